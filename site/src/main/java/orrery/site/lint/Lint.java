package orrery.site.lint;

/** Something that is worth a second look. A new one is a class, and a line in {@link Lints}. */
interface Lint {

  /** The code of its warnings, by which they are silenced. */
  String code();

  /** What it looks for, in a sentence. */
  String purpose();

  /** Looks at an article. */
  void look(Looked article);
}
