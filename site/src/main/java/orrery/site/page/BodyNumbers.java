package orrery.site.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.engine.spec.Suggestion;
import orrery.engine.study.Finding;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * Numbers in running text that belong to experiments of the same article: what a run has found, and
 * settings that a reader can change. Both are printed, so that a sentence is true without a script.
 */
final class BodyNumbers {
  private final Article article;
  private final DemoFindings findings;
  private final List<Problem> problems;
  private final Map<String, Block.Demo> demos = new LinkedHashMap<>();

  BodyNumbers(Article article, DemoFindings findings, List<Problem> problems) {
    this.article = article;
    this.findings = findings;
    this.problems = problems;
    Demos.in(article).forEach(demo -> demos.put(demo.id(), demo));
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
    Optional<List<Finding>> found =
        Optional.ofNullable(demos.get(value.experiment())).flatMap(findings::of);
    if (found.isEmpty()) {
      return "";
    }
    Optional<Finding> finding =
        found.get().stream().filter(one -> one.name().equals(value.finding())).findFirst();
    if (finding.isEmpty()) {
      unknown(value, found.get());
      return "";
    }
    if (!Double.isFinite(finding.get().value())) {
      String message = value.finding() + " of \"" + value.experiment() + "\" is not finite";
      String hint = "a dash is printed: say in words what happened";
      problems.add(Problem.warning("V010", place(value), message, hint));
    }
    return NumberText.of(finding.get().value(), value.digits(), value.percent());
  }

  private void unknown(Inline.Value value, List<Finding> known) {
    List<String> names = known.stream().map(Finding::name).toList();
    String message = "\"" + value.experiment() + "\" has no finding \"" + value.finding() + "\"";
    String hint = Suggestion.hint(value.finding(), names);
    problems.add(Problem.error("V008", place(value), message, hint));
  }

  private Place place(Inline.Value value) {
    int start = value.findingStart();
    return article.source().place(start, start + value.finding().length());
  }
}
