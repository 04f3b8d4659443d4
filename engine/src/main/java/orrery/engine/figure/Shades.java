package orrery.engine.figure;

/** The scale from numbers to colours. */
public enum Shades {
  /** From little to much. */
  SEQUENTIAL("sequential"),
  /** From below to above zero, which has no colour. */
  DIVERGING("diverging"),
  /** A colour for each class: the numbers are 0, 1, and so on. */
  CLASSES("classes"),
  /** No colours: only contours are drawn. */
  NONE("none");

  final String word;

  Shades(String word) {
    this.word = word;
  }
}
