package orrery.site.html;

import java.util.Optional;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.claim.ArticleFindings;
import orrery.site.claim.NumberText;
import orrery.site.problem.Code;

/**
 * Numbers in running text that belong to experiments of the same article: what a run has found, and
 * settings that a reader can change. Both are printed, so that a sentence is true without a script.
 */
final class ValueRenderer {
  private final ArticleFindings findings;
  private final boolean isElsewhere;

  /**
   * A writer of numbers.
   *
   * @param isElsewhere whether it writes for the page of another article, on which the experiments
   *     are not
   */
  ValueRenderer(ArticleFindings findings, boolean isElsewhere) {
    this.findings = findings;
    this.isElsewhere = isElsewhere;
  }

  void write(Inline.Control control, HtmlWriter html) {
    html.raw("<orrery-control")
        .attribute("for", control.experiment())
        .attribute("name", control.parameter())
        .raw(">")
        .text(NumberText.typed(control.value(), control.unit()))
        .raw("</orrery-control>");
  }

  void write(Inline.Value value, HtmlWriter html) {
    if (isElsewhere) {
      html.text(text(value));
      return;
    }
    html.raw("<orrery-value")
        .attribute("for", value.experiment())
        .attribute("name", value.finding());
    if (value.digits() > 0) {
      html.attribute("data-digits", String.valueOf(value.digits()));
    }
    if (value.percent()) {
      html.attribute("data-percent", "true");
    }
    html.raw(">").text(text(value)).raw("</orrery-value>");
  }

  private String text(Inline.Value value) {
    Span at = new Span(value.findingStart(), value.findingStart() + value.finding().length());
    Optional<ArticleFindings.Finding> found =
        findings.find(value.experiment(), value.finding(), at);
    if (found.isEmpty()) {
      return "";
    }
    double number = found.get().value();
    if (!Double.isFinite(number)) {
      String message = value.finding() + " of \"" + value.experiment() + "\" is not finite";
      findings.warning(
          Code.NOT_FINITE, at, message, "a dash is printed: say in words what happened");
    }
    return NumberText.of(number, value.digits(), value.percent());
  }
}
