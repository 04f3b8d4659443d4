package orrery.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import orrery.site.markdown.convert.DocumentConverter;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/**
 * No word is lost: each that an author types is in the tree of the article, or there is a problem
 * at its line or before. {@code -Dorrery.documents=1000000} looks at more.
 */
class WordsKeptTest {
  private static final Pattern WORD = Pattern.compile("w[0-9]++z");
  private static final long DOCUMENTS = Long.getLong("orrery.documents", 100_000);

  @Test
  void everyWordOfGeneratedTextsIsReadOrReported() {
    List<String> losses =
        LongStream.range(0, DOCUMENTS)
            .parallel()
            .mapToObj(WordsKeptTest::loss)
            .filter(loss -> !loss.isEmpty())
            .limit(5)
            .toList();
    assertThat(losses).isEmpty();
  }

  /** Returns the first lost word with its text; an empty text if there is none. */
  private static String loss(long seed) {
    GeneratedText text = new GeneratedText(seed);
    String markdown = text.markdown();
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", markdown);
    DocumentConverter.Converted tree = new DocumentConverter(file, problems).convert(0);
    Set<String> read = words(tree.blocks() + " " + tree.notes());
    int firstProblem =
        problems.stream().mapToInt(problem -> problem.place().line()).min().orElse(1_000_000);
    return text.words().stream()
        .filter(word -> !read.contains(word))
        .filter(word -> line(markdown, word) < firstProblem)
        .findFirst()
        .map(word -> "seed " + seed + " loses " + word + ":\n" + markdown + problems)
        .orElse("");
  }

  private static Set<String> words(String tree) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(tree);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static int line(String text, String word) {
    return (int) text.substring(0, text.indexOf(word)).lines().count();
  }
}
