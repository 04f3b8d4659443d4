package orrery.site.image;

import java.util.List;

/** The result of reading an SVG that is to be published. */
public sealed interface Drawing {

  /** A drawing that is published to the byte as the author wrote it. */
  record AsWritten() implements Drawing {}

  /**
   * A drawing that is published in other words, since the file has parts that must not be.
   *
   * @param text everything in it that is allowed, as XML without a document type
   * @param removed the parts that would have run or loaded something, as an author would call them;
   *     empty where only declarations went
   */
  record Printed(String text, List<String> removed) implements Drawing {
    public Printed {
      removed = List.copyOf(removed);
    }
  }

  /**
   * A file that is not XML: browsers would not show it.
   *
   * @param line the line where it stops being XML, from 1
   * @param column from 1
   */
  record Broken(int line, int column) implements Drawing {}

  /**
   * A file that has more of something than any drawing needs, so that it was not read to its end.
   *
   * @param line the line where that was met, from 1
   * @param column from 1
   * @param what it has too much of: {@code an element with more than 200 attributes}
   */
  record Excessive(int line, int column, String what) implements Drawing {}

  /**
   * A file that is XML, and no drawing.
   *
   * @param root the name of its outermost element
   */
  record NotSvg(String root) implements Drawing {}
}
