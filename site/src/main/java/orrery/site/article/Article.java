package orrery.site.article;

import java.util.List;
import orrery.site.source.SourceFile;

/**
 * An article.
 *
 * @param slug its name in addresses
 * @param source the file it was read from
 * @param matter what it says about itself
 * @param blocks its body
 * @param notes its footnotes, by number from 1
 * @param comments in the order of the text
 */
public record Article(
    String slug,
    SourceFile source,
    FrontMatter matter,
    List<Block> blocks,
    List<Note> notes,
    List<Comment> comments) {

  /** A footnote: its number is its place in the list, from 1. */
  public record Note(Span span, int references, List<Block> children) {}
}
