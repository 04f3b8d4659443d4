package orrery.site.cli;

import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Panel;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Description;
import orrery.engine.study.Finding;
import orrery.engine.study.Measurements;
import orrery.engine.study.Precision;
import orrery.engine.study.Results;
import orrery.engine.study.Study;
import orrery.engine.study.Trial;

/** A study whose result anybody can work out: height = slope * step + seed. */
final class Ramp implements Study {
  @Override
  public String name() {
    return "ramp";
  }

  @Override
  public String title() {
    return "A ramp";
  }

  @Override
  public Description description() {
    return Description.of("Goes up step by step", "Sisyphus", "https://example.org/ramp")
        .measure("height", "how high it is at a step")
        .finding("top", "the height of the last step")
        .finding("bottom.y", "the height of the first step");
  }

  @Override
  public ParameterTable parameters() {
    return ParameterTable.of(
        Parameter.integer("step", "Step", 1, 100, 1).sweptByDefault(),
        Parameter.number("slope", "Slope", 0, 2, 0.5).symbol("m"),
        Parameter.choice("kind", "Kind", "plain", "steep"));
  }

  @Override
  public List<String> controls() {
    return List.of("slope");
  }

  @Override
  public int seeds() {
    return 3;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public double[] sweep(Settings settings) {
    return new double[] {1, 2, 4};
  }

  @Override
  public List<String> measures() {
    return List.of("height");
  }

  @Override
  public double flops(Settings settings) {
    return 2;
  }

  /** Returns 4 MiB for each step, so that the last steps take more than there is. */
  @Override
  public long bytes(Settings settings) {
    return (1L << 22) * settings.integer("step");
  }

  @Override
  public Trial start(Settings settings, long seed) {
    double height = settings.number("slope") * settings.number("step") + seed;
    return new Computation() {
      @Override
      public int units() {
        return 1;
      }

      @Override
      public void advance() {}

      @Override
      public Measurements measurements() {
        return Measurements.of(height);
      }
    };
  }

  @Override
  public Figure figure(Results results) {
    Panel panel = new Panel("", Axis.linear("step"), Axis.linear("height"), List.of());
    return new Figure("A ramp.", List.of(panel));
  }

  @Override
  public List<Finding> findings(Results results) {
    return List.of(
        new Finding("top", results.measure("height").mid()[2]),
        new Finding("bottom.y", results.measure("height").mid()[0]));
  }
}
