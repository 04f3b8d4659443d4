package orrery.site.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orrery.site.markdown.convert.DocumentConverter;
import orrery.site.markdown.syntax.LiteralDirectives;
import orrery.site.source.SourceFile;

/** All directives and roles that there are. */
public final class Constructs {
  private static final String EXPERIMENT =
      """
      ```{experiment} double-descent
      :id: features
      :caption: Test error against the number of features $N$.
      :noise: 0.5
      :controls: noise, ridge
      ```""";

  private static final String MATH =
      """
      ```{math}
      :label: normal
      X^\\top X w = X^\\top y
      ```""";

  private static final String CODE =
      """
      ```{code-block} python
      :caption: One step.
      :emphasize-lines: 2
      for x, y in data:
          w -= rate * slope(w, x, y)
      ```""";

  private static final String INCLUDED =
      """
      ```{literalinclude} step.py
      :lines: 1-8
      ```""";

  private Constructs() {}

  /** The directives: those whose content is Markdown, then the others. */
  public static List<Construct> directives() {
    Stream<Construct> containers =
        emptyConverter().directives().stream()
            .map(
                kind ->
                    new Construct(
                        plain(kind.names()), kind.purpose(), kind.example(), kind.options()));
    return Stream.concat(containers, literal().stream()).toList();
  }

  /** Returns the directives whose content is not Markdown. */
  static List<Construct> literal() {
    return List.of(
        new Construct(
            List.of(LiteralDirectives.EXPERIMENT),
            "An experiment, run when the site is built and again by the reader.",
            EXPERIMENT,
            List.of("id", "caption", "controls", "predict", "seeds", "seed", "expect")),
        new Construct(
            List.of(LiteralDirectives.MATH),
            "A formula of its own, which can be referred to.",
            MATH,
            List.of()),
        new Construct(
            LiteralDirectives.CODE,
            "Code with a title, a caption, numbered or marked lines.",
            CODE,
            List.of()),
        new Construct(
            List.of(LiteralDirectives.INCLUDED_CODE),
            "Code from a file beside the article, or a part of it.",
            INCLUDED,
            List.of()));
  }

  /** The roles. */
  public static List<Construct> roles() {
    return emptyConverter().roles().stream()
        .map(role -> new Construct(List.of(role.name()), role.purpose(), role.example(), List.of()))
        .toList();
  }

  /** A name with its domain is understood, but not recommended. */
  private static List<String> plain(List<String> names) {
    return names.stream().filter(name -> name.indexOf(':') < 0).toList();
  }

  /** Returns a converter of an empty document, which knows all directives and roles. */
  private static DocumentConverter emptyConverter() {
    return new DocumentConverter(new SourceFile(Path.of(""), "", ""), new ArrayList<>());
  }
}
