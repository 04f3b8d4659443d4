package orrery.site.link;

import java.util.List;
import java.util.Optional;
import orrery.engine.spec.Suggestion;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.Equation;

/**
 * The parameter that {@code \param{\eta}{rate}} binds a symbol to: one of an experiment of the
 * article.
 *
 * @param name of the parameter with its experiment, as in {@code race:rate}; empty where it is none
 * @param message the problem, or empty
 * @param hint or empty
 */
record BoundSymbol(String name, String message, String hint) {

  /** Resolves a name in an article: {@code rate}, or {@code race:rate}. */
  static BoundSymbol of(ArticleIndex article, Equation.Part part) {
    String text = part.text().strip();
    int colon = text.indexOf(':');
    List<Block.Experiment> experiments = article.experiments();
    List<String> ids = experiments.stream().map(Block.Experiment::id).toList();
    if (experiments.isEmpty()) {
      return wrong("there is no experiment on this page", "");
    }
    if (colon < 0 && experiments.size() > 1) {
      String hint = "write " + String.join(":" + text + " or ", ids) + ":" + text;
      return wrong("there are " + experiments.size() + " experiments on this page", hint);
    }
    String id = colon < 0 ? ids.get(0) : text.substring(0, colon);
    Optional<Block.Experiment> experiment = article.experiment(id);
    if (experiment.isEmpty()) {
      String hint = Suggestion.hint(id, ids);
      return wrong("there is no experiment \"" + id + "\" on this page", hint);
    }
    String name = text.substring(colon + 1);
    var parameters = experiment.get().definition().study().parameters();
    return parameters.indexOf(name) >= 0
        ? new BoundSymbol(id + ":" + name, "", "")
        : wrong(
            "\"" + id + "\" has no parameter \"" + name + "\"",
            Suggestion.hint(name, parameters.names()));
  }

  private static BoundSymbol wrong(String message, String hint) {
    return new BoundSymbol("", message, hint);
  }
}
