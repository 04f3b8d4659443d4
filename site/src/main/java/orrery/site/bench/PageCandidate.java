package orrery.site.bench;

import orrery.engine.bench.Workload;

/** A candidate that a browser's page times: the engine, or one of its rivals. */
public final class PageCandidate implements Candidate {
  /** The prefix of the names of the browser's devices, which those of rivals lack. */
  public static final String BROWSER = "browser ";

  private final HarnessPage page;
  private final String name;

  PageCandidate(HarnessPage page, String name) {
    this.page = page;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean supports(Workload workload) {
    return true;
  }

  @Override
  public double nanoseconds(Workload workload, int calls) throws CandidateFailure {
    String reply = page.request("round " + workload.title() + " " + calls + " " + name);
    if (reply.startsWith(HarnessPage.FAULT)) {
      throw new CandidateFailure(name + ": " + reply.substring(HarnessPage.FAULT.length()));
    }
    try {
      return 1e6 * Double.parseDouble(reply);
    } catch (NumberFormatException e) {
      throw new CandidateFailure(name + ": the page replied \"" + reply + "\"");
    }
  }

  @Override
  public void close() {}
}
