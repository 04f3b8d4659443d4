package orrery.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The known answers of the Random123 library. */
class PhiloxTest {
  private static int[] applied(int key0, int key1, int... counter) {
    Philox.apply(counter, key0, key1);
    return counter;
  }

  @Test
  void zerosGiveTheKnownAnswer() {
    assertThat(applied(0, 0, 0, 0, 0, 0))
        .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
  }

  @Test
  void onesGiveTheKnownAnswer() {
    assertThat(applied(-1, -1, -1, -1, -1, -1))
        .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
  }

  @Test
  void theDigitsOfPiGiveTheKnownAnswer() {
    assertThat(applied(0xa4093822, 0x299f31d0, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344))
        .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
  }
}
