package orrery.site.markdown.context;

import java.util.List;
import orrery.site.article.Inline;

/** Running text without its markup: for anchors, alternative texts and titles. */
public final class PlainText {
  private PlainText() {}

  /** Returns the words of running text. */
  public static String of(List<Inline> inlines) {
    WordCollector words = new WordCollector();
    words.add(inlines);
    return words.text.toString();
  }

  /** The role of running text whose words depend on the run of an experiment; else empty. */
  public static String role(Inline inline) {
    return inline instanceof Inline.Value
        ? "{value}"
        : inline instanceof Inline.CheckedClaim ? "{claim}" : "";
  }

  /** Names a piece of running text that is more than its words; empty for any other. */
  public static String more(Inline inline) {
    if (inline instanceof Inline.NoteReference) {
      return "a note";
    }
    if (inline instanceof Inline.Control) {
      return "a {control}";
    }
    String role = role(inline);
    return role.isEmpty() ? "" : "a " + role;
  }

  /** Collects the words of each kind of running text. */
  private static final class WordCollector implements Inline.Visitor {
    private final StringBuilder text = new StringBuilder();

    void add(List<Inline> inlines) {
      inlines.forEach(inline -> inline.accept(this));
    }

    @Override
    public void visit(Inline.Text text) {
      this.text.append(text.text());
    }

    @Override
    public void visit(Inline.Emphasis emphasis) {
      add(emphasis.children());
    }

    @Override
    public void visit(Inline.Strong strong) {
      add(strong.children());
    }

    @Override
    public void visit(Inline.Strikethrough struck) {
      add(struck.children());
    }

    @Override
    public void visit(Inline.Code code) {
      text.append(code.text());
    }

    @Override
    public void visit(Inline.Formula formula) {
      text.append(formula.tex());
    }

    @Override
    public void visit(Inline.Reference reference) {
      if (reference.children().isEmpty()) {
        text.append(reference.target());
      }
      add(reference.children());
    }

    @Override
    public void visit(Inline.Value value) {
      text.append(value.finding());
    }

    @Override
    public void visit(Inline.Control control) {
      text.append(control.value());
      text.append(control.unit().isEmpty() ? "" : " " + control.unit());
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
      text.append(image.alt());
    }

    @Override
    public void visit(Inline.Styled styled) {
      add(styled.children());
    }

    @Override
    public void visit(Inline.Citation citation) {
      text.append(citation.written());
    }

    @Override
    public void visit(Inline.NoteReference note) {}

    @Override
    public void visit(Inline.SoftBreak end) {
      text.append(' ');
    }

    @Override
    public void visit(Inline.HardBreak end) {
      text.append(' ');
    }
  }
}
