package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Inline;

/** The text of a heading as it can stand in a link: without links, notes and ids of its own. */
final class HeadingText implements Inline.Visitor {
  private final List<Inline> text = new ArrayList<>();

  private HeadingText() {}

  /** Returns the text of the children of a heading. */
  static List<Inline> of(List<Inline> children) {
    HeadingText heading = new HeadingText();
    heading.add(children);
    return heading.text;
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
  public void visit(Inline.Strikethrough struck) {}

  @Override
  public void visit(Inline.Code code) {
    text.add(code);
  }

  @Override
  public void visit(Inline.Formula formula) {
    text.add(formula);
  }

  @Override
  public void visit(Inline.Reference reference) {}

  @Override
  public void visit(Inline.Value value) {}

  @Override
  public void visit(Inline.Control control) {}

  @Override
  public void visit(Inline.CheckedClaim checked) {}

  @Override
  public void visit(Inline.Link link) {
    add(link.children());
  }

  @Override
  public void visit(Inline.Image image) {}

  @Override
  public void visit(Inline.Styled styled) {
    add(styled.children());
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
  public void visit(Inline.HardBreak end) {}
}
