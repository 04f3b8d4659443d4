package orrery.webdemo.teavm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.figure.Figure;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;
import orrery.engine.studies.descent.DoubleDescent;
import orrery.engine.studies.oscillation.ReluOscillation;
import orrery.engine.study.Description;
import orrery.engine.study.Finding;
import orrery.engine.study.Precision;
import orrery.engine.study.Results;
import orrery.engine.study.Study;
import orrery.engine.study.Trial;

class EngineModuleTest {
  @Test
  void aStudyHasAModuleForTheCpuAndOneForTheGpuWhereFloat32IsEnough() {
    assertThat(EngineModule.of(List.of(new DoubleDescent(), new ReluOscillation())))
        .extracting(EngineModule::file)
        .containsExactly(
            "engine-double-descent.wasm",
            "engine-relu-oscillation.wasm",
            "gpu-relu-oscillation.wasm");
  }

  @Test
  void aStudyThatNobodyElseCanMakeIsRefused() {
    assertThatThrownBy(() -> EngineModule.of(List.of(new Named("quadratic"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "orrery.webdemo.teavm.EngineModuleTest$Named needs a public constructor without"
                + " arguments, which makes the study quadratic");
  }

  @Test
  void soIsOneThatMakesAnotherStudyWithoutArguments() {
    assertThatThrownBy(() -> EngineModule.of(List.of(new Renamed("cubic"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("which makes the study cubic");
  }

  /** A study without a public constructor without arguments. */
  static class Named implements Study {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Precision precision() {
      return Precision.FLOAT32;
    }

    @Override
    public String title() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Description description() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ParameterTable parameters() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> controls() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int seeds() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> measures() {
      throw new UnsupportedOperationException();
    }

    @Override
    public double flops(Settings settings) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long bytes(Settings settings) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Trial start(Settings settings, long seed) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Figure figure(Results results) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Finding> findings(Results results) {
      throw new UnsupportedOperationException();
    }
  }

  /** A study that is another one if it is constructed without arguments. */
  public static final class Renamed extends Named {
    public Renamed() {
      super("quadratic");
    }

    Renamed(String name) {
      super(name);
    }
  }
}
