package orrery.site.article;

/**
 * The position of a piece of text in its source file.
 *
 * @param start in UTF-16 units from the start of the file
 * @param end exclusive
 */
public record Span(int start, int end) {

  /** Returns whether another one lies in it. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
