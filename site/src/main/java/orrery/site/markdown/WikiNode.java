package orrery.site.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.article.Inline;

/** A link by the name of an article, for Flexmark's tree. */
final class WikiNode extends Node {
  private final BasedSequence target;
  private final BasedSequence words;

  WikiNode(BasedSequence whole, BasedSequence target, BasedSequence words) {
    super(whole);
    this.target = target;
    this.words = words;
  }

  /** What it means; {@code inlines} reads the words. */
  Inline reference(InlineConverter inlines) {
    List<Inline> children = words.isNull() ? List.of() : inlines.parse(words);
    return new Inline.Reference(
        Conversion.span(this),
        Inline.Reference.Form.WIKI,
        target.toString(),
        target.getStartOffset(),
        children);
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {target, words};
  }
}
