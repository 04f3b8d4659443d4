package orrery.site.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoTest {
  private static final List<String> ANSWER = List.of("", "é 𝛼", "x".repeat(5000));

  @TempDir Path folder;

  private static Key key(int number) {
    return Key.of("test", String.valueOf(number));
  }

  private static List<String> answer(int number) {
    return List.of("answer", String.valueOf(number), "words ".repeat(number));
  }

  private List<Path> packs() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("answers"))) {
      return files.sorted().toList();
    }
  }

  /** Adds some answers as a program of its own. */
  private void remember(int from, int to) {
    try (Memo memo = new Memo(folder)) {
      IntStream.range(from, to).forEach(i -> memo.put(key(i), answer(i)));
      assertThat(memo.failure()).isEmpty();
    }
  }

  @Test
  void anAnswerIsFoundByThisProgramAndByTheNext() {
    try (Memo memo = new Memo(folder)) {
      assertThat(memo.find(key(1))).isEmpty();
      memo.put(key(1), ANSWER);
      assertThat(memo.find(key(1))).contains(ANSWER);
    }
    try (Memo next = new Memo(folder)) {
      assertThat(next.find(key(1))).contains(ANSWER);
      assertThat(next.find(key(2))).isEmpty();
    }
  }

  @Test
  void theLastAnswerCounts() {
    try (Memo memo = new Memo(folder)) {
      memo.put(key(1), answer(1));
      memo.put(key(1), ANSWER);
    }
    try (Memo next = new Memo(folder)) {
      assertThat(next.find(key(1))).contains(ANSWER);
    }
  }

  @Test
  void bytesComeBackAsTheyWereKept() {
    byte[] bytes = new byte[3000];
    new Random(5).nextBytes(bytes);
    try (Memo memo = new Memo(folder)) {
      memo.put(key(1), Packed.of(bytes));
      assertThat(memo.bytes(key(1))).contains(Packed.of(bytes));
      assertThat(memo.find(key(1))).as("they are no texts").isEmpty();
    }
  }

  @Test
  void twoProgramsCanRememberAtTheSameTime() throws IOException {
    try (Memo one = new Memo(folder);
        Memo other = new Memo(folder)) {
      for (int i = 0; i < 20; i++) {
        one.put(key(i), answer(i));
        other.put(key(100 + i), answer(i));
      }
    }
    assertThat(packs()).hasSize(2);
    try (Memo next = new Memo(folder)) {
      for (int i = 0; i < 20; i++) {
        assertThat(next.find(key(i))).contains(answer(i));
        assertThat(next.find(key(100 + i))).contains(answer(i));
      }
    }
  }

  @Test
  void aBitThatWasTurnedMakesAnAnswerAbsentAndNeverAnotherOne() throws IOException {
    remember(0, 3);
    Path pack = packs().get(0);
    byte[] whole = Files.readAllBytes(pack);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << at % 8);
      Files.write(pack, damaged);
      assertOnlyRightAnswers("byte " + at);
    }
  }

  @Test
  void whatWasCutShortIsAbsentAndTheRestIsThere() throws IOException {
    remember(0, 3);
    Path pack = packs().get(0);
    byte[] whole = Files.readAllBytes(pack);
    for (int length = 0; length < whole.length; length++) {
      Files.write(pack, Arrays.copyOf(whole, length));
      assertOnlyRightAnswers("length " + length);
    }
  }

  /** At least one of three answers is damaged: that one is absent. */
  private void assertOnlyRightAnswers(String damage) {
    try (Memo memo = new Memo(folder)) {
      List<Integer> found =
          IntStream.range(0, 3).filter(i -> memo.find(key(i)).isPresent()).boxed().toList();
      assertThat(found).as(damage).hasSizeBetween(0, 2);
      found.forEach(i -> assertThat(memo.find(key(i))).as(damage).contains(answer(i)));
    }
  }

  @Test
  void manyPacksArePutTogetherAndNothingIsLost() throws IOException {
    for (int i = 0; i < 12; i++) {
      remember(10 * i, 10 * i + 10);
    }
    assertThat(packs()).hasSize(12);
    try (Memo memo = new Memo(folder)) {
      memo.put(key(500), answer(1));
      memo.tidy();
      assertThat(packs()).hasSize(1);
      memo.put(key(501), answer(2));
      assertThat(packs()).hasSize(1);
    }
    try (Memo next = new Memo(folder)) {
      for (int i = 0; i < 120; i++) {
        assertThat(next.find(key(i))).contains(answer(i));
      }
      assertThat(next.find(key(500))).contains(answer(1));
      assertThat(next.find(key(501))).contains(answer(2));
    }
  }

  @Test
  void aFewSmallPacksAreLeftAsTheyAre() throws IOException {
    remember(0, 10);
    remember(10, 20);
    List<Path> before = packs();
    try (Memo memo = new Memo(folder)) {
      memo.tidy();
    }
    assertThat(packs()).isEqualTo(before);
  }

  @Test
  void aFolderThatIsAFileIsAReasonAndNoException() throws IOException {
    Files.writeString(folder.resolve("answers"), "");
    try (Memo memo = new Memo(folder)) {
      memo.put(key(1), ANSWER);
      assertThat(memo.find(key(1))).isEmpty();
      assertThat(memo.failure())
          .isEqualTo("FileAlreadyExistsException: " + folder.resolve("answers"));
      memo.tidy();
    }
  }
}
