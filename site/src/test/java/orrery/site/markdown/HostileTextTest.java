package orrery.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/** Texts that are known to break parsers: each is read, or is one clean error. */
class HostileTextTest {
  private static final Map<String, String> TEXTS = new TreeMap<>();

  static {
    TEXTS.put("underscores", "_".repeat(5_000));
    TEXTS.put("strong in strong", "*".repeat(20_000) + "a" + "*".repeat(20_000));
    TEXTS.put("a long comment in a line", "a <!-- " + "x ".repeat(10_000) + " -->");
    TEXTS.put("quotes in quotes", "> ".repeat(1_000) + "x");
    TEXTS.put("lists in lists", nested());
    TEXTS.put("images in images", "![[]()".repeat(16_000));
    TEXTS.put("half links", "[ (](".repeat(1_000));
    TEXTS.put("a tag without end", "<a" + " a".repeat(4_000));
    TEXTS.put("dollars that close nothing", "$a ".repeat(100_000));
    TEXTS.put("roles that never close", roles());
    TEXTS.put("braces", "{".repeat(100_000) + "a}".repeat(10_000));
    TEXTS.put("brackets", "[".repeat(30_000));
    TEXTS.put("a footnote in itself", "[^a]\n\n[^a]: [^a] x");
    TEXTS.put("yaml that repeats itself", "---\na: &a [x, x]\nb: [*a, *a]\n---\nx");
    TEXTS.put("links that never close", "[a](b".repeat(50_000));
    TEXTS.put("addresses that never close", "[a](<b".repeat(50_000));
    TEXTS.put("strong that closes nothing", "a**b" + "c* ".repeat(50_000));
    TEXTS.put("code spans of every length", ticks());
    TEXTS.put("quotes in quotes in quotes", "> ".repeat(50_000) + "x");
    TEXTS.put("half links in half links", "[ (](".repeat(50_000));
    TEXTS.put("definitions", definitions());
    TEXTS.put("rows too short", table(5_000, 5_000));
    TEXTS.put("references to characters", "&aaaa".repeat(50_000));
    TEXTS.put("backticks", "`".repeat(50_000));
    TEXTS.put("declarations", "a <!A <? <!-- ".repeat(20_000));
    TEXTS.put("links in open brackets", "[".repeat(25_000) + "[a](b)".repeat(25_000));
    TEXTS.put("nested images", "![".repeat(25_000) + "a" + "](b)".repeat(25_000));
    TEXTS.put("addresses", "www.a.b( ".repeat(50_000) + "a@".repeat(50_000));
    TEXTS.put("the same heading", "# a\n".repeat(20_000));
    TEXTS.put("underlines", "=\n".repeat(50_000));
    TEXTS.put("separators of tables", "a\n-|-\n".repeat(10_000));
    TEXTS.put("containers", ":::note\n".repeat(50_000));
    TEXTS.put("numbered items in items", "1. ".repeat(50_000) + "a");
    TEXTS.put("a paragraph of many lines", "> word and word\n".repeat(30_000));
    TEXTS.put("attributes of nothing", ("]{.b}".repeat(1_000) + "\n").repeat(100));
    TEXTS.put(
        "attributes of nothing in emphasis", ("]{.b} *]{.b}* ".repeat(1_000) + "\n").repeat(40));
    TEXTS.put("attributes of nothing in one paragraph", ("]{.b}".repeat(12_000) + "\n").repeat(15));
    TEXTS.put("lists in the lines of others", ("- ".repeat(99) + "a\n").repeat(4_000));
    TEXTS.put("tasks in the lines of others", ("- [ ] ".repeat(90) + "a\n").repeat(1_000));
    TEXTS.put("works whose ids would be the same", works());
    TEXTS.put("environments that never end", "\\begin{align} x\n".repeat(45_000));
    TEXTS.put("displays that never end", "\\[ x\n".repeat(45_000));
    TEXTS.put("as many footnotes as lines", footnotes());
    TEXTS.put("brackets in brackets with attributes", "[a".repeat(20_000) + "]{.b}".repeat(20_000));
    TEXTS.put("too much", "x ".repeat(1_000_001));
    TEXTS.put("a megabyte of words", "word and words\n".repeat(66_000));
  }

  private static String nested() {
    StringBuilder text = new StringBuilder();
    for (int level = 0; level < 500; level++) {
      text.append("  ".repeat(level)).append("- a\n");
    }
    return text.toString();
  }

  private static String ticks() {
    StringBuilder text = new StringBuilder();
    for (int length = 1; length < 450; length++) {
      text.append("e").append("`".repeat(length));
    }
    return text.toString();
  }

  private static String definitions() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("[r").append(i).append("]: /u").append(i).append('\n');
    }
    return text.toString();
  }

  private static String footnotes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 24_000; i++) {
      text.append("[^").append(i).append("] ");
    }
    for (int i = 0; i < 24_000; i++) {
      text.append("\n\n[^").append(i).append("]: x");
    }
    return text.toString();
  }

  /** Returns citations of keys that differ in signs which no id has. */
  private static String works() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 << 14; i++) {
      text.append("[@a");
      for (int bit = 0; bit < 14; bit += 2) {
        text.append("-/?#".charAt(i >> bit & 3));
      }
      text.append("b]\n");
    }
    return text.toString();
  }

  private static String table(int columns, int rows) {
    String cells = "|a".repeat(columns) + "|\n";
    return cells + cells.replace('a', '-') + "|x|\n".repeat(rows);
  }

  /** Returns code spans of which each would end at another number of backticks. */
  private static String roles() {
    StringBuilder text = new StringBuilder();
    for (int ticks = 1; ticks < 60; ticks++) {
      text.append("{a}").append("`".repeat(ticks)).append(' ');
    }
    return text.toString();
  }

  static Stream<String> names() {
    return TEXTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  @Timeout(300)
  void aHostileTextIsReadOrRefused(String name) {
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", TEXTS.get(name));
    MarkdownReader.within(Duration.ofMinutes(4), "x", file, true, problems);
    assertThat(problems)
        .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
        .hasSizeLessThan(3);
    assertThat(problems)
        .extracting(Problem::message)
        .noneMatch(message -> message.startsWith("reading this text takes longer"));
  }

  @Test
  void whatIsTooMuchIsToldBeforeItIsParsed() {
    assertThat(messages("too much"))
        .containsExactly("D008 the text is longer than 2,000,000 characters");
    assertThat(messages("rows too short"))
        .containsExactly("D009 this table has more than 100,000 cells");
    String lists =
        "D014 up to here this article has more than 20,000 lists that begin in the line of another";
    assertThat(messages("lists in the lines of others")).containsExactly(lists);
    assertThat(messages("tasks in the lines of others")).containsExactly(lists);
    assertThat(messages("containers")).containsExactly("D002 the text is nested deeper than 100");
    assertThat(messages("numbered items in items"))
        .containsExactly("D002 the text is nested deeper than 100");
  }

  @Test
  void problemsWithoutEndAreToldOnce() {
    List<String> messages =
        messages(new SourceFile(Path.of("x.md"), "x.md", "{a}`b` ".repeat(9_000)));
    assertThat(messages).hasSize(201).endsWith("D011 this file has more than 200 problems");
  }

  @Test
  @Timeout(300)
  void problemsOfOneLineAreToldOnce() {
    String text = ("## a {" + "#b ".repeat(21_000) + "}\n\n").repeat(10);
    List<String> messages = messages(new SourceFile(Path.of("x.md"), "x.md", text));
    assertThat(messages).hasSize(201).endsWith("D011 this file has more than 200 problems");
  }

  @Test
  void whatTakesTooLongIsLeftBehind() {
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", "word and *word*\n".repeat(45_000));
    assertThat(MarkdownReader.within(Duration.ofMillis(1), "x", file, true, problems)).isEmpty();
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly("reading this text takes longer than 0 seconds");
  }

  private static List<String> messages(String name) {
    return messages(new SourceFile(Path.of("x.md"), "x.md", TEXTS.get(name)));
  }

  private static List<String> messages(SourceFile file) {
    List<Problem> problems = new ArrayList<>();
    MarkdownReader.read("x", file, problems);
    return problems.stream().map(problem -> problem.code().id() + " " + problem.message()).toList();
  }
}
