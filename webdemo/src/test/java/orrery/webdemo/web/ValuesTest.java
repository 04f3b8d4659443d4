package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static final String NOISE =
      "{name: 'noise', label: 'Noise', kind: 'number', min: -1, max: 2, step: 0.05, log: false}";
  private static final String DEPTH =
      "{name: 'depth', label: 'Depth', kind: 'integer', min: 1, max: 4000, step: 1.12, log: true,"
          + " swept: true}";
  private static final String RIDGE =
      "{name: 'ridge', label: 'Ridge', kind: 'number', min: 0, max: 10, step: 1.12, log: true,"
          + " least: 1e-7}";

  @TempDir private Path folder;
  private PageModules modules;

  @BeforeEach
  void open() throws IOException {
    modules = new PageModules(folder);
  }

  @AfterEach
  void close() {
    modules.close();
  }

  private String call(String function, String arguments) throws IOException {
    return modules.call("values.js", function, arguments);
  }

  @ParameterizedTest
  @CsvSource({"0.50,0.5", "' 2 ',2", ".5,0.5", "1e-1,0.1", "−0.25,-0.25", "-0,0"})
  void aNumberIsReadAsTheEngineWouldReadIt(String typed, String value) throws IOException {
    assertThat(call("parseNumber", NOISE + ", " + PageModules.quoted(typed))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "2.01", "-1.1", "0,5", "0x1", "Infinity", "NaN", "1e", "."})
  void whatIsNoNumberInTheRangeIsNone(String typed) throws IOException {
    assertThat(call("parseNumber", NOISE + ", " + PageModules.quoted(typed))).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({
    "1e-22,true",
    "1e-23,false",
    "0.00000000000000000000000000000000000002,false",
    "0.000e-99,true",
    "1.23456789012345,true",
    "1.234567890123456,false",
    "1.500000000000000000000,true"
  })
  void aNumberThatTheEngineCannotReadExactlyIsNotAdmitted(String typed, String admitted)
      throws IOException {
    assertThat(call("admits", NOISE + ", " + PageModules.quoted(typed))).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource({
    "even,true",
    "'even, random',true",
    "'random,even',true",
    "'even, even',false",
    "'even,',false",
    "'even, odd',false"
  })
  void severalWordsAreAdmittedOnceEach(String typed, String admitted) throws IOException {
    String points = "{name: 'points', kind: 'choice', choices: ['even', 'random', 'drawn']}";
    assertThat(call("admits", points + ", " + PageModules.quoted(typed))).isEqualTo(admitted);
  }

  @Test
  void aCurveIsItsDigits() throws IOException {
    String curve = "{name: 'drawing', kind: 'curve', choices: []}, ";
    assertThat(call("admits", curve + "'0f'.repeat(32)")).isEqualTo("true");
    assertThat(call("admits", curve + "'0f'.repeat(31)")).isEqualTo("false");
    assertThat(call("admits", curve + "'0G'.repeat(32)")).isEqualTo("false");
  }

  @Test
  void aWholeNumberHasNoFraction() throws IOException {
    assertThat(call("parseNumber", DEPTH + ", '3.5'")).isEqualTo("null");
    assertThat(call("parseNumber", DEPTH + ", '1e3'")).isEqualTo("1000");
    assertThat(call("expected", DEPTH)).isEqualTo("Depth is a whole number from 1 to 4000.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "5..9", "5 .. 9", "5..9:3", "5..9: 3", "5..9:3.0", "1, 2, 3", "auto"})
  void whatMayBeSweptHasRangesAndLists(String text) throws IOException {
    assertThat(call("admits", DEPTH + ", " + PageModules.quoted(text))).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9..5",
        "5..5",
        "5..",
        "1..2..3",
        "5..9:1",
        "5..9:201",
        "5..9:2:2",
        "5:3",
        "3, 2",
        "1..2, 3",
        "autos",
        "5..9:x",
        "5..9:\u0663",
        "\u22125",
        "\u00a05",
        "2.0000000000000001"
      })
  void whatTheEngineRefusesIsNotAdmitted(String text) throws IOException {
    assertThat(call("admits", DEPTH + ", " + PageModules.quoted(text))).isEqualTo("false");
  }

  @Test
  void aLogarithmicSliderMeansTwoDigitsAndItsLeftEndZero() throws IOException {
    assertThat(call("valueAt", RIDGE + ", -2.7")).isEqualTo("0.002");
    assertThat(call("valueAt", RIDGE + ", -7")).isEqualTo("0");
    assertThat(call("position", RIDGE + ", '0'")).isEqualTo("-7");
    assertThat(call("valueAt", DEPTH + ", 3.6021")).isEqualTo("4000");
    assertThat(call("valueAt", NOISE + ", 0.15000000000000002")).isEqualTo("0.15");
  }

  @ParameterizedTest
  @CsvSource({"0,1,1e-7", "1e-7,-1,0", "1,1,1.1", "1,-1,0.89", "10,1,10", "0,-1,0", "9.5,1,10"})
  void aStepOnALogarithmicScaleIsAFactor(String from, int direction, String to) throws IOException {
    assertThat(call("stepped", "%s, '%s', %d".formatted(RIDGE, from, direction))).isEqualTo(to);
  }

  @Test
  void aStepOfAWholeNumberIsAtLeastOne() throws IOException {
    assertThat(call("stepped", DEPTH + ", '3', 1")).isEqualTo("4");
    assertThat(call("stepped", DEPTH + ", '3', -1")).isEqualTo("2");
    assertThat(call("stepped", DEPTH + ", '1', -1")).isEqualTo("1");
    assertThat(call("stepped", DEPTH + ", '100', 1")).isEqualTo("110");
  }
}
