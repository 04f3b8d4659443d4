package orrery.site.source;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile.Piece;

/**
 * Puts files into the text of another, where it says <code>```{include} setup.md</code>. A problem
 * in an included file is reported in that file.
 *
 * <pre>{@code
 * SourceFile whole = Includes.expand(file, List.of("experiment"), problems);
 * }</pre>
 */
public final class Includes {
  /** The most files included in one: a few lines can ask for more than any disk holds. */
  private static final int MAX_FILES = 200;

  private static final int MAX_TEXT_BYTES = Decoding.MAX_FILE_BYTES;

  private static final Pattern INCLUDE =
      Pattern.compile(
          " {0,3}(`{3,}+|~{3,}+|:{3,}+)[ \\t]*+\\{include\\}[ \\t]*+((?:.*[^ \\t])?+)[ \\t]*+");

  private final List<Problem> problems;
  private final List<String> literal;
  private final Deque<Path> open = new ArrayDeque<>();
  private final Map<Path, Optional<SourceFile>> read = new HashMap<>();
  private int files;
  private int size;
  private boolean tooMuch;

  private Includes(List<String> literal, List<Problem> problems) {
    this.literal = literal;
    this.problems = problems;
  }

  /**
   * Returns a file with everything that it includes. Reports what cannot be included, and leaves it
   * out.
   *
   * @param literal the directives whose content is not Markdown: nothing is included there
   */
  public static SourceFile expand(SourceFile file, List<String> literal, List<Problem> problems) {
    return new Includes(literal, problems).expand(file);
  }

  private SourceFile expand(SourceFile file) {
    if (!file.text().contains("{include}")) {
      return file;
    }
    open.push(normal(file.path()));
    TextBuilder joined = new TextBuilder();
    OpenFences fences = new OpenFences(literal);
    String text = file.text();
    int kept = 0;
    int body = FrontText.of(file, new ArrayList<>()).body();
    for (int at = body; at < text.length(); ) {
      int end = lineEnd(text, at);
      String line = text.substring(at, end);
      Matcher include = INCLUDE.matcher(line);
      if (!fences.inLiteral() && include.matches()) {
        joined.add(file, kept, at);
        int after = indexAfter(file, end, include.group(1));
        include(file, include.group(2), at + include.start(2), joined);
        kept = after;
        at = after;
      } else {
        fences.read(line);
        at = Math.min(text.length(), end + 1);
      }
    }
    joined.add(file, kept, text.length());
    open.pop();
    return new SourceFile(
        file.path(), file.root(), file.name(), joined.text.toString(), joined.pieces);
  }

  /** Returns where the text goes on behind the fence; reports content inside of it. */
  private int indexAfter(SourceFile file, int lineEnd, String fence) {
    String text = file.text();
    for (int at = lineEnd + 1; at < text.length(); at = lineEnd(text, at) + 1) {
      String line = text.substring(at, lineEnd(text, at)).strip();
      if (line.length() >= fence.length()
          && line.equals(fence.substring(0, 1).repeat(line.length()))) {
        return Math.min(text.length(), lineEnd(text, at) + 1);
      }
      if (!line.isEmpty()) {
        report(
            Code.INCLUDE_WITH_CONTENT,
            file,
            at,
            line.length(),
            "an {include} has nothing inside",
            "end it before");
        return at;
      }
    }
    return text.length();
  }

  private void include(SourceFile from, String address, int at, TextBuilder joined) {
    SiblingFile found = SiblingFile.of(from, address);
    if (!found.objection().isEmpty()) {
      report(Code.NOT_INCLUDED, from, at, address.length(), found.objection(), found.hint());
      return;
    }
    if (open.contains(normal(found.path()))) {
      String message = "this file is being included already: " + address;
      report(
          Code.INCLUDES_ITSELF,
          from,
          at,
          address.length(),
          message,
          "a file cannot contain itself");
      return;
    }
    Optional<SourceFile> file =
        read.computeIfAbsent(normal(found.path()), path -> found.read(problems));
    files++;
    size += file.map(part -> part.text().length()).orElse(0);
    if (files > MAX_FILES || size > MAX_TEXT_BYTES) {
      if (!tooMuch) {
        String message = files > MAX_FILES ? MAX_FILES + " files" : MAX_TEXT_BYTES + " characters";
        report(
            Code.TOO_MUCH_INCLUDED,
            from,
            at,
            address.length(),
            "more than " + message + " are included",
            "");
      }
      tooMuch = true;
      return;
    }
    if (file.isPresent()) {
      FrontText parts = FrontText.of(file.get(), problems);
      SourceFile whole = expand(file.get());
      // An included text begins and ends blocks of its own.
      joined.text.append('\n');
      joined.add(whole, parts.body(), whole.text().length());
      joined.text.append("\n\n");
    }
  }

  private void report(Code code, SourceFile file, int at, int length, String message, String hint) {
    problems.add(Problem.error(code, file.place(at, at + length), message, hint));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** A text, and where its pieces stand. */
  private static final class TextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    void add(SourceFile file, int start, int end) {
      if (end > start) {
        pieces.add(new Piece(text.length(), file, start));
        text.append(file.text(), start, end);
      }
    }
  }
}
