package orrery.site.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same cases hold for the page, which prints the numbers of a reader's own run. */
class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0.20349, 0, false, 0.203",
    "31.0853286398723, 0, false, 31.1",
    "225.662657141854, 2, false, 230",
    "0.9, 2, false, 0.9",
    "1048576, 0, false, 1048576",
    "1048576, 2, false, 1000000",
    "-0.5, 0, false, −0.5",
    "-0.0, 0, false, 0",
    "0.00000015, 0, false, 1.5 × 10⁻⁷",
    "-3.14159e16, 0, false, −3.14 × 10¹⁶",
    "2e20, 0, false, 2 × 10²⁰",
    "0.00012345, 0, false, 0.000123",
    "0.29, 0, true, 29%",
    "0.411764705882353, 0, true, 41.2%",
    "0.411764705882353, 2, true, 41%",
    "-0.5, 0, true, −50%",
  })
  void aNumberIsPrintedAsASentenceHasIt(double value, int digits, boolean percent, String text) {
    assertThat(NumberText.of(value, digits, percent).replace('\u00a0', ' ')).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.5, '', −0.5",
    "1e-7, '', 1 × 10⁻⁷",
    "250, ms, 250 ms",
    "min-norm, '', min-norm",
  })
  void aSettingIsPrintedWithItsUnit(String value, String unit, String text) {
    assertThat(NumberText.typed(value, unit).replace('\u00a0', ' ')).isEqualTo(text);
  }

  @Test
  void whatIsNotFiniteIsADash() {
    assertThat(NumberText.of(Double.NaN, 0, false)).isEqualTo("–");
    assertThat(NumberText.of(Double.NEGATIVE_INFINITY, 2, true)).isEqualTo("–");
  }
}
