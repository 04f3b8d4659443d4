package orrery.site.cli.reference;

import orrery.site.problem.Area;
import orrery.site.problem.Explanation;

/** The page of the guide that explains every code of a problem, with a part for each to link to. */
public final class ProblemsPage {
  private static final String START =
      """
      ---
      title: "Guide: problems and what to do"
      description: Every code that a message can have, with an example, the message and what to do.
      tags: [guide]
      series: Guide
      part: 5
      ---

      Each message has a code, such as `error[D001]`. A code means one thing, and keeps its meaning. An error keeps the site from being published; a warning does not, and `<!-- allow W003: the reason -->` above the place silences it.

      This page is written by `orrery reference`. Its examples are files of a content folder: `posts/example/index.md`, where no other name is given, with `curve.svg` beside it. A test reads each of them and compares the message.

      """;

  private ProblemsPage() {}

  /** Returns the page as Markdown. */
  public static String markdown() {
    StringBuilder text = new StringBuilder(START);
    for (Area area : Area.all()) {
      text.append("## ").append(area.title()).append("\n\n");
      for (Explanation explanation : area.explanations()) {
        text.append("### ").append(explanation.code().id()).append("\n\n");
        text.append(marked(explanation.code().purpose())).append("\n\n");
        text.append(explanation.markdown()).append("\n\n");
      }
    }
    return text.toString().stripTrailing() + "\n";
  }

  /** Sets the names of directives and roles as code. */
  private static String marked(String purpose) {
    return purpose.replaceAll("\\{\\w+}", "`$0`");
  }
}
