package orrery.site.typography;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Article;
import orrery.site.article.Inline;
import orrery.site.source.Conventions;
import orrery.site.source.SiteSettings;

/**
 * Sets the punctuation of running text by the language of its article. It reads a paragraph as a
 * whole, since a quote may open in one piece of it and close in another; code, formulas, addresses
 * and what was escaped are left alone.
 */
public final class Typography {
  private final boolean wanted;
  private final Optional<QuoteMarks> marks;
  private final String source;
  private final IdentityHashMap<Inline.Text, String> set = new IdentityHashMap<>();

  private Typography(boolean wanted, Optional<QuoteMarks> marks, String source) {
    this.wanted = wanted;
    this.marks = marks;
    this.source = source;
  }

  /** The typography that an article asks for, or else its site. */
  public static Typography of(Article article, SiteSettings settings) {
    Conventions own = article.frontMatter().conventions();
    boolean wanted = own.typography().or(() -> settings.conventions().typography()).orElse(true);
    String language = own.language().orElse(settings.language());
    return new Typography(wanted, QuoteMarks.in(language), article.source().text());
  }

  /** A text by itself, such as a title. */
  public String apply(String text) {
    return wanted ? part(text, Punctuation.of(text, new BitSet(), marks), 0) : text;
  }

  /** Reads a piece of running text that stands by itself. */
  public void read(List<Inline> inlines) {
    if (wanted) {
      TextCollector reading = new TextCollector();
      reading.add(inlines);
      String[] changed = Punctuation.of(reading.text, reading.fixed, marks);
      reading.starts.forEach((text, start) -> set.put(text, part(text.text(), changed, start)));
    }
  }

  /** A piece of a text that was read. */
  public String apply(Inline.Text text) {
    return set.getOrDefault(text, text.text());
  }

  private static String part(String text, String[] changed, int start) {
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String other = changed[start + i];
      part.append(other == null ? text.substring(i, i + 1) : other);
    }
    return part.toString();
  }

  /** A paragraph as one text, and where its pieces are. */
  private final class TextCollector implements Inline.Visitor {
    private final StringBuilder text = new StringBuilder();
    private final BitSet fixed = new BitSet();
    private final IdentityHashMap<Inline.Text, Integer> starts = new IdentityHashMap<>();

    void add(List<Inline> inlines) {
      inlines.forEach(inline -> inline.accept(this));
    }

    /** Notes that there is something here that is no text. */
    private void object() {
      text.append(Punctuation.OBJECT);
    }

    @Override
    public void visit(Inline.Text text) {
      starts.put(text, this.text.length());
      fix(text);
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
      object();
    }

    @Override
    public void visit(Inline.Formula formula) {
      object();
    }

    @Override
    public void visit(Inline.Reference reference) {
      object();
    }

    @Override
    public void visit(Inline.Value value) {
      object();
    }

    @Override
    public void visit(Inline.Control control) {
      object();
    }

    @Override
    public void visit(Inline.CheckedClaim checked) {
      add(checked.children());
    }

    @Override
    public void visit(Inline.Link link) {
      if (isAddress(link)) {
        object();
      } else {
        add(link.children());
      }
    }

    @Override
    public void visit(Inline.Image image) {
      object();
    }

    @Override
    public void visit(Inline.Styled styled) {
      if (styled.element() == Inline.Element.KBD) {
        object();
      } else {
        add(styled.children());
      }
    }

    @Override
    public void visit(Inline.Citation citation) {
      object();
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

    /** Keeps what is written as an escape or an entity. */
    private void fix(Inline.Text piece) {
      int at = piece.span().start();
      int end = Math.min(piece.span().end(), source.length());
      for (int i = 0; i < piece.text().length() && at < end; i++) {
        char c = piece.text().charAt(i);
        if (source.charAt(at) == c) {
          at++;
        } else if (source.charAt(at) == '\\' && at + 1 < end && source.charAt(at + 1) == c) {
          fixed.set(text.length() + i);
          at += 2;
        } else if (source.charAt(at) == '&') {
          fixed.set(text.length() + i);
          at = source.indexOf(';', at) + 1;
        } else {
          return;
        }
      }
    }
  }

  private static boolean isAddress(Inline.Link link) {
    return link.children().size() == 1
        && link.children().get(0) instanceof Inline.Text text
        && link.target().endsWith(text.text());
  }
}
