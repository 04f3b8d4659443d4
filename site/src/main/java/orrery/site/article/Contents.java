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
    return of(article.blocks(), article.notes());
  }

  /** The contents of an article, by its body and its footnotes. */
  public static Contents of(List<Block> blocks, List<Article.Note> notes) {
    Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    blocks.forEach(contents::add);
    notes.forEach(note -> note.children().forEach(contents::add));
    return contents;
  }

  /** Pieces of running text with all that is inside them. */
  public static List<Inline> of(List<Inline> inlines) {
    Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    inlines.forEach(contents::add);
    return contents.inlines();
  }

  /** Returns the blocks of a kind. */
  public <T extends Block> List<T> blocks(Class<T> kind) {
    return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns the pieces of running text of a kind. */
  public <T extends Inline> List<T> inlines(Class<T> kind) {
    return inlines.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void add(Node node) {
    if (node instanceof Block block) {
      blocks.add(block);
    } else if (node instanceof Inline inline) {
      inlines.add(inline);
    }
    if (node instanceof Inline.Formula formula) {
      formulas.add(formula);
    } else if (node instanceof Block.DisplayMath math) {
      formulas.add(math.formula());
    }
    node.parts().forEach(this::add);
  }
}
