package orrery.site.article;

import java.util.List;

/**
 * A piece of running text. A new kind is a record here, and a method of the visitor, which every
 * renderer then has to have.
 */
public sealed interface Inline extends Node {

  /** Passes this to the method of the visitor for its kind. */
  void accept(Visitor visitor);

  /** Does something for each kind of running text. */
  interface Visitor {

    void visit(Text text);

    void visit(Emphasis emphasis);

    void visit(Strong strong);

    void visit(Strikethrough struck);

    void visit(Code code);

    void visit(Formula formula);

    void visit(Reference reference);

    void visit(Value value);

    void visit(Control control);

    void visit(CheckedClaim checked);

    void visit(Link link);

    void visit(Image image);

    void visit(Styled styled);

    void visit(Citation citation);

    void visit(NoteReference note);

    void visit(SoftBreak end);

    void visit(HardBreak end);
  }

  /** Plain text, entities and escapes already resolved. */
  record Text(Span span, String text) implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** {@code *so*}. */
  record Emphasis(Span span, List<Inline> children) implements Inline {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** {@code **so**}. */
  record Strong(Span span, List<Inline> children) implements Inline {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** {@code ~~so~~}. */
  record Strikethrough(Span span, List<Inline> children) implements Inline {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A code span. */
  record Code(Span span, String text) implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A formula. {@code tex} is the source byte for byte, and {@code texStart} where it starts in the
   * file, so that an error inside it has a column.
   *
   * @param label given outside of the TeX, or empty
   */
  record Formula(Span span, String tex, int texStart, boolean display, String label)
      implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A reference to something that has a label, here or in another article; resolved later.
   *
   * @param form the form in which it is printed
   * @param target as written: a label, a name of an article, or both, as in {@code slug#label}
   * @param children the author's own words, in which {@code %s} is the number; or empty
   */
  record Reference(Span span, Form form, String target, int targetStart, List<Inline> children)
      implements Inline {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }

    /** The form in which a reference is printed. */
    public enum Form {
      /** Kind and number, as in "Figure 3"; the title of what has no number. */
      NAME,
      /** The number alone. */
      NUMBER,
      /** The number of an equation in parentheses. */
      EQUATION,
      /** The title of another article. */
      ARTICLE,
      /** The title of another article, by its name in double brackets. */
      WIKI
    }
  }

  /**
   * A number that an experiment of the article yields, filled in when it has been run.
   *
   * @param experiment its id
   * @param finding the name of the number
   * @param findingStart the start of that name in the file
   * @param digits significant ones; 0 where the author does not say
   * @param percent whether it is shown as a percentage
   */
  record Value(
      Span span, String experiment, String finding, int findingStart, int digits, boolean percent)
      implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A setting of an experiment of the article, which a reader can change where it stands.
   *
   * @param experiment its id
   * @param parameter its name
   * @param value its value in the experiment, as an author would type it
   * @param unit of its numbers, or empty
   */
  record Control(Span span, String experiment, String parameter, String value, String unit)
      implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * Words that are true as long as a claim is, which is checked when its experiment has been run.
   *
   * @param popover id of the report on the check
   */
  record CheckedClaim(Span span, String popover, Claim claim, List<Inline> children)
      implements Inline {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A link, as written; resolved later. */
  record Link(Span span, String target, int targetStart, String title, List<Inline> children)
      implements Inline {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * An image, as written; resolved later.
   *
   * @param presentation its presentation
   */
  record Image(
      Span span,
      String target,
      int targetStart,
      String title,
      String alt,
      Presentation presentation)
      implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public String anchor() {
      return presentation.anchor();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }

    /** The same with another title. */
    public Image titled(String other) {
      return new Image(span, target, targetStart, other, alt, presentation);
    }

    /** The same, shown in another way. */
    public Image shown(Presentation other) {
      return new Image(span, target, targetStart, title, alt, other);
    }
  }

  /**
   * The presentation of an image.
   *
   * @param anchor its id, or empty
   * @param width {@code 60%} of the column, or pixels as {@code 400}; empty where it is its own
   */
  record Presentation(String anchor, List<String> classes, String width) {
    public static final Presentation PLAIN = new Presentation("", List.of(), "");
  }

  /**
   * Text in an element of its own.
   *
   * @param anchor its id, or empty
   * @param title the meaning of an abbreviation, or empty
   */
  record Styled(
      Span span,
      Element element,
      String anchor,
      List<String> classes,
      String title,
      List<Inline> children)
      implements Inline {
    @Override
    public List<? extends Node> parts() {
      return children;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** The HTML elements for a piece of text. */
  enum Element {
    SPAN,
    SUB,
    SUP,
    KBD,
    ABBR
  }

  /**
   * A citation of one or more works.
   *
   * @param narrative whether the work is a part of the sentence: {@code @a shows}
   * @param written as the author typed it, for unknown works
   */
  record Citation(Span span, boolean narrative, List<Cite> cites, String written)
      implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A work in a citation.
   *
   * @param span of its key
   * @param key in the bibliography
   * @param withoutAuthor whether the authors are named in the sentence already
   * @param prefix the text before it, such as {@code "see "}, or empty
   * @param unit the unit of the locator, such as {@code page}
   * @param locator which part of it is meant, or empty
   * @param suffix the text behind it, or empty
   */
  record Cite(
      Span span,
      String key,
      boolean withoutAuthor,
      String prefix,
      String unit,
      String locator,
      String suffix) {}

  /** A reference to the footnote of a number, from 1 in order of first reference. */
  record NoteReference(Span span, int number, int occurrence) implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** The end of a source line. */
  record SoftBreak(Span span) implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A line break that the author asked for. */
  record HardBreak(Span span) implements Inline {
    @Override
    public List<? extends Node> parts() {
      return List.of();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }
}
