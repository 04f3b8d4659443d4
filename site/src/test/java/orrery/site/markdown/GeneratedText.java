package orrery.site.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An article of random structure, in which no word is typed twice: running text of every kind, over
 * several lines, in lists, quotes and boxes inside of one another.
 *
 * <pre>{@code
 * GeneratedText text = new GeneratedText(17);
 * text.markdown(); // always the same
 * text.words();    // those that a reader is to see
 * }</pre>
 */
public final class GeneratedText {
  private static final int MAX_DEPTH = 3;

  private static final List<String> NAMES =
      List.of(
          "theorem",
          "proof",
          "solution",
          "note",
          "seealso",
          "admonition",
          "epigraph",
          "figure",
          "table",
          "contents",
          "notation",
          "specimen",
          ".wide");
  private static final List<String> OPTIONS = List.of("alt", "open", "width", "depth", "class");

  private final IntUnaryOperator below;
  private final List<String> words = new ArrayList<>();
  private final List<String> blocks = new ArrayList<>();
  private final List<Supplier<String>> running =
      List.of(
          this::word,
          this::word,
          this::words3,
          () -> "*" + words3() + "*",
          () -> "**" + words3() + "**",
          () -> "~~" + word() + "~~",
          () -> "`" + words3() + "`",
          () -> "^[" + inline() + "]",
          () -> "[[#top|" + word() + " " + word() + "]]",
          () -> "[" + inline() + "](https://example.org \"" + words3() + "\")",
          () -> "![" + words3() + "](p.png \"" + words3() + "\")",
          () -> "{kbd}`" + words3() + "`",
          () -> "{sub}`" + words3() + "`",
          () -> "{abbr}`" + word() + " (" + words3() + ")`",
          () -> "{ref}`" + words3() + " <top>`",
          () -> "$" + word() + " + " + word() + "$",
          () -> "<!-- a comment --> " + word(),
          () -> "\"" + words3() + "\"",
          () -> word() + " \\* " + word());

  /** Blocks that stand by themselves, with words in places where some are refused. */
  private final List<Supplier<String>> alone =
      List.of(
          () -> "[" + word() + "]: https://example.org/" + word() + " \"" + word() + "\"",
          () -> "```{math} " + word() + "\n" + word() + "\n```",
          () -> "```math " + word() + "\n" + word() + "\n```",
          () -> "```python title=\"" + word() + "\" " + word() + "\n" + word() + "\n```",
          () ->
              "```{code-block} python\n:caption: "
                  + words3().replace('\n', ' ')
                  + "\n"
                  + word()
                  + "\n```",
          () -> "```{literalinclude} " + word() + "\n" + word() + "\n```",
          () -> "- [x]\t" + word() + "\n- [ ] " + word(),
          () -> word() + "\n===",
          () -> "[" + words3() + "]{.small}");

  private final List<Supplier<List<String>>> simple =
      List.of(
          this::paragraph,
          this::paragraph,
          () -> List.of("## " + inline().replace('\n', ' ')),
          () -> List.of("<!-- a comment --> " + inline().replace('\n', ' ')),
          () -> List.of("```", word(), "  " + word(), "```"),
          () -> List.of("![" + word() + "](p.png \"" + words3() + "\")"),
          () -> List.of("$$", word(), "+ " + word(), "$$"),
          () -> List.of("```{math}", word(), "```"),
          this::table);

  GeneratedText(long seed) {
    this(new Random(seed)::nextInt);
  }

  /**
   * Generates a text of choices.
   *
   * @param below returns a number from 0 to below another; only 0 at some time, or with some luck
   */
  public GeneratedText(IntUnaryOperator below) {
    this.below = below;
    int count = 1 + below(4);
    for (int i = 0; i < count; i++) {
      blocks.add(String.join("\n", block(0)));
    }
  }

  private int below(int bound) {
    return below.applyAsInt(bound);
  }

  public String markdown() {
    return String.join("\n\n", blocks) + "\n";
  }

  public List<String> words() {
    return words;
  }

  private <T> T one(List<Supplier<T>> choices) {
    return choices.get(below(choices.size())).get();
  }

  private String word() {
    String word = "w" + words.size() + "z";
    words.add(word);
    return word;
  }

  private String words3() {
    return word() + space() + word() + (below(2) == 1 ? space() + word() : "");
  }

  /** Returns a space, which is a line's end in places. */
  private String space() {
    return below(4) == 0 ? "\n" : " ";
  }

  private String inline() {
    return word() + " " + one(running);
  }

  private List<String> paragraph() {
    StringBuilder text = new StringBuilder(word());
    int count = 1 + below(4);
    for (int i = 0; i < count; i++) {
      text.append(space()).append(one(running));
    }
    return List.of(text.toString().split("\n"));
  }

  private List<String> table() {
    List<String> lines = new ArrayList<>();
    if (below(2) == 1) {
      lines.addAll(List.of("Table: " + word() + " *" + word() + "*", ""));
    }
    lines.addAll(List.of("| " + word() + " | " + word() + " |", "|---|---|"));
    lines.add("| {kbd}`" + word() + " \\| " + word() + "` | " + word() + " |");
    if (below(2) == 1) {
      lines.addAll(List.of("", "Table: " + word() + " ^[" + word() + "]"));
    }
    return lines;
  }

  private List<String> block(int depth) {
    int kind = depth < MAX_DEPTH ? below(13) : 8;
    return switch (kind) {
      case 0 -> inside("> ", below(3) == 0 ? "" : "> ", depth);
      case 1 -> inside("- ", below(3) == 0 ? "" : "  ", depth);
      case 2 -> inside("1. ", "   ", depth);
      case 3 -> inside("- [ ] ", "  ", depth);
      case 4 -> around("> [!NOTE]", "> ", "", depth);
      case 5 -> around(":::{tip} " + word(), "", ":::", depth);
      case 6 -> definition();
      case 7 -> footnote();
      case 9 -> inside("-\t", "\t", depth);
      case 10 -> inside("1.\t", "\t", depth);
      case 11 -> around(opening(), "", ":::", depth);
      case 12 -> List.of(one(alone).split("\n"));
      default -> one(simple);
    };
  }

  /** Returns a block behind a marker; without an indentation, its later lines are lazy. */
  private List<String> inside(String marker, String indentation, int depth) {
    List<String> content = indentation.isEmpty() ? paragraph() : block(depth + 1);
    List<String> lines = new ArrayList<>(List.of(marker + content.get(0)));
    content.stream().skip(1).map(line -> (indentation + line).stripTrailing()).forEach(lines::add);
    return lines;
  }

  private List<String> around(String open, String indentation, String close, int depth) {
    Stream<String> content = block(depth + 1).stream().map(line -> indentation + line);
    return Stream.of(Stream.of(open), content, Stream.of(close))
        .flatMap(lines -> lines)
        .filter(line -> !line.isEmpty() || !close.isEmpty())
        .toList();
  }

  private List<String> definition() {
    List<String> lines = new ArrayList<>(List.of(word()));
    lines.addAll(inside(": ", "  ", MAX_DEPTH));
    return lines;
  }

  private List<String> footnote() {
    String label = "f" + words.size();
    List<String> lines = new ArrayList<>(List.of(word() + "[^" + label + "]", ""));
    String indentation = below(2) == 1 ? "\t" : "    ";
    lines.addAll(inside("[^" + label + "]: ", indentation, MAX_DEPTH));
    if (below(2) == 1) {
      lines.addAll(List.of("", indentation + word() + " " + word()));
    }
    return lines;
  }

  /** Returns the first line of a directive, with words wherever some can stand. */
  private String opening() {
    String name = NAMES.get(below(NAMES.size()));
    String title = below(3) == 0 ? " title=\"" + word() + "\"" : "";
    String option = below(3) == 0 ? "\n:" + OPTIONS.get(below(OPTIONS.size())) + ": " + word() : "";
    return ":::{" + name + title + "}" + (below(2) == 0 ? " " + word() : "") + option;
  }
}
