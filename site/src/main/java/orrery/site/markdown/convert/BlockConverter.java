package orrery.site.markdown.convert;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.braces.TableCaption;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.Lines;
import orrery.site.markdown.directive.Directive;
import orrery.site.markdown.directive.DirectiveConverter;
import orrery.site.markdown.directive.OutlineDirective;
import orrery.site.markdown.syntax.ContainerNode;
import orrery.site.markdown.syntax.DefinitionNode;
import orrery.site.markdown.syntax.MathBlock;
import orrery.site.problem.Code;
import orrery.site.problem.Guard;

/** Blocks, from Flexmark's tree to ours. */
final class BlockConverter {
  private final Conversion conversion;
  private final Comments comments;
  private final FenceConverter fences;
  private final TableConverter tables;
  private final DefinitionConverter definitions;
  private final HeadingConverter headings;
  private final FigureConverter figures;
  private final DirectiveConverter directives;
  private final Alerts alerts;

  BlockConverter(Conversion conversion, Comments comments) {
    this.conversion = conversion;
    this.comments = comments;
    this.fences = new FenceConverter(conversion);
    this.tables = new TableConverter(conversion);
    this.definitions = new DefinitionConverter(conversion);
    this.headings = new HeadingConverter(conversion);
    this.figures = new FigureConverter(conversion);
    this.directives = new DirectiveConverter(conversion);
    this.alerts = new Alerts(conversion);
  }

  List<Directive> directives() {
    return directives.kinds();
  }

  /** The blocks inside a node. */
  List<Block> children(Node parent) {
    return conversion.descend(
        parent,
        () -> {
          List<Block> blocks = new ArrayList<>();
          for (Node child : parent.getChildren()) {
            Guard.at(
                () -> conversion.file().place(child.getStartOffset(), child.getEndOffset()),
                () -> add(child, blocks));
          }
          return blocks;
        });
  }

  private void add(Node node, List<Block> into) {
    Span span = Conversion.span(node);
    if (TableCaption.isCaption(node) || DefinitionConverter.isInside(node)) {
      return;
    }
    if (DefinitionNode.isTerm(node)) {
      into.add(definitions.convert(node));
      return;
    }
    if (node instanceof DefinitionNode) {
      into.addAll(children(node));
      return;
    }
    if (node instanceof Paragraph && OutlineDirective.isMark(node)) {
      into.add(new Block.Outline(span, OutlineDirective.USUAL_DEPTH, List.of()));
    } else if (node instanceof Paragraph) {
      paragraph(node, into);
    } else if (node instanceof Heading heading) {
      into.add(headings.convert(heading));
    } else if (node instanceof MathBlock math) {
      into.add(math(math));
    } else if (node instanceof FencedCodeBlock fence) {
      fences.convert(fence).ifPresent(into::add);
    } else if (node instanceof ContainerNode container) {
      directives.convert(container).ifPresent(into::add);
    } else if (node instanceof IndentedCodeBlock code) {
      into.add(Block.Code.plain(span, "", withoutBlankEnd(Lines.text(code.getContentLines()))));
    } else if (node instanceof BlockQuote) {
      into.add(alerts.convert(new Block.Quote(span, children(node))));
    } else if (node instanceof ListBlock list) {
      into.add(list(list));
    } else if (node instanceof TableBlock table) {
      into.add(tables.convert(table));
    } else if (node instanceof ThematicBreak) {
      into.add(new Block.Rule(span));
    } else if (!(node instanceof Reference || node instanceof FootnoteBlock)) {
      html(node, into);
    }
  }

  /** Adds what follows comments on their line: words are words, and HTML is refused. */
  private void html(Node node, List<Block> into) {
    BasedSequence rest = comments.add(node);
    if (rest.startsWith("<")) {
      InlineConverter.html(conversion, rest);
    } else if (!rest.isEmpty()) {
      Span span = new Span(rest.getStartOffset(), rest.getEndOffset());
      into.add(new Block.Paragraph(span, conversion.running(rest)));
    }
  }

  /** Removes blank lines at the end, but not the spaces at the end of the last line. */
  private static String withoutBlankEnd(String code) {
    int end = code.stripTrailing().length();
    int lineEnd = code.indexOf('\n', end);
    return code.substring(0, lineEnd < 0 ? code.length() : lineEnd) + "\n";
  }

  private void paragraph(Node node, List<Block> into) {
    List<Inline> children = conversion.inlines(node);
    Span span = Conversion.span(node);
    if (children.size() == 1 && children.get(0) instanceof Inline.Formula math && math.display()) {
      into.add(new Block.DisplayMath(math.span(), math.tex(), math.texStart(), math.label()));
    } else if (children.size() == 1 && children.get(0) instanceof Inline.Image image) {
      into.add(figures.alone(image, node));
    } else if (!children.isEmpty()) {
      into.add(new Block.Paragraph(span, children));
    }
  }

  private Block math(MathBlock math) {
    if (!math.closed()) {
      int start = math.getStartOffset();
      int end = start + math.fence().open().length();
      String hint = "end it with a line of " + math.fence().close();
      conversion.error(Code.FORMULA_NEVER_CLOSED, start, end, "this formula is never closed", hint);
    }
    Block.DisplayMath formula = Lines.formula(math);
    RoleText.Part label = new RoleText.Part(math.label().orElse(BasedSequence.EMPTY));
    conversion.equationLabels().take(formula.tex(), formula.texStart(), label);
    return formula;
  }

  private Block list(ListBlock list) {
    boolean ordered = list instanceof OrderedList;
    int start = list instanceof OrderedList numbered ? numbered.getStartNumber() : 1;
    List<Block.Item> items = new ArrayList<>();
    for (Node child : list.getChildren()) {
      if (child instanceof ListItem item) {
        Optional<Boolean> checked =
            item instanceof TaskListItem task
                ? Optional.of(task.isItemDoneMarker())
                : Optional.empty();
        checkTab(item);
        items.add(new Block.Item(Conversion.span(item), checked, children(item)));
      }
    }
    return new Block.Items(Conversion.span(list), ordered, start, list.isTight(), items);
  }

  /** Reports a tab behind the box of a task: Flexmark takes its columns from what follows. */
  private void checkTab(ListItem item) {
    int from = item.getMarkerSuffix().getEndOffset();
    if (item instanceof TaskListItem
        && item.hasChildren()
        && !conversion
            .part(from, Math.max(from, item.getFirstChild().getStartOffset()))
            .isBlank()) {
      conversion.error(
          Code.WORDS_WITHOUT_PLACE,
          from,
          item.getFirstChild().getStartOffset(),
          "a tab behind the box of a task hides what follows",
          "write a space");
    }
  }
}
