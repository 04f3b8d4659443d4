package orrery.site.markdown.convert;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;
import orrery.site.article.Block.Alignment;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.braces.AttributeText;
import orrery.site.markdown.braces.AttributesNode;
import orrery.site.markdown.braces.TableCaption;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.directive.OptionCheck;
import orrery.site.problem.Code;

/** Tables, from Flexmark's tree to ours. */
final class TableConverter {
  private static final CharPredicate BEYOND_WORDS = c -> c == '|' || Character.isWhitespace(c);

  private final Conversion conversion;
  private final FigureConverter figures;

  TableConverter(Conversion conversion) {
    this.conversion = conversion;
    this.figures = new FigureConverter(conversion);
  }

  /** A table, or the figure that a table of one image above one caption stands for. */
  Block convert(TableBlock table) {
    List<Alignment> columns = new ArrayList<>();
    List<Block.Cell> head = new ArrayList<>();
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Node section : table.getChildren()) {
      for (Node row : section.getChildren()) {
        if (section instanceof TableHead && row instanceof TableRow) {
          head.addAll(cells(row, columns));
        } else if (section instanceof TableBody && row instanceof TableRow) {
          rows.add(cells(row, new ArrayList<>()));
          checkEnd(row);
        }
      }
    }
    Span span = Conversion.span(table);
    boolean single = head.size() == 1 && rows.size() == 1 && rows.get(0).size() == 1;
    Optional<Node> below = TableCaption.of(table);
    if (single && below.isEmpty() && isImage(head.get(0).children())) {
      Inline.Image image = (Inline.Image) head.get(0).children().get(0);
      return figures.figure(table, image, rows.get(0).get(0).children());
    }
    List<Inline> caption =
        below.map(node -> conversion.running(TableCaption.text(node))).orElse(List.of());
    return new Block.Table(span, anchor(below), caption, columns, head, rows);
  }

  /** The label of a captioned table, or one that is made. */
  private String anchor(Optional<Node> caption) {
    if (caption.isEmpty()) {
      return "";
    }
    Optional<AttributeText> attributes =
        caption
            .map(Node::getLastChild)
            .filter(AttributesNode.class::isInstance)
            .map(node -> ((AttributesNode) node).attributes());
    attributes.ifPresent(
        given -> new OptionCheck(conversion).attributes("a caption", List.of(), given));
    return conversion.labels().anchor(attributes.flatMap(AttributeText::id), "table");
  }

  private static boolean isImage(List<Inline> children) {
    return children.size() == 1 && children.get(0) instanceof Inline.Image;
  }

  /** Reports words in a row behind its last column: GitHub does not show them. */
  private void checkEnd(Node row) {
    BasedSequence line = row.getChars();
    int shown = line.getStartOffset();
    for (Node cell : row.getChildren()) {
      shown = Math.max(shown, cell.getEndOffset());
    }
    int end = line.length();
    while (end > 0 && line.getIndexOffset(end - 1) >= shown) {
      end--;
    }
    BasedSequence beyond = line.subSequence(end).trim(BEYOND_WORDS);
    if (!beyond.isEmpty()) {
      conversion.warning(
          Code.TOO_MANY_CELLS,
          beyond.getStartOffset(),
          beyond.getEndOffset(),
          "this row has more cells than the table has columns",
          "a bar that is part of a cell is written \\|");
    }
  }

  private List<Block.Cell> cells(Node row, List<Alignment> columns) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Node child : row.getChildren()) {
      if (child instanceof TableCell cell) {
        columns.add(alignment(cell));
        cells.add(new Block.Cell(Conversion.span(cell), conversion.inlines(cell)));
      }
    }
    return cells;
  }

  private static Alignment alignment(TableCell cell) {
    if (cell.getAlignment() == null) {
      return Alignment.NONE;
    }
    return switch (cell.getAlignment()) {
      case LEFT -> Alignment.LEFT;
      case CENTER -> Alignment.CENTER;
      case RIGHT -> Alignment.RIGHT;
    };
  }
}
