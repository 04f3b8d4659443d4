package orrery.site.memo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 100_000})
  void bytesComeBackAsTheyWere(int length) {
    byte[] same = new byte[length];
    byte[] random = new byte[length];
    new Random(length).nextBytes(random);
    for (byte[] bytes : new byte[][] {same, random}) {
      Packed packed = Packed.of(bytes);
      assertThat(packed.bytes()).isEqualTo(bytes);
      assertThat(packed.length()).isEqualTo(length);
      assertThat(packed.kept().length).isLessThanOrEqualTo(length);
      assertThat(Packed.kept(packed.kept(), packed.length()).bytes()).isEqualTo(bytes);
    }
  }

  @Test
  void repeatedWordsAreKeptInATenth() {
    byte[] text = "<span class=\"mord\">x</span>".repeat(1000).getBytes(UTF_8);
    assertThat(Packed.of(text).kept().length).isLessThan(text.length / 10);
  }

  @Test
  void otherBytesAreAFault() {
    assertThatThrownBy(() -> Packed.kept(new byte[] {7, 7, 7}, 100).bytes())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("these bytes were not compressed by this class");
  }
}
