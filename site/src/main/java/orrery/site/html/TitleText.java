package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Inline;
import orrery.site.claim.NumberText;

/**
 * A title as it can stand in a link to what it belongs to: without links, notes and ids, and with
 * nothing to press or to turn.
 */
final class TitleText implements Inline.Visitor {
  private final List<Inline> text = new ArrayList<>();

  private TitleText() {}

  /** Returns the text of the children of a title. */
  static List<Inline> of(List<Inline> children) {
    TitleText title = new TitleText();
    title.add(children);
    return title.text;
  }

  private void add(List<Inline> children) {
    children.forEach(child -> child.accept(this));
  }

  @Override
  public void visit(Inline.Text text) {
    this.text.add(text);
  }

  @Override
  public void visit(Inline.Emphasis emphasis) {
    text.add(new Inline.Emphasis(emphasis.span(), of(emphasis.children())));
  }

  @Override
  public void visit(Inline.Strong strong) {
    text.add(new Inline.Strong(strong.span(), of(strong.children())));
  }

  @Override
  public void visit(Inline.Strikethrough struck) {
    text.add(new Inline.Strikethrough(struck.span(), of(struck.children())));
  }

  @Override
  public void visit(Inline.Code code) {
    text.add(code);
  }

  @Override
  public void visit(Inline.Formula formula) {
    text.add(formula);
  }

  @Override
  public void visit(Inline.Reference reference) {
    // Without words of its own, it could print this very title.
    add(reference.children());
  }

  @Override
  public void visit(Inline.Value value) {
    text.add(value);
  }

  @Override
  public void visit(Inline.Control control) {
    text.add(new Inline.Text(control.span(), NumberText.typed(control.value(), control.unit())));
  }

  @Override
  public void visit(Inline.CheckedClaim checked) {
    add(checked.children());
  }

  @Override
  public void visit(Inline.Link link) {
    add(link.children());
  }

  @Override
  public void visit(Inline.Image image) {
    text.add(new Inline.Text(image.span(), image.alt()));
  }

  @Override
  public void visit(Inline.Styled styled) {
    text.add(
        new Inline.Styled(
            styled.span(),
            styled.element(),
            "",
            styled.classes(),
            styled.title(),
            of(styled.children())));
  }

  @Override
  public void visit(Inline.Citation citation) {}

  @Override
  public void visit(Inline.NoteReference note) {}

  @Override
  public void visit(Inline.SoftBreak end) {
    text.add(end);
  }

  @Override
  public void visit(Inline.HardBreak end) {
    text.add(new Inline.SoftBreak(end.span()));
  }
}
