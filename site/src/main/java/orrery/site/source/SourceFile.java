package orrery.site.source;

import java.nio.file.Path;
import java.util.List;
import orrery.site.problem.Place;

/**
 * A text file of an author, decoded.
 *
 * @param path the file it was read from
 * @param root the folder that files may be asked for from
 * @param name its name in messages: relative to the working directory, with {@code /}
 * @param text without a byte order mark, with {@code \n} at the end of lines
 * @param pieces those the text is composed of, in its order; empty without included files
 */
public record SourceFile(Path path, Path root, String name, String text, List<Piece> pieces) {

  /**
   * A piece of a text that stands in a file.
   *
   * @param start in the text that is put together
   * @param file the file it comes from
   * @param from the offset in that file
   */
  public record Piece(int start, SourceFile file, int from) {}

  /** A file that may ask for those beside it. */
  public SourceFile(Path path, String name, String text) {
    this(path, path.toAbsolutePath().getParent(), name, text, List.of());
  }

  /** The same as a part of a folder. */
  public SourceFile withRoot(Path folder) {
    return new SourceFile(path, folder, name, text, pieces);
  }

  /** The place of the file as a whole, for a message. */
  public Place whole() {
    return Place.file(name);
  }

  /** The place of a span of the text, for a message: in the file that it stands in. */
  public Place place(int start, int end) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (piece.start() <= start) {
        int at = piece.from() + start - piece.start();
        return piece.file().place(at, at + end - start);
      }
    }
    return own(start, end);
  }

  private Place own(int start, int end) {
    int at = Math.min(start, text.length());
    LineStarts lines = LineStarts.of(text);
    int number = lines.number(at);
    int lineStart = lines.start(number);
    String line = lines.line(number);
    int column = at - lineStart + 1;
    int length = Math.max(1, Math.min(end, lineStart + line.length()) - at);
    return new Place(name, number, column, line, length);
  }
}
