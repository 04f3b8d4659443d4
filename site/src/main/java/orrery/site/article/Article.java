package orrery.site.article;

import java.util.List;
import orrery.site.source.SourceFile;

/**
 * An article.
 *
 * @param slug its name in addresses
 * @param source the file it was read from
 * @param frontMatter its front matter
 * @param blocks its body
 * @param notes its footnotes, by number from 1
 * @param comments in the order of the text
 */
public record Article(
    String slug,
    SourceFile source,
    FrontMatter frontMatter,
    List<Block> blocks,
    List<Note> notes,
    List<Comment> comments) {

  /** Returns the same article with other front matter. */
  public Article withFrontMatter(FrontMatter other) {
    return new Article(slug, source, other, blocks, notes, comments);
  }

  /** Returns the same article with another body. */
  public Article withBlocks(List<Block> others) {
    return new Article(slug, source, frontMatter, others, notes, comments);
  }

  /** A footnote: its number is its place in the list, from 1. */
  public record Note(Span span, int references, List<Block> children) {}
}
