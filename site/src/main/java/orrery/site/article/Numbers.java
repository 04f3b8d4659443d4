package orrery.site.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers and names of everything in an article that can be referred to, by anchor: each kind
 * is counted by itself, in the order of the text.
 *
 * <pre>{@code
 * Numbers.of(contents, false).of("descent")   // Optional[Numbered[kind=FIGURE, text=3]]
 * }</pre>
 */
public final class Numbers {
  private final Map<String, Numbered> byAnchor = new LinkedHashMap<>();
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<FormulaPosition, List<RowNumber>> equations = new HashMap<>();
  private final Optional<SectionCounter> sections;

  private Numbers(Optional<SectionCounter> sections) {
    this.sections = sections;
  }

  /** A kind of thing, and which one of its kind it is. */
  public record Numbered(Kind kind, String text) {}

  /** The kinds of things that are numbered. */
  public enum Kind {
    SECTION,
    FIGURE,
    TABLE,
    LISTING,
    THEOREM,
    LEMMA,
    PROPOSITION,
    COROLLARY,
    CONJECTURE,
    HYPOTHESIS,
    AXIOM,
    ASSUMPTION,
    CRITERION,
    PROPERTY,
    OBSERVATION,
    ALGORITHM,
    DEFINITION,
    REMARK,
    EXAMPLE,
    EXERCISE,
    EQUATION,
    EXPERIMENT,
    PROOF,
    SOLUTION,
    /** Anything else that has an id. */
    PLACE
  }

  /**
   * A thing that can be referred to.
   *
   * @param anchor its id in the page
   * @param kind its kind
   * @param number or empty
   * @param title of a section, else empty
   * @param start its position in the file
   */
  public record Target(String anchor, Kind kind, String number, List<Inline> title, int start) {}

  /**
   * The number of a row of a formula.
   *
   * @param row of the formula
   * @param number or empty
   * @param anchor its label, or empty
   */
  public record RowNumber(Equation.Row row, String number, String anchor) {}

  private record FormulaPosition(String tex, int texStart) {}

  /**
   * The numbers of an article.
   *
   * @param withSections whether its sections are numbered
   */
  public static Numbers of(Contents contents, boolean withSections) {
    Numbers numbers =
        new Numbers(
            withSections ? Optional.of(new SectionCounter(contents.blocks())) : Optional.empty());
    contents.blocks().forEach(block -> numbers.add(block));
    contents.inlines().forEach(inline -> numbers.add(Kind.PLACE, inline, List.of()));
    contents.formulas().stream().filter(Inline.Formula::display).forEach(numbers::equation);
    return numbers;
  }

  /** Returns the number of the thing at an anchor; empty where it has no number. */
  public Optional<Numbered> find(String anchor) {
    return Optional.ofNullable(byAnchor.get(anchor));
  }

  /** Returns everything that can be referred to, by its anchor. */
  public Map<String, Target> targets() {
    return targets;
  }

  /** The rows of a formula. */
  public List<RowNumber> rows(Inline.Formula formula) {
    return equations.getOrDefault(
        new FormulaPosition(formula.tex(), formula.texStart()), List.of());
  }

  private void add(Block block) {
    int start = block.span().start();
    if (block instanceof Block.Heading heading) {
      String number = sections.map(counter -> counter.next(heading.level())).orElse("");
      add(Kind.SECTION, heading.anchor(), number, heading.children(), start);
    } else if (block instanceof Block.Figure figure) {
      captioned(Kind.FIGURE, figure.caption(), figure.anchor(), start);
    } else if (block instanceof Block.Table table) {
      captioned(Kind.TABLE, table.caption(), table.anchor(), start);
    } else if (block instanceof Block.Code code) {
      captioned(Kind.LISTING, code.caption(), code.anchor(), start);
    } else if (block instanceof Block.Experiment experiment) {
      captioned(Kind.EXPERIMENT, experiment.caption(), experiment.id(), start);
    } else if (block instanceof Block.Statement statement) {
      statement(statement, start);
    } else if (block instanceof Block.Admonition box) {
      add(Kind.PLACE, box, box.title());
    } else if (block instanceof Block.Epigraph epigraph) {
      add(Kind.PLACE, epigraph, epigraph.source());
    } else {
      add(Kind.PLACE, block, List.of());
    }
  }

  private void add(Kind kind, Node node, List<Inline> title) {
    add(kind, node.anchor(), "", title, node.span().start());
  }

  /** Numbers a thing that has a caption. */
  private void captioned(Kind kind, List<Inline> caption, String anchor, int start) {
    if (caption.isEmpty()) {
      add(kind, anchor, "", List.of(), start);
    } else {
      count(kind, anchor, start);
    }
  }

  private void statement(Block.Statement statement, int start) {
    Kind kind = Kind.valueOf(statement.kind().toUpperCase(Locale.ROOT));
    if (statement.numbered()) {
      count(kind, statement.anchor(), start);
    } else {
      add(kind, statement.anchor(), "", statement.title(), start);
    }
  }

  private void equation(Inline.Formula formula) {
    List<RowNumber> rows = new ArrayList<>();
    for (Equation.Row row : Equation.of(formula.tex()).rows()) {
      String label = row.labels().isEmpty() ? "" : row.labels().get(0).text().strip();
      boolean first = rows.isEmpty() && label.isEmpty();
      String anchor = first ? formula.label() : label;
      boolean counts = row.counts() || (first && !anchor.isEmpty() && !row.notag());
      String number =
          row.tag().map(Equation.Part::text).orElseGet(() -> counts ? next(Kind.EQUATION) : "");
      rows.add(new RowNumber(row, number, anchor));
      if (!anchor.isEmpty()) {
        add(Kind.EQUATION, anchor, number, List.of(), formula.span().start());
      }
    }
    equations.put(new FormulaPosition(formula.tex(), formula.texStart()), rows);
  }

  private void count(Kind kind, String anchor, int start) {
    add(kind, anchor, next(kind), List.of(), start);
  }

  private String next(Kind kind) {
    return String.valueOf(counts.merge(kind, 1, Integer::sum));
  }

  private void add(Kind kind, String anchor, String number, List<Inline> title, int start) {
    if (anchor.isEmpty()) {
      return;
    }
    targets.putIfAbsent(anchor, new Target(anchor, kind, number, title, start));
    if (!number.isEmpty()) {
      byAnchor.putIfAbsent(anchor, new Numbered(kind, number));
    }
  }
}
