package orrery.site.html;

/**
 * The context of running text, as far as its HTML depends on it.
 *
 * @param pressed whether it is pressed as a whole, as a link is and the first line of what folds:
 *     there are no links in it
 * @param named whether a formula may be all that there is of a name, as in a link or the head of a
 *     column: it then gets a name that programs see which do not read MathML
 * @param sided whether there is room at its side for notes
 * @param copied whether it is shown in a second place of the page too
 * @param copy whether it is such a second place, which has no ids
 */
record InlineContext(boolean pressed, boolean named, boolean sided, boolean copied, boolean copy) {
  static final InlineContext TEXT = new InlineContext(false, false, false, false, false);
  static final InlineContext PARAGRAPH = new InlineContext(false, false, true, false, false);
  static final InlineContext NAME = new InlineContext(false, true, false, false, false);
  static final InlineContext NOTE = new InlineContext(false, false, false, true, false);

  /** A title in a link to what it belongs to. */
  static final InlineContext TITLE = new InlineContext(true, true, false, false, true);

  /** Returns the context of words that are pressed here. */
  InlineContext inLink() {
    return new InlineContext(true, true, sided, copied, copy);
  }

  /** Returns the context of what is inside of an element here. */
  InlineContext nested() {
    return new InlineContext(pressed, false, sided, copied, copy);
  }

  /** Returns the tag of a link: words, where they cannot be pressed by themselves. */
  String tag() {
    return pressed ? "span" : "a";
  }

  /** Writes the address of a link, where there can be one. */
  void href(String address, HtmlWriter html) {
    if (!pressed) {
      html.attribute("href", address);
    }
  }
}
