package orrery.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("a test of it sets the locale of all threads")
class DecimalTest {
  private static final RandomStream RANDOM = new RandomStream(3, 3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1",
        "+1",
        "007",
        ".5",
        "5.",
        "-12.50",
        "0.1",
        "1e22",
        "1e36",
        "1e-22",
        "2.5E+3",
        "123456789012345",
        "100000000000000000000",
        "0.000000100",
        "999999999999999e21",
        "0e999999",
        "1.5e-7"
      })
  void aDecimalIsRoundedCorrectly(String text) {
    assertThat(Decimal.parse(text)).isEqualTo(new DecimalReading.Value(Double.parseDouble(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "'',0",
    "-,1",
    "abc,0",
    ".,1",
    "1e,2",
    "1e+,3",
    "'1,5',1",
    "1.2.3,3",
    "' 1',0",
    "1 ,1",
    "0x10,1",
    "NaN,0",
    "Infinity,0",
    "1_000,1",
    "--1,1",
    "١,0"
  })
  void whatIsNotANumberIsReportedWithItsPlace(String text, int at) {
    String full = text.equals("1") ? "1 " : text;
    assertThat(Decimal.parse(full)).isEqualTo(new DecimalReading.NotANumber(at));
  }

  @Test
  void sixteenDigitsAreTooMany() {
    assertThat(Decimal.parse("1.234567890123456")).isEqualTo(new DecimalReading.TooManyDigits(16));
    assertThat(Decimal.parse("0.30000000000000004"))
        .isEqualTo(new DecimalReading.TooManyDigits(17));
    assertThat(Decimal.parse("9".repeat(5000))).isEqualTo(new DecimalReading.TooManyDigits(5000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-23", "1e37", "1e99999999999999999999", "1e-400", "12e36"})
  void anExponentThatCannotBeTrustedIsOutOfRange(String text) {
    assertThat(Decimal.parse(text)).isEqualTo(new DecimalReading.OutOfRange());
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0.0,-0",
    "1,1",
    "-1.5,-1.5",
    "0.1,0.1",
    "0.30000000000000004,0.3",
    "3.141592653589793,3.14159265358979",
    "0.0001,0.0001",
    "0.000099999,9.9999e-5",
    "1.5e-7,1.5e-7",
    "999999999999999,999999999999999",
    "1e15,1e15",
    "123456789,123456789",
    "1200,1200",
    "1e300,1e300",
    "1.7976931348623157e308,1.79769313486232e308",
    "2.2250738585072014e-308,2.2250738585072e-308",
    "4.9e-324,4.94065645841247e-324",
    "NaN,NaN",
    "Infinity,Infinity",
    "-Infinity,-Infinity",
    "9007199254740993,9.00719925474099e15",
    "0.5,0.5",
    "100,100",
    "12.375,12.375"
  })
  void theTextOfANumber(double value, String text) {
    assertThat(Decimal.text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1234.5678,3,1230",
    "0.5,1,0.5",
    "2.5,1,3",
    "0.125,2,0.13",
    "9.4,1,9",
    "9.5,1,10",
    "9.9996,4,10",
    "0.00099999,2,0.001",
    "1e21,5,1e21",
    "-0.0625,2,-0.063",
    "123456,2,120000"
  })
  void theTextOfANumberToSoManyDigits(double value, int digits, String text) {
    assertThat(Decimal.text(value, digits)).isEqualTo(text);
  }

  @Test
  void everyDigitIsRightOverTheWholeRange() {
    for (int i = 0; i < 100_000; i++) {
      long bits = (long) RANDOM.bits(2L * i) << 32 | (RANDOM.bits(2L * i + 1) & 0xFFFFFFFFL);
      double value = Math.abs(Double.longBitsToDouble(bits));
      if (Double.isFinite(value)) {
        int digits = 1 + i % 15;
        MathContext rounding = new MathContext(digits, RoundingMode.HALF_UP);
        assertThat(new BigDecimal(Decimal.text(value, digits)))
            .isEqualByComparingTo(new BigDecimal(value).round(rounding));
      }
    }
  }

  @Test
  void tiesGoAwayFromZero() {
    for (int i = 0; i < 20_000; i++) {
      double value = RANDOM.integer(i, 1 << 20) / 64.0 + 1.0 / 128;
      for (int digits = 1; digits <= 12; digits++) {
        MathContext rounding = new MathContext(digits, RoundingMode.HALF_UP);
        assertThat(new BigDecimal(Decimal.text(value, digits)))
            .isEqualByComparingTo(new BigDecimal(value).round(rounding));
      }
    }
  }

  @Test
  void whatIsReadIsWrittenBackAndReadAgain() {
    for (int i = 0; i < 100_000; i++) {
      long digits = RANDOM.bits(3L * i) & 0x7FFFFFFFL;
      int exponent = RANDOM.integer(3L * i + 1, 30) - 22;
      double value = value(digits + "e" + exponent);
      assertThat(value).isEqualTo(Double.parseDouble(digits + "e" + exponent));
      assertThat(value(Decimal.text(value))).isEqualTo(value);
    }
  }

  private static double value(String text) {
    return ((DecimalReading.Value) Decimal.parse(text)).value();
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(Decimal.text(-1234.5)).isEqualTo("-1234.5");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theNumberOfDigitsHasBounds() {
    assertThatThrownBy(() -> Decimal.text(1, 16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("digits must be between 1 and 15");
  }
}
