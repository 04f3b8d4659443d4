package orrery.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final String FLAT = "80".repeat(Drawing.POINTS);
  private static final Parameter CURVE = Parameter.curve("drawing", "Drawing", FLAT);

  @Test
  void aTextIsReadAsHeights() {
    Settings settings =
        ParameterTable.of(CURVE).fallbacks().with("drawing", 0, "00ff33" + FLAT.substring(6));
    assertThat(settings.heights("drawing")).hasSize(32).startsWith(0, 1, 0.2, 128 / 255.0);
    assertThat(settings.text("drawing")).startsWith("00ff33");
    assertThat(ParameterTable.of(CURVE).fallbacks().text("drawing")).isEqualTo(FLAT);
  }

  @Test
  void aValidTextIsACurve() {
    assertThat(ValueParser.parse(CURVE, FLAT)).isEqualTo(new Value.Single(0));
  }

  @Test
  void whatIsNoCurveIsToldInOneMessage() {
    for (String wrong : new String[] {"80", FLAT + "0", FLAT.replace('0', 'A'), ""}) {
      assertThat(ValueParser.parse(CURVE, wrong))
          .isEqualTo(new Value.Wrong("drawing must be 64 hexadecimal digits, not " + wrong, ""));
    }
  }
}
