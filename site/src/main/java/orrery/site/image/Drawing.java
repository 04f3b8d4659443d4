package orrery.site.image;

import java.util.List;

/** The result of reading an SVG that is to be published. */
public sealed interface Drawing {

  /**
   * A drawing that can be published.
   *
   * @param text as the author wrote it, where nothing had to be removed
   * @param removed the parts that would have run or loaded something, as an author would call them
   */
  record Safe(String text, List<String> removed) implements Drawing {}

  /**
   * A file that is not XML: browsers would not show it.
   *
   * @param line the line where it stops being XML, from 1
   * @param column from 1
   */
  record Broken(int line, int column) implements Drawing {}
}
