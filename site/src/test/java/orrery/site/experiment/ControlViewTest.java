package orrery.site.experiment;

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
  void aNumberHasASliderThatGoesFromEndToEndInSteps() {
    ControlView noise = control(Parameter.number("noise", "Noise", 0, 2, 0.3), 0.5);
    assertThat(noise.kind()).isEqualTo("slider");
    assertThat(noise.sliders()).containsExactly(new SliderView("0", "2", "0.02", "0.5", "0.5"));
  }

  @Test
  void aValueBetweenTwoStepsIsNotMoved() {
    assertThat(control(Parameter.number("noise", "Noise", 0, 2, 0.3), 0.333).sliders())
        .containsExactly(new SliderView("0", "2", "any", "0.333", "0.333"));
  }

  @Test
  void aLogarithmicSliderHasLogarithmsAndItsFieldTheNumber() {
    Parameter rate = Parameter.number("rate", "Rate", 1e-4, 0.1, 0.01).logarithmic();
    assertThat(control(rate, 0.02).sliders())
        .containsExactly(new SliderView("-4", "-1", "any", "-1.699", "0.02"));
  }

  @Test
  void zeroIsTheLeftEndOfALogarithmicSlider() {
    Parameter ridge = Parameter.number("ridge", "Ridge", 0, 10, 0).logarithmic();
    assertThat(control(ridge, 0).sliders())
        .containsExactly(new SliderView("-7", "1", "any", "-7", "0"));
  }

  @Test
  void whatIsSweptHasASliderForEachEndOfItsRange() {
    Parameter depth = Parameter.integer("depth", "Depth", 1, 8, 4);
    ControlView range = ControlView.range(depth, new double[] {2, 3, 6});
    assertThat(range.kind()).isEqualTo("range");
    assertThat(range.sliders())
        .containsExactly(
            new SliderView("1", "8", "1", "2", "2"), new SliderView("1", "8", "1", "6", "6"));
  }

  @Test
  void fewWordsStandSideBySideAndManyInAList() {
    ControlView model = control(Parameter.choice("model", "Model", "relu", "gaussian"), 1);
    assertThat(model.kind()).isEqualTo("segments");
    assertThat(model.choices()).containsExactly("relu", "gaussian");
    assertThat(model.value()).isEqualTo("gaussian");
    assertThat(control(Parameter.choice("set", "Set", "a", "b", "c", "d", "e"), 0).kind())
        .isEqualTo("list");
  }

  @Test
  void offAndOnAreAToggle() {
    ControlView noisy = control(Parameter.choice("noisy", "Noisy", "off", "on"), 1);
    assertThat(noisy.kind()).isEqualTo("toggle");
    assertThat(noisy.value()).isEqualTo("on");
  }

  @Test
  void aUnitIsPrintedWithTheNumber() {
    ControlView time = control(Parameter.number("time", "Time", 0, 9, 1).unit("ms"), 1);
    assertThat(time.unit()).isEqualTo("ms");
  }
}
