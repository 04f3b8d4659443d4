package orrery.site.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TexPlaceTest {

  @Test
  void aPositionOnTheFirstLineCountsFromWhereTheFormulaStarts() {
    assertThat(TexPlace.offset("Let $x + y$", "x + y", 5, 4)).isEqualTo(9);
  }

  @Test
  void aLaterLineOfAQuoteStartsBehindItsMarker() {
    String file = "> $$\n> a\n> + b\n> $$\n";
    assertThat(TexPlace.offset(file, "a\n+ b", 7, 4)).isEqualTo(file.indexOf('b'));
  }
}
