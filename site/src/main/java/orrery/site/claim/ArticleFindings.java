package orrery.site.claim;

import java.util.List;
import java.util.Optional;
import orrery.engine.spec.Suggestion;
import orrery.site.article.ArticleIndex;
import orrery.site.article.ExperimentId;
import orrery.site.article.Span;
import orrery.site.figure.Findings;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/** The findings of an article's experiments, by their ids. */
public final class ArticleFindings {
  private final ArticleIndex article;
  private final ExperimentFindings findings;
  private final List<Problem> problems;

  public ArticleFindings(
      ArticleIndex article, ExperimentFindings findings, List<Problem> problems) {
    this.article = article;
    this.findings = findings;
    this.problems = problems;
  }

  /** A finding, and all others of its experiment. */
  public record Finding(double value, Findings among) {}

  /**
   * Returns the finding of a name; empty where its experiment was not run, and where there is no
   * finding of this name, which is reported.
   *
   * @param at the position of the name
   */
  public Optional<Finding> find(String experiment, String name, Span at) {
    Optional<Findings> found =
        article
            .experiment(experiment)
            .flatMap(block -> findings.find(new ExperimentId(article.slug(), block.id())));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get().value(name).isEmpty()) {
      String message = "\"" + experiment + "\" has no finding \"" + name + "\"";
      String hint = hint(name, found.get().names());
      problems.add(Problem.error(Code.UNKNOWN_FINDING, place(at), message, hint));
      return Optional.empty();
    }
    return Optional.of(new Finding(found.get().value(name).getAsDouble(), found.get()));
  }

  /** Lists the names without brackets where none is near: the others follow from them. */
  private static String hint(String name, List<String> names) {
    List<String> plain = names.stream().filter(one -> one.indexOf('[') < 0).toList();
    return Suggestion.hint(name, names, Suggestion.hint(name, plain.isEmpty() ? names : plain));
  }

  void error(Code code, Span at, String message, String hint) {
    problems.add(Problem.error(code, place(at), message, hint));
  }

  public void warning(Code code, Span at, String message, String hint) {
    problems.add(Problem.warning(code, place(at), message, hint));
  }

  private Place place(Span at) {
    return article.article().source().place(at.start(), at.end());
  }
}
