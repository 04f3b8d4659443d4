package orrery.engine.study;

import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Panel;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;

/** A study small enough to be worked out by hand: y = width * noise + a little of the seed. */
public class Toy implements Study {
  @Override
  public String name() {
    return "toy";
  }

  @Override
  public String title() {
    return "Toy";
  }

  @Override
  public Description description() {
    return Description.of("A product of two numbers", "", "")
        .measure("product", "the width times the noise")
        .finding("last", "the product at the last width");
  }

  @Override
  public ParameterTable parameters() {
    return ParameterTable.of(
        Parameter.integer("width", "Width", 1, 1000, 10).sweptByDefault(),
        Parameter.number("noise", "Noise", 0, 2, 0.5),
        Parameter.integer("limit", "Limit", 1, 1000, 1000),
        Parameter.integer("memory", "Memory in MiB", 1, 1000, 1));
  }

  @Override
  public List<String> controls() {
    return List.of("noise");
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
    return new double[] {1, 2, 4, 8, 16};
  }

  @Override
  public SettingsConflict conflict(Settings settings) {
    return settings.integer("width") <= settings.integer("limit")
        ? SettingsConflict.NONE
        : new SettingsConflict("width", "width is above the limit");
  }

  @Override
  public List<String> measures() {
    return List.of("product");
  }

  @Override
  public double flops(Settings settings) {
    return 1e6 * settings.number("width");
  }

  @Override
  public long bytes(Settings settings) {
    return (1L << 20) * settings.integer("memory");
  }

  @Override
  public Trial start(Settings settings, long seed) {
    double noise = new RandomStream(seed, 1).uniform(0);
    double product = settings.number("width") * settings.number("noise") + noise;
    return new Computation() {
      private int done;

      @Override
      public int units() {
        return 2;
      }

      @Override
      public void advance() {
        done++;
      }

      @Override
      public Measurements measurements() {
        return Measurements.of(done == 2 ? product : Double.NaN);
      }
    };
  }

  @Override
  public Figure figure(Results results) {
    Mark line =
        new Mark.Line(
            "product", Mark.Tone.PRIMARY, false, results.axis(), results.measure("product").mid());
    return new Figure(
        "", List.of(new Panel("", Axis.linear("width"), Axis.linear("product"), List.of(line))));
  }

  @Override
  public List<Finding> findings(Results results) {
    return List.of(new Finding("last", results.measure("product").mid()[0]));
  }
}
