package orrery.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    TEXTS.put("a megabyte of words", "word and words\n".repeat(66_000));
  }

  private static String nested() {
    StringBuilder text = new StringBuilder();
    for (int level = 0; level < 500; level++) {
      text.append("  ".repeat(level)).append("- a\n");
    }
    return text.toString();
  }

  /** Code spans of which each would end at another number of backticks. */
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
  @Timeout(60)
  void aHostileTextIsReadOrRefused(String name) {
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", TEXTS.get(name));
    MarkdownReader.read("x", file, problems);
    assertThat(problems).hasSizeLessThan(3);
  }
}
