package orrery.site.markdown.braces;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Attributes in braces behind a thing, for Flexmark's tree. */
public final class AttributesNode extends Node {
  private final BasedSequence inside;

  AttributesNode(BasedSequence whole, BasedSequence inside) {
    super(whole);
    this.inside = inside;
  }

  /** Returns the attributes in the braces. */
  public AttributeText attributes() {
    return AttributeText.of(new RoleText.Part(inside));
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {inside};
  }
}
