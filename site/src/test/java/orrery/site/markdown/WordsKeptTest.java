package orrery.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * No word is lost: each that an author types is in the tree of the article, or there is a problem
 * at its line or before. {@code -Dorrery.documents=1000000} looks at more.
 */
@Execution(ExecutionMode.CONCURRENT)
class WordsKeptTest {
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

  private static String loss(long seed) {
    String loss = WordsKept.loss(new GeneratedText(seed));
    return loss.isEmpty() ? "" : "seed " + seed + " " + loss;
  }
}
