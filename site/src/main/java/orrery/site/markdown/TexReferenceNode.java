package orrery.site.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.article.Inline;

/** A reference as LaTeX has it, for Flexmark's tree. */
final class TexReferenceNode extends Node {
  private final String command;
  private final BasedSequence label;

  TexReferenceNode(BasedSequence whole, String command, BasedSequence label) {
    super(whole);
    this.command = command;
    this.label = label;
  }

  /** What it means. */
  Inline reference() {
    Inline.Reference.Form form =
        command.equals("eqref") ? Inline.Reference.Form.EQUATION : Inline.Reference.Form.NUMBER;
    return new Inline.Reference(
        Conversion.span(this), form, label.toString(), label.getStartOffset(), List.of());
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {label};
  }
}
