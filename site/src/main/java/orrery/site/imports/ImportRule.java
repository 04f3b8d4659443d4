package orrery.site.imports;

/** A rule that rewrites running text, without the code and the formulas in it. */
interface ImportRule {

  /** Returns a piece of a line as this rule rewrites it. */
  String apply(int line, String piece, ImportReport report);
}
