package orrery.site.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import orrery.site.highlight.Highlighter;
import orrery.site.markdown.TextLimits;
import orrery.site.math.MathRenderer;
import orrery.site.output.SiteOutput;
import orrery.site.output.WorkLimits;
import orrery.site.problem.ProblemList;
import orrery.site.source.Decoding;

/** The page of the guide that says what Orrery promises, and what one article may ask for. */
public final class PromisesPage {
  private static final String START =
      """
      ---
      title: "Guide: what Orrery promises"
      description: What holds whatever an article says, which test holds it, and what one article may ask for.
      tags: [guide]
      series: Guide
      part: 6
      ---

      Nothing that an author writes ends a build, gets a program into a page, or is lost without a word. Each promise is held by tests, which `./orrery test` runs; where they try many cases, the last column says how many.

      This page is written by `orrery reference`. `SECURITY.md` of the project says what is trusted, and why.

      ## Promises and their tests

      """;

  private static final String LIMITS =
      """

      ## Limits

      What exceeds a limit is an error with its place, the same on every machine: limits are counts, and none is a time, but for the last.

      | of | at most |
      |---|---|
      """;

  private PromisesPage() {}

  /** Returns the page as Markdown. */
  public static String markdown() {
    StringBuilder text = new StringBuilder(START).append(Promise.table()).append(LIMITS);
    for (String limit : limits()) {
      text.append(limit).append('\n');
    }
    return text.toString();
  }

  /** Returns a text in which the table of promises is the one of this program. */
  public static String renewed(String text) {
    int start = text.indexOf("| promise |");
    int end = text.indexOf("\n\n", start) + 1;
    return text.substring(0, start) + Promise.table() + text.substring(end);
  }

  private static List<String> limits() {
    List<String> rows = new ArrayList<>();
    rows.add(row("a text file", "%,d bytes", Decoding.MAX_FILE_BYTES));
    rows.add(row("any other file", "%,d bytes", SiteOutput.MAX_FILE_BYTES));
    rows.add(row("an article with what it includes", "%,d characters", TextLimits.MAX_TEXT_LENGTH));
    rows.add(row("an article with what it includes", "%,d lines", TextLimits.MAX_LINES));
    rows.add(
        row(
            "an article",
            "%,d lists that begin in the line of another",
            TextLimits.MAX_INNER_LISTS));
    for (String limit : WorkLimits.ofAnArticle()) {
      rows.add("| an article | " + limit + " |");
    }
    for (String limit : WorkLimits.ofASite()) {
      rows.add("| a site | " + limit + " |");
    }
    rows.add(row("a formula", "%,d characters", MathRenderer.MAX_TEX_LENGTH));
    rows.add(row("a listing in a language", "%,d characters", Highlighter.MAX_CODE_LENGTH));
    rows.add(row("a file, of the problems that are shown", "%,d", ProblemList.MAX_OF_FILE));
    rows.add("| a formula or a listing | 4 seconds of a processor |");
    return rows;
  }

  private static String row(String of, String most, long number) {
    return "| " + of + " | " + String.format(Locale.ROOT, most, number) + " |";
  }
}
