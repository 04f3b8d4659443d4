package orrery.site.imports;

/** What is done with a piece of running text, without the code and the formulas in it. */
interface ImportRule {

  /** What becomes of a piece of a line. */
  String apply(int line, String piece, ImportReport report);
}
