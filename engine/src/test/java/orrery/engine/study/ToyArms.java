package orrery.engine.study;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;

/** A study whose point is a comparison: a noise taken once, twice or not at all. */
public final class ToyArms extends Toy {
  static final List<String> METHODS = List.of("plain", "double", "none");

  @Override
  public ParameterTable parameters() {
    List<Parameter> rows = new ArrayList<>(super.parameters().parameters());
    rows.add(Parameter.choice("method", "Method", "plain", "double", "none"));
    return new ParameterTable(rows);
  }

  @Override
  public Sweep arms(Settings settings) {
    return new Sweep("method", new double[] {0, 1});
  }

  @Override
  public Trial start(Settings settings, long seed) {
    double noise = new RandomStream(seed, 1).uniform(0);
    double times = List.of(1.0, 2.0, 0.0).get(settings.integer("method"));
    double product = settings.number("width") + times * noise;
    return new Computation() {
      @Override
      public int units() {
        return 1;
      }

      @Override
      public void advance() {}

      @Override
      public Measurements measurements() {
        return Measurements.of(product);
      }
    };
  }

  @Override
  public List<Finding> findings(Results results) {
    return List.of(new Finding("first", results.measure("product").mid()[0]));
  }

  @Override
  public List<Finding> comparisons(Results results) {
    return List.of(new Finding("gain", results.difference("product", 0, 1, 0)));
  }
}
