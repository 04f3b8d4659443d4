package orrery.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueParserTest {
  private static final Parameter NOISE = Parameter.number("noise", "Noise", 0, 2, 0.3);
  private static final Parameter WIDTH =
      Parameter.integer("width", "Width", 1, 4000, 100).logarithmic().sweptByDefault();
  private static final Parameter MODEL = Parameter.choice("model", "Model", "relu", "gaussian");

  @Test
  void aNumberIsAValue() {
    assertThat(ValueParser.parse(NOISE, "0.3")).isEqualTo(new Value.Single(0.3));
    assertThat(ValueParser.parse(NOISE, "-0")).isEqualTo(new Value.Single(0.0));
    assertThat(ValueParser.parse(WIDTH, "auto")).isEqualTo(new Value.Auto());
    assertThat(ValueParser.parse(MODEL, "gaussian")).isEqualTo(new Value.Single(1));
  }

  @Test
  void whatIsOutsideTheRangeSaysTheRange() {
    assertThat(ValueParser.parse(NOISE, "-1"))
        .isEqualTo(new Value.Wrong("noise must be at least 0, not -1", ""));
    assertThat(ValueParser.parse(NOISE, "7"))
        .isEqualTo(new Value.Wrong("noise must be at most 2, not 7", ""));
    assertThat(ValueParser.parse(WIDTH, "10.5"))
        .isEqualTo(new Value.Wrong("width must be a whole number, not 10.5", ""));
  }

  @Test
  void whatIsNoNumberSaysWhatIsExpected() {
    assertThat(ValueParser.parse(NOISE, "loud"))
        .isEqualTo(new Value.Wrong("\"loud\" is not a number", "noise is a number from 0 to 2"));
    assertThat(ValueParser.parse(NOISE, "NaN"))
        .isEqualTo(new Value.Wrong("\"NaN\" is not a number", "noise is a number from 0 to 2"));
    assertThat(ValueParser.parse(WIDTH, ""))
        .isEqualTo(new Value.Wrong("width has no value", "width is a whole number from 1 to 4000"));
    assertThat(ValueParser.parse(MODEL, "rely"))
        .isEqualTo(
            new Value.Wrong(
                "model must be one of relu, gaussian, not \"rely\"", "did you mean \"relu\"?"));
  }

  @Test
  void aListIsSweptAndMustAscend() {
    assertThat(ValueParser.parse(WIDTH, "5, 10,20"))
        .isInstanceOfSatisfying(
            Value.Several.class, list -> assertThat(list.values()).containsExactly(5, 10, 20));
    assertThat(ValueParser.parse(WIDTH, "5, 5"))
        .isEqualTo(new Value.Wrong("the values of width must ascend", ""));
  }

  @Test
  void aRangeOfIntegersOnALogarithmicScaleHasNoValueTwice() {
    assertThat(ValueParser.parse(WIDTH, "1..16:9"))
        .isInstanceOfSatisfying(
            Value.Several.class,
            range -> assertThat(range.values()).containsExactly(1, 2, 3, 4, 6, 8, 11, 16));
  }

  @Test
  void aLinearRangeIncludesBothEnds() {
    assertThat(ValueParser.parse(NOISE, "0..1:5"))
        .isInstanceOfSatisfying(
            Value.Several.class,
            range -> assertThat(range.values()).containsExactly(0, 0.25, 0.5, 0.75, 1));
  }

  @Test
  void aRangeThatMakesNoSenseIsRefused() {
    assertThat(ValueParser.parse(NOISE, "1..0.5"))
        .isEqualTo(new Value.Wrong("the range of noise must ascend", ""));
    assertThat(ValueParser.parse(NOISE, "0..1:1"))
        .isEqualTo(
            new Value.Wrong(
                "a range has between 2 and 200 values", "write noise as from..to:count"));
    assertThat(ValueParser.parse(NOISE, "0..3"))
        .isEqualTo(new Value.Wrong("noise must be at most 2, not 3", ""));
  }
}
