package orrery.site.doctor;

import java.util.List;
import java.util.Locale;
import orrery.site.highlight.Highlighter;
import orrery.site.markdown.TextLimits;
import orrery.site.math.MathRenderer;
import orrery.site.output.SiteOutput;
import orrery.site.output.WorkLimits;
import orrery.site.problem.ProblemList;
import orrery.site.script.Scripts;
import orrery.site.source.Decoding;

/** The limits that are in force, as the classes that enforce them have them. */
final class LimitChecks {
  private LimitChecks() {}

  static List<Finding> findings() {
    return List.of(
        limit(
            "an article of "
                + number(TextLimits.MAX_TEXT_LENGTH)
                + " characters and "
                + number(TextLimits.MAX_LINES)
                + " lines"),
        limit("in an article " + String.join(", ", WorkLimits.ofAnArticle())),
        limit("in a site " + String.join(", ", WorkLimits.ofASite())),
        limit("a source file of " + number(Decoding.MAX_FILE_BYTES) + " bytes"),
        limit("a published file of " + (SiteOutput.MAX_FILE_BYTES >> 20) + " MB"),
        limit("a formula of " + number(MathRenderer.MAX_TEX_LENGTH) + " characters"),
        limit("coloured code of " + number(Highlighter.MAX_CODE_LENGTH) + " characters"),
        limit(
            "a call of a script of "
                + Scripts.MAX_TIME.toSeconds()
                + " s or "
                + number(Scripts.MAX_STATEMENTS)
                + " statements"),
        limit(number(ProblemList.MAX_OF_FILE) + " problems of one file"));
  }

  private static Finding limit(String most) {
    return Finding.ok("at most", most);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
