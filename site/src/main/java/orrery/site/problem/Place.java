package orrery.site.problem;

/**
 * The place of a problem in a file.
 *
 * @param file relative to the working directory, with {@code /}
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in UTF-16 units
 * @param sourceLine the text of that line, to be shown with a caret; empty where there is none
 * @param length of the part that is wrong, for the caret; at least 1
 */
public record Place(String file, int line, int column, String sourceLine, int length) {

  /** A whole file or folder. */
  public static Place file(String file) {
    return new Place(file, 0, 0, "", 1);
  }
}
