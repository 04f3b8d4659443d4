package orrery.site.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
final class GeneratedText {
  private static final int MAX_DEPTH = 3;

  private final Random random;
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
    random = new Random(seed);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      blocks.add(String.join("\n", block(0)));
    }
  }

  String markdown() {
    return String.join("\n\n", blocks) + "\n";
  }

  List<String> words() {
    return words;
  }

  private <T> T one(List<Supplier<T>> choices) {
    return choices.get(random.nextInt(choices.size())).get();
  }

  private String word() {
    String word = "w" + words.size() + "z";
    words.add(word);
    return word;
  }

  private String words3() {
    return word() + space() + word() + (random.nextBoolean() ? space() + word() : "");
  }

  /** Returns a space, which is a line's end in places. */
  private String space() {
    return random.nextInt(4) == 0 ? "\n" : " ";
  }

  private String inline() {
    return word() + " " + one(running);
  }

  private List<String> paragraph() {
    StringBuilder text = new StringBuilder(word());
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      text.append(space()).append(one(running));
    }
    return List.of(text.toString().split("\n"));
  }

  private List<String> table() {
    List<String> lines = new ArrayList<>();
    if (random.nextBoolean()) {
      lines.addAll(List.of("Table: " + word() + " *" + word() + "*", ""));
    }
    lines.addAll(List.of("| " + word() + " | " + word() + " |", "|---|---|"));
    lines.add("| {kbd}`" + word() + " \\| " + word() + "` | " + word() + " |");
    if (random.nextBoolean()) {
      lines.addAll(List.of("", "Table: " + word() + " ^[" + word() + "]"));
    }
    return lines;
  }

  private List<String> block(int depth) {
    int kind = depth < MAX_DEPTH ? random.nextInt(9) : 8;
    return switch (kind) {
      case 0 -> inside("> ", random.nextInt(3) == 0 ? "" : "> ", depth);
      case 1 -> inside("- ", random.nextInt(3) == 0 ? "" : "  ", depth);
      case 2 -> inside("1. ", "   ", depth);
      case 3 -> inside("- [ ] ", "  ", depth);
      case 4 -> around("> [!NOTE]", "> ", "", depth);
      case 5 -> around(":::{tip} " + word(), "", ":::", depth);
      case 6 -> definition();
      case 7 -> footnote();
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
    lines.addAll(inside("[^" + label + "]: ", "    ", MAX_DEPTH));
    return lines;
  }
}
