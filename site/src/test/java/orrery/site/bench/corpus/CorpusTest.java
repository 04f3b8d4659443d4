package orrery.site.bench.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.cli.InProcess;
import orrery.site.memo.Sha256;

class CorpusTest {
  private static final Corpus CORPUS = new Corpus(12, 1);
  private static final String DIGEST =
      "8e27892e17cfd0fe1073ae2675cc215b7dc70269ac4b3c4943b833d3c390f94b";

  private static String digest(Corpus corpus) {
    StringBuilder all = new StringBuilder();
    for (int number = 1; number <= corpus.articles(); number++) {
      all.append(corpus.path(number)).append('\n').append(corpus.text(number));
    }
    return Sha256.hex(all.toString().getBytes(UTF_8));
  }

  private static long count(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  @Test
  void aSeedGivesTheSameBytesOnEveryMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(digest(CORPUS)).isEqualTo(DIGEST);
      assertThat(digest(new Corpus(12, 2))).isNotEqualTo(DIGEST);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyArticleHasWhatIsPromisedOfIt() {
    for (int number = 1; number <= CORPUS.articles(); number++) {
      String text = CORPUS.text(number);
      assertThat(count("(?m)^\\$\\$\n[^$]+\n\\$\\$$", text)).isEqualTo(6);
      assertThat(count("(?<![$\n])\\$[^$\n]+\\$(?!\\$)", text)).isEqualTo(14);
      assertThat(count("(?m)^```(python|java)$", text)).isEqualTo(2);
      assertThat(count("\\[\\^n\\d](?!:)", text)).isEqualTo(3);
      assertThat(count("(?m)^\\[\\^n\\d]:", text)).isEqualTo(3);
      assertThat(count("\\]\\(article-000(0[1-9]|1[0-2])\\.md\\)", text)).isEqualTo(3);
      assertThat(count("(?m)^\\|(---:\\|)+$", text)).isEqualTo(1);
      assertThat(count("(?m)^tags: \\[\\w+, \\w+, \\w+]$", text)).isEqualTo(1);
      assertThat(text.split("\\s+")).hasSizeBetween(1600, 1850);
    }
    assertThat(CORPUS.formulas()).isEqualTo(240);
  }

  @Test
  void anArticleDependsOnNoneOfTheOthersButThroughItsLinks() {
    String links = "article-\\d+\\.md";
    assertThat(new Corpus(99_999, 1).text(7).replaceAll(links, ""))
        .isEqualTo(CORPUS.text(7).replaceAll(links, ""));
  }

  @Test
  void anEditChangesOneWord() {
    assertThat(CORPUS.edited(3, "haste"))
        .isEqualTo(CORPUS.text(3).replace("read with care.", "read with haste."))
        .isNotEqualTo(CORPUS.text(3));
  }

  @Test
  void itIsBuiltWithoutProblemsAndWarnings(@TempDir Path folder) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content/posts")).getParent();
    Files.writeString(content.resolve(Corpus.SETTINGS_PATH), Corpus.SETTINGS);
    Corpus few = new Corpus(5, 1);
    for (int number = 1; number <= few.articles(); number++) {
      Files.writeString(content.resolve(few.path(number)), few.text(number));
    }
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        InProcess.run(
            Path.of("..").toAbsolutePath().normalize(),
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err, true, UTF_8),
            "check",
            "--strict",
            "--quiet",
            "--content",
            content.toString(),
            "--cache",
            folder.resolve("cache").toString());
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(code).isZero();
  }
}
