package orrery.site.bench;

import orrery.engine.study.Experiment;

/** A sweep in the browser, by the worker that published pages use, and its helper workers. */
public final class PageSweep implements Sweep {
  private final HarnessPage page;
  private final String study;

  PageSweep(HarnessPage page, Experiment experiment) {
    this.page = page;
    this.study = experiment.study().name();
  }

  @Override
  public String name() {
    return "browser";
  }

  @Override
  public Finished run(int workers) throws CandidateFailure {
    String reply = page.request("sweep " + workers + " " + study);
    String[] words = reply.split(" ", 2);
    try {
      if (words.length == 2 && !reply.startsWith(HarnessPage.FAULT)) {
        return new Finished(1e6 * Double.parseDouble(words[0]), words[1]);
      }
    } catch (NumberFormatException e) {
      throw new CandidateFailure("the sweep in the browser: the page replied \"" + reply + "\"");
    }
    throw new CandidateFailure("the sweep in the browser: " + reply.replace(HarnessPage.FAULT, ""));
  }
}
