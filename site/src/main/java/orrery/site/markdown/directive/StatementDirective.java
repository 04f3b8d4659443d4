package orrery.site.markdown.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orrery.site.article.Block;
import orrery.site.article.Block.Fold;
import orrery.site.markdown.context.Labels;

/** Theorems, definitions, proofs, exercises and their like. */
final class StatementDirective implements Directive {
  private static final List<String> NUMBERED =
      List.of(
          "theorem",
          "lemma",
          "proposition",
          "corollary",
          "conjecture",
          "hypothesis",
          "axiom",
          "assumption",
          "criterion",
          "property",
          "observation",
          "algorithm",
          "definition",
          "remark",
          "example",
          "exercise");
  private static final String SOLUTION = "solution";
  private static final List<String> WITHOUT = List.of("proof", SOLUTION);

  /** The prefix that MyST puts before a name. */
  private static final String DOMAIN = "prf:";

  private static final List<String> UNNUMBERED_CLASSES = List.of("unnumbered", "nonumber");

  private final Labels labels;

  StatementDirective(Labels labels) {
    this.labels = labels;
  }

  @Override
  public List<String> names() {
    List<String> plain = Stream.concat(NUMBERED.stream(), WITHOUT.stream()).toList();
    List<String> names = new ArrayList<>(plain);
    plain.forEach(name -> names.add(DOMAIN + name));
    return names;
  }

  @Override
  public String purpose() {
    return "A theorem, definition, proof, remark or exercise, numbered among its kind; a solution is"
        + " folded.";
  }

  @Override
  public String example() {
    return ":::{theorem} Interpolation\n:label: interpolation\nIf $p \\ge n$, some $w$ fits all"
        + " points.\n:::";
  }

  @Override
  public List<String> options() {
    return List.of("nonumber", "enumerated", "open", "collapse");
  }

  @Override
  public Optional<Block> convert(DirectiveText text) {
    String name = text.name().text();
    String kind = name.startsWith(DOMAIN) ? name.substring(DOMAIN.length()) : name;
    boolean solution = kind.equals(SOLUTION);
    List<String> classes = text.classes();
    // The title is read before the content, since numbers of notes follow the text.
    var title = text.title();
    return Optional.of(
        new Block.Statement(
            text.span(),
            kind,
            labels.anchor(text.label(), kind),
            Folding.without(classes).stream()
                .filter(given -> !UNNUMBERED_CLASSES.contains(given))
                .toList(),
            NUMBERED.contains(kind) && !isUnnumbered(text, classes),
            solution ? Folding.of(text, Fold.CLOSED) : Folding.of(text),
            solution ? text.argument().text() : "",
            title,
            text.content().get()));
  }

  private static boolean isUnnumbered(DirectiveText text, List<String> classes) {
    return text.option("nonumber").filter(value -> !value.text().equals("false")).isPresent()
        || text.option("enumerated").filter(value -> value.text().equals("false")).isPresent()
        || classes.stream().anyMatch(UNNUMBERED_CLASSES::contains);
  }
}
