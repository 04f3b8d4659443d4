package orrery.site.article;

import java.util.List;
import java.util.Optional;
import orrery.engine.study.Experiment;

/** A block of an article. */
public sealed interface Block {

  /** Where it stands. */
  Span span();

  /** A heading of level 1 to 6, with the anchor by which it is linked. */
  record Heading(Span span, int level, String anchor, List<Inline> children) implements Block {}

  record Paragraph(Span span, List<Inline> children) implements Block {}

  /** A formula of its own, from {@code $$} on lines of their own. */
  record DisplayMath(Span span, String tex, int texStart) implements Block {}

  /** A code block; the language is the first word of its info string, or empty. */
  record Code(Span span, String language, String text) implements Block {}

  record Quote(Span span, List<Block> children) implements Block {}

  /** A list; {@code start} is meaningless where it is not ordered. */
  record Items(Span span, boolean ordered, int start, boolean tight, List<Item> items)
      implements Block {}

  /** A list item; {@code checked} is present in a task list. */
  record Item(Span span, Optional<Boolean> checked, List<Block> children) {}

  /** A table: the head row, then the body. */
  record Table(Span span, List<Alignment> columns, List<Cell> head, List<List<Cell>> rows)
      implements Block {}

  record Cell(Span span, List<Inline> children) {}

  /** How a column of a table is set. */
  enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  /** An image alone in a paragraph: its alternative text, and its title as the caption. */
  record Figure(Span span, Inline.Image image, List<Inline> caption) implements Block {}

  /**
   * An experiment.
   *
   * @param id unique in the article
   * @param caption running text, possibly empty
   * @param settings the author's own {@code :key: value} lines, without id and caption
   * @param controls the names of the parameters offered to the reader
   * @param experiment the validated experiment
   */
  record Demo(
      Span span,
      String id,
      List<Inline> caption,
      String settings,
      List<String> controls,
      boolean predict,
      Experiment experiment)
      implements Block {}

  record Rule(Span span) implements Block {}
}
