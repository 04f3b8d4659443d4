package orrery.site.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything in an article, in the order of its text: every block and every piece of running text,
 * however deep, with the footnotes last.
 *
 * <pre>{@code
 * Contents.of(article).inlines().stream().filter(Inline.Link.class::isInstance)
 * }</pre>
 *
 * @param formulas those of running text, and those on lines of their own
 */
public record Contents(List<Block> blocks, List<Inline> inlines, List<Inline.Formula> formulas) {

  /** The contents of an article. */
  public static Contents of(Article article) {
    Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    article.blocks().forEach(contents::add);
    article.notes().forEach(note -> note.children().forEach(contents::add));
    return contents;
  }

  /** Pieces of running text with all that is inside them. */
  public static List<Inline> of(List<Inline> inlines) {
    Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    contents.addAll(inlines);
    return contents.inlines();
  }

  private void add(Block block) {
    blocks.add(block);
    if (block instanceof Block.DisplayMath math) {
      formulas.add(math.formula());
    } else if (block instanceof Block.Heading heading) {
      addAll(heading.children());
    } else if (block instanceof Block.Paragraph paragraph) {
      addAll(paragraph.children());
    } else if (block instanceof Block.Quote quote) {
      quote.children().forEach(this::add);
    } else if (block instanceof Block.Items list) {
      list.items().forEach(item -> item.children().forEach(this::add));
    } else if (block instanceof Block.Admonition box) {
      addAll(box.title());
      box.children().forEach(this::add);
    } else if (block instanceof Block.Specimen specimen) {
      blocks.add(specimen.source());
      specimen.children().forEach(this::add);
    } else if (block instanceof Block.Statement statement) {
      addAll(statement.title());
      statement.children().forEach(this::add);
    } else if (block instanceof Block.Group group) {
      group.children().forEach(this::add);
    } else if (block instanceof Block.Definitions definitions) {
      for (Block.Definitions.Entry entry : definitions.entries()) {
        entry.terms().forEach(this::addAll);
        entry.meanings().forEach(meaning -> meaning.forEach(this::add));
      }
    } else if (block instanceof Block.Outline outline) {
      addAll(outline.title());
    } else if (block instanceof Block.Code code) {
      addAll(code.caption());
    } else if (block instanceof Block.Table table) {
      addAll(table.caption());
      table.head().forEach(cell -> addAll(cell.children()));
      table.rows().forEach(row -> row.forEach(cell -> addAll(cell.children())));
    } else if (block instanceof Block.Figure figure) {
      addAll(figure.images());
      addAll(figure.caption());
      figure.legend().forEach(this::add);
    } else if (block instanceof Block.Demo demo) {
      addAll(demo.caption());
    }
  }

  private void addAll(List<? extends Inline> some) {
    for (Inline inline : some) {
      inlines.add(inline);
      if (inline instanceof Inline.Formula formula) {
        formulas.add(formula);
      } else if (inline instanceof Inline.Emphasis emphasis) {
        addAll(emphasis.children());
      } else if (inline instanceof Inline.Strong strong) {
        addAll(strong.children());
      } else if (inline instanceof Inline.Strikethrough struck) {
        addAll(struck.children());
      } else if (inline instanceof Inline.Styled styled) {
        addAll(styled.children());
      } else if (inline instanceof Inline.Link link) {
        addAll(link.children());
      } else if (inline instanceof Inline.Checked words) {
        addAll(words.children());
      } else if (inline instanceof Inline.Reference reference) {
        addAll(reference.children());
      }
    }
  }
}
