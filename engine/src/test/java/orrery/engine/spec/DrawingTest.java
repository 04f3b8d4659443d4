package orrery.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final String FLAT = "80".repeat(Drawing.POINTS);
  private static final Parameter CURVE = Parameter.curve("drawing", "Drawing", FLAT);

  @Test
  void aTextIsReadAsHeights() {
    Settings settings =
        ParameterTable.of(CURVE).fallbacks().withDrawing("drawing", "00ff33" + FLAT.substring(6));
    assertThat(settings.heights("drawing")).hasSize(32).startsWith(0, 1, 0.2, 128 / 255.0);
    assertThat(settings.text("drawing")).startsWith("00ff33");
    assertThat(ParameterTable.of(CURVE).fallbacks().text("drawing")).isEqualTo(FLAT);
  }

  @Test
  void aValidTextIsACurve() {
    assertThat(ValueParser.parse(CURVE, FLAT)).isEqualTo(new Value.Drawn(FLAT));
  }

  @Test
  void whatIsNoCurveIsToldInOneMessage() {
    Value told =
        new Value.Wrong(
            "drawing is 64 digits, 0 to 9 or a to f: two for each of 32 heights",
            "draw it on the page, and copy the Markdown");
    assertThat(ValueParser.parse(CURVE, "80")).isEqualTo(told);
    assertThat(ValueParser.parse(CURVE, FLAT + "0")).isEqualTo(told);
    assertThat(ValueParser.parse(CURVE, FLAT.replace('0', 'A'))).isEqualTo(told);
    assertThat(ValueParser.parse(CURVE, "")).isEqualTo(told);
  }
}
