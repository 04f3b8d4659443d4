package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.article.Inline.Cite;

/** A citation in Flexmark's tree. */
public final class CiteNode extends Node {
  private final boolean narrative;
  private final List<Cite> cites;

  CiteNode(BasedSequence chars, boolean narrative, List<Cite> cites) {
    super(chars);
    this.narrative = narrative;
    this.cites = cites;
  }

  public boolean narrative() {
    return narrative;
  }

  public List<Cite> cites() {
    return cites;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[0];
  }
}
