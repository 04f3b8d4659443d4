package orrery.site.article;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A block of an article. A new kind is a record here, and a method of the visitor, which every
 * renderer then has to have.
 */
public sealed interface Block extends Node {

  /** Passes this to the method of the visitor for its kind. */
  void accept(Visitor visitor);

  /** Does something for each kind of block. */
  interface Visitor {

    void visit(Heading heading);

    void visit(Paragraph paragraph);

    void visit(DisplayMath math);

    void visit(Code code);

    void visit(Admonition box);

    void visit(Statement statement);

    void visit(Group group);

    void visit(Quote quote);

    void visit(Epigraph epigraph);

    void visit(Items list);

    void visit(Definitions definitions);

    void visit(Specimen specimen);

    void visit(Table table);

    void visit(Figure figure);

    void visit(Experiment experiment);

    void visit(Outline outline);

    void visit(Notation notation);

    void visit(Rule rule);
  }

  /**
   * A heading of level 1 to 6.
   *
   * @param anchor by which it is linked
   * @param classes that its author gives it
   */
  record Heading(Span span, int level, String anchor, List<String> classes, List<Inline> children)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }

    /** Returns whether it counts among the sections. */
    public boolean numbered() {
      return !classes.contains("unnumbered");
    }
  }

  record Paragraph(Span span, List<Inline> children) implements Block {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A formula of its own, from {@code $$} on lines of their own.
   *
   * @param label given outside of the TeX, or empty
   */
  record DisplayMath(Span span, String tex, int texStart, String label) implements Block {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }

    /** The same as a piece of running text. */
    public Inline.Formula formula() {
      return new Inline.Formula(span, tex, texStart, true, label);
    }
  }

  /**
   * A code block.
   *
   * @param anchor its id, or empty
   * @param language the first word of its info string, or empty
   * @param title the text above it, such as the name of a file, or empty
   * @param caption running text; code without one has no number
   * @param firstNumber of its lines, or 0 where they are not numbered
   * @param marked the lines that stand out, counted from 1
   */
  record Code(
      Span span,
      String anchor,
      String language,
      String title,
      List<Inline> caption,
      int firstNumber,
      SortedSet<Integer> marked,
      String text)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return caption;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }

    /** Returns code without a title, numbers or marks. */
    public static Code plain(Span span, String language, String text) {
      return new Code(span, "", language, "", List.of(), 0, new TreeSet<>(), text);
    }
  }

  /**
   * A box beside the argument.
   *
   * @param kind {@code note}, {@code tip}, {@code important}, {@code warning} or {@code caution}
   * @param anchor its id, or empty
   * @param fold whether a reader opens it
   * @param title running text; where it is empty, the kind is the title
   */
  record Admonition(
      Span span,
      String kind,
      String anchor,
      List<String> classes,
      Fold fold,
      List<Inline> title,
      List<Block> children)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return Node.joined(title, children);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** The state in which something that folds is shown. */
  enum Fold {
    NEVER,
    OPEN,
    CLOSED
  }

  /**
   * A theorem, a definition, a proof, an exercise and their like.
   *
   * @param kind its kind, as authors write it: {@code theorem}
   * @param anchor its id
   * @param numbered whether it counts among its kind
   * @param about the anchor of what it belongs to, as a solution to its exercise, or empty
   * @param title running text, or empty
   */
  record Statement(
      Span span,
      String kind,
      String anchor,
      List<String> classes,
      boolean numbered,
      Fold fold,
      String about,
      List<Inline> title,
      List<Block> children)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return Node.joined(title, children);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * Blocks that belong together, for whatever its author has in mind.
   *
   * @param anchor its id, or empty
   */
  record Group(Span span, String anchor, List<String> classes, List<Block> children)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Quote(Span span, List<Block> children) implements Block {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A quotation at the head of a text, and whose words it is.
   *
   * @param anchor its id, or empty
   * @param source running text, or empty
   */
  record Epigraph(
      Span span, String anchor, List<String> classes, List<Block> children, List<Inline> source)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return Node.joined(children, source);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A list; {@code start} is meaningless where it is not ordered. */
  record Items(Span span, boolean ordered, int start, boolean tight, List<Item> items)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return items.stream().flatMap(item -> item.children().stream()).toList();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A list item; {@code checked} is present in a task list. */
  record Item(Span span, Optional<Boolean> checked, List<Block> children) {}

  /** Terms and what they mean. */
  record Definitions(Span span, List<Entry> entries) implements Block {
    @Override
    public List<? extends Node> parts() {
      return entries.stream().flatMap(Entry::parts).toList();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }

    /** Some terms of one meaning, or one term of several. */
    public record Entry(List<List<Inline>> terms, List<List<Block>> meanings) {
      private Stream<Node> parts() {
        return Stream.<List<? extends Node>>concat(terms.stream(), meanings.stream())
            .flatMap(List::stream);
      }
    }
  }

  /** A piece of an article, as it was typed and as it looks. */
  record Specimen(Span span, Code source, List<Block> children) implements Block {
    @Override
    public List<? extends Node> parts() {
      return Node.joined(List.of(source), children);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A table: the head row, then the body.
   *
   * @param anchor its id; one that has no caption may have none
   * @param caption running text; a table without one has no number
   */
  record Table(
      Span span,
      String anchor,
      List<Inline> caption,
      List<Alignment> columns,
      List<Cell> head,
      List<List<Cell>> rows)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return Node.joined(
          caption,
          Cell.parts(head),
          rows.stream().flatMap(row -> Cell.parts(row).stream()).toList());
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }

    /** The same under a caption. */
    public Table captioned(String id, List<Inline> words) {
      return new Table(span, id, words, columns, head, rows);
    }
  }

  record Cell(Span span, List<Inline> children) {
    private static List<Inline> parts(List<Cell> cells) {
      return cells.stream().flatMap(cell -> cell.children().stream()).toList();
    }
  }

  /** The alignment of a column of a table. */
  enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  /**
   * An image that stands by itself, or several that belong together.
   *
   * @param anchor its id; one that has no caption may have none
   * @param caption running text; a figure without one has no number
   * @param legend the text below the caption
   */
  record Figure(
      Span span,
      String anchor,
      List<String> classes,
      List<Inline.Image> images,
      List<Inline> caption,
      List<Block> legend)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return Node.joined(images, caption, legend);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * An experiment.
   *
   * @param id unique in the article
   * @param caption running text, possibly empty
   * @param settings the author's own {@code :key: value} lines, without id and caption
   * @param controls the names of the parameters offered to the reader
   * @param expected the claims of its author about its findings
   * @param definition the validated settings, as the engine runs them
   */
  record Experiment(
      Span span,
      String id,
      List<Inline> caption,
      String settings,
      List<String> controls,
      boolean predict,
      List<Claim> expected,
      orrery.engine.study.Experiment definition)
      implements Block {
    @Override
    public List<? extends Node> parts() {
      return caption;
    }

    @Override
    public String anchor() {
      return id;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A table of contents: links to the sections of the article.
   *
   * @param depth the number of levels that are shown
   * @param title running text, or empty
   */
  record Outline(Span span, int depth, List<Inline> title) implements Block {
    @Override
    public List<? extends Node> parts() {
      return title;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** The symbols that the article defines. */
  record Notation(Span span) implements Block {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Rule(Span span) implements Block {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }
}
