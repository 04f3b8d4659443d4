package orrery.site.link;

import java.util.List;
import java.util.Optional;
import orrery.engine.spec.Suggestion;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.Equation;

/**
 * What {@code \param{\eta}{rate}} binds a symbol to: a parameter of an experiment of the article.
 *
 * @param name of the parameter with its experiment, as in {@code race:rate}; empty where it is none
 * @param message what is wrong, or empty
 * @param hint or empty
 */
record BoundSymbol(String name, String message, String hint) {

  /** What a name means in an article: {@code rate}, or {@code race:rate}. */
  static BoundSymbol of(ArticleIndex article, Equation.Part part) {
    String text = part.text().strip();
    int colon = text.indexOf(':');
    List<Block.Demo> demos = article.experiments();
    List<String> ids = demos.stream().map(Block.Demo::id).toList();
    if (demos.isEmpty()) {
      return wrong("there is no experiment on this page", "");
    }
    if (colon < 0 && demos.size() > 1) {
      String hint = "write " + String.join(":" + text + " or ", ids) + ":" + text;
      return wrong("there are " + demos.size() + " experiments on this page", hint);
    }
    String id = colon < 0 ? ids.get(0) : text.substring(0, colon);
    Optional<Block.Demo> demo = article.experiment(id);
    if (demo.isEmpty()) {
      String hint = Suggestion.hint(id, ids);
      return wrong("there is no experiment \"" + id + "\" on this page", hint);
    }
    String name = text.substring(colon + 1);
    var parameters = demo.get().experiment().study().parameters();
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
