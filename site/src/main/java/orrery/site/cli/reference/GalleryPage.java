package orrery.site.cli.reference;

import orrery.engine.studies.Studies;
import orrery.engine.study.Description;
import orrery.engine.study.Study;

/**
 * The page that shows every study, live, with what it shows and where to read on. It is made from
 * the list of studies, so that none is forgotten.
 */
public final class GalleryPage {
  private static final String START =
      """
      ---
      title: Gallery of studies
      description: Every kind of experiment there is, live, with a sentence on what it shows and the paper to read.
      tags: [guide]
      author: The Orrery authors
      ---

      Each of these is one fenced block in an article. The pictures were computed when this page was built; your own machine takes each over when it comes into view or when you start it, and every setting can be changed. [The guide](../guide-experiments/index.md) says how such a block is written, and [the reference](../guide-reference/index.md) what each study takes and finds. This page is written by `orrery reference`.

      """;

  private GalleryPage() {}

  /** Returns the page as Markdown. */
  public static String markdown() {
    StringBuilder text = new StringBuilder(START);
    for (Study study : Studies.all()) {
      Description description = study.description();
      text.append("## ").append(study.title()).append(" {#about-").append(study.name());
      text.append("}\n\n").append(description.sentence()).append(" ([");
      text.append(description.paper()).append("](").append(description.link()).append(")).\n\n");
      text.append("```{experiment} ").append(study.name()).append("\n```\n\n");
    }
    return text.toString().stripTrailing() + "\n";
  }
}
