package orrery.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;

class ControlViewTest {

  private static ControlView control(Parameter parameter, double value) {
    return ControlView.of(
        parameter, ParameterTable.of(parameter).fallbacks().with(parameter.name(), value));
  }

  @Test
  void aSliderGoesFromEndToEndInSteps() {
    ControlView noise = control(Parameter.number("noise", "Noise", 0, 2, 0.3), 0.5);
    assertThat(noise.minimum()).isEqualTo("0");
    assertThat(noise.maximum()).isEqualTo("2");
    assertThat(noise.step()).isEqualTo("0.02");
    assertThat(noise.position()).isEqualTo("0.5");
    assertThat(noise.value()).isEqualTo("0.5");
  }

  @Test
  void aValueBetweenTwoStepsIsNotMoved() {
    assertThat(control(Parameter.number("noise", "Noise", 0, 2, 0.3), 0.333).step())
        .isEqualTo("any");
  }

  @Test
  void aLogarithmicSliderHasLogarithms() {
    ControlView rate =
        control(Parameter.number("rate", "Rate", 1e-4, 0.1, 0.01).logarithmic(), 0.02);
    assertThat(rate.minimum()).isEqualTo("-4");
    assertThat(rate.maximum()).isEqualTo("-1");
    assertThat(rate.position()).isEqualTo("-1.699");
    assertThat(rate.value()).isEqualTo("0.02");
    assertThat(rate.step()).isEqualTo("any");
    assertThat(rate.logarithmic()).isTrue();
    assertThat(rate.zero()).isFalse();
  }

  @Test
  void zeroIsTheLeftEndOfALogarithmicSlider() {
    ControlView ridge = control(Parameter.number("ridge", "Ridge", 0, 10, 0).logarithmic(), 0);
    assertThat(ridge.zero()).isTrue();
    assertThat(ridge.minimum()).isEqualTo("-7");
    assertThat(ridge.position()).isEqualTo("-7");
    assertThat(ridge.value()).isEqualTo("0");
  }

  @Test
  void aSliderOfWholeNumbersSaysSo() {
    Parameter samples = Parameter.integer("samples", "Samples", 10, 400, 100).logarithmic();
    assertThat(control(samples, 100).integer()).isTrue();
    assertThat(control(Parameter.number("noise", "Noise", 0, 2, 0.3), 0.3).integer()).isFalse();
  }

  @Test
  void aChoiceHasItsWords() {
    ControlView model = control(Parameter.choice("model", "Model", "relu", "gaussian"), 1);
    assertThat(model.choices()).containsExactly("relu", "gaussian");
    assertThat(model.value()).isEqualTo("gaussian");
  }
}
