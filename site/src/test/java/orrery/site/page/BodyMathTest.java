package orrery.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMathTest {

  @Test
  void aPositionOnTheFirstLineCountsFromWhereTheFormulaStarts() {
    assertThat(BodyMath.offset("Let $x + y$", "x + y", 5, 4)).isEqualTo(9);
  }

  @Test
  void aLaterLineOfAQuoteStartsBehindItsMarker() {
    String file = "> $$\n> a\n> + b\n> $$\n";
    assertThat(BodyMath.offset(file, "a\n+ b", 7, 4)).isEqualTo(file.indexOf('b'));
  }
}
