package orrery.site.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {
  private static final int LENGTH = 1000;

  @TempDir Path folder;

  private static Key key(int number) {
    return Key.of(String.valueOf(number));
  }

  private static byte[] entry(int number) {
    return CacheEntry.encode(key(number), Packed.asIs(new byte[LENGTH]));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static List<Integer> found(Packs packs, int count) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (packs.find(key(i)).isPresent()) {
        found.add(i);
      }
    }
    return found;
  }

  @Test
  void theOldestOfWhatIsNotUsedGoes() throws IOException {
    try (Packs packs = new Packs(folder)) {
      for (int i = 0; i < 10; i++) {
        packs.put(key(i), entry(i));
      }
    }
    try (Packs packs = new Packs(folder)) {
      assertThat(packs.find(key(2))).isPresent();
      packs.put(key(10), entry(10));
      packs.tidy(8, 3L * entry(0).length);
    }
    try (Packs packs = new Packs(folder)) {
      assertThat(found(packs, 11)).containsExactly(2, 7, 8, 9, 10);
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void whatIsUsedCountsAsTheNewest() throws IOException {
    try (Packs packs = new Packs(folder)) {
      for (int i = 0; i < 4; i++) {
        packs.put(key(i), entry(i));
      }
    }
    try (Packs packs = new Packs(folder)) {
      assertThat(packs.find(key(0))).isPresent();
      packs.tidy(0, 9L * entry(0).length);
    }
    try (Packs packs = new Packs(folder)) {
      packs.tidy(0, entry(0).length);
      assertThat(found(packs, 4)).containsExactly(0);
    }
  }

  @Test
  void thePackThatAnotherProgramAddsToIsLeftToIt() throws IOException {
    try (Packs other = new Packs(folder)) {
      other.put(key(1), entry(1));
      try (Packs packs = new Packs(folder)) {
        packs.put(key(2), entry(2));
        packs.tidy(0, Long.MAX_VALUE / 4);
        assertThat(found(packs, 4)).containsExactly(1, 2);
      }
      other.put(key(3), entry(3));
    }
    assertThat(files()).hasSize(2);
    try (Packs packs = new Packs(folder)) {
      assertThat(found(packs, 4)).containsExactly(1, 2, 3);
    }
  }

  @Test
  void aPackThatIsTakenAwayIsAbsentToWhoComesLaterAndReadByWhoHasIt() throws IOException {
    try (Packs packs = new Packs(folder)) {
      packs.put(key(1), entry(1));
    }
    try (Packs reader = new Packs(folder)) {
      for (Path file : files()) {
        Files.delete(file);
      }
      assertThat(reader.find(key(1))).contains(entry(1));
      try (Packs later = new Packs(folder)) {
        assertThat(later.find(key(1))).isEmpty();
      }
    }
  }
}
