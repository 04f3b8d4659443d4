package orrery.site.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import orrery.engine.study.Cloud;
import orrery.engine.study.Curve;
import orrery.engine.study.Experiment;
import orrery.engine.study.Grid;
import orrery.engine.study.Measurements;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;
import orrery.engine.study.Shape;

/**
 * The results of an experiment without arms, for {@link RunJson}: measures, curves and shapes.
 *
 * @param results complete
 * @param isPerSeed whether there are the numbers of each seed as well
 */
record ResultsJson(Results results, boolean isPerSeed) {

  /** Adds them to an object. */
  void addTo(Map<String, Object> json) {
    Experiment experiment = results.experiment();
    if (experiment.sweep().exists() || results.curves().isEmpty()) {
      json.put("axis", axis(experiment.sweep().parameter(), results.axis()));
      json.put("series", measures());
    } else {
      Curve first = results.curves().get(0);
      json.put("axis", axis(first.axis(), first.x()));
      json.put("series", alongFirst(first.axis()));
    }
    if (!results.curves().isEmpty()) {
      json.put("curves", curves());
    }
    List<Object> shapes = shapes();
    if (!shapes.isEmpty()) {
      json.put("shapes", shapes);
    }
    if (isPerSeed) {
      json.put("seeds", seeds());
    }
  }

  private static Map<String, Object> axis(String name, double[] values) {
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("name", name);
    axis.put("values", values);
    return axis;
  }

  private Map<String, Object> measures() {
    Map<String, Object> series = new LinkedHashMap<>();
    for (String measure : results.experiment().study().measures()) {
      series.put(measure, spread(results.measure(measure)));
    }
    return series;
  }

  private Map<String, Object> alongFirst(String axis) {
    Map<String, Object> series = new LinkedHashMap<>();
    for (Curve curve : results.curves()) {
      if (curve.axis().equals(axis)) {
        series.put(curve.name(), spread(results.curve(curve.name(), 0)));
      }
    }
    return series;
  }

  /** Every curve over its own axis, at each value of a sweep. */
  private List<Object> curves() {
    boolean isSwept = results.experiment().sweep().exists();
    List<Object> curves = new ArrayList<>();
    for (int value = 0; value < results.axis().length; value++) {
      for (Curve curve : results.trial(value, 0).map(Measurements::curves).orElse(List.of())) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", curve.name());
        json.put("axis", curve.axis());
        if (isSwept) {
          json.put("at", results.axis()[value]);
        }
        json.put("x", curve.x());
        json.putAll(spread(results.curve(curve.name(), value)));
        curves.add(json);
      }
    }
    return curves;
  }

  /** The shapes of the first seed, and on request of each. */
  private List<Object> shapes() {
    List<Object> shapes = new ArrayList<>();
    int seeds = isPerSeed ? results.experiment().seeds() : 1;
    for (int value = 0; value < results.axis().length; value++) {
      for (int seed = 0; seed < seeds; seed++) {
        for (Shape shape : results.trial(value, seed).orElseThrow().shapes()) {
          shapes.add(shape(shape, value, seed));
        }
      }
    }
    return shapes;
  }

  private Map<String, Object> shape(Shape shape, int value, int seed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", shape.name());
    json.put("kind", shape.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    if (results.experiment().sweep().exists()) {
      json.put("at", results.axis()[value]);
    }
    json.put("seed", results.experiment().seed() + seed);
    json.put("x", shape.numbers().get(0));
    json.put("y", shape.numbers().get(1));
    if (shape instanceof Grid grid) {
      json.put("z", grid.z());
    } else if (shape instanceof Cloud cloud) {
      json.put("group", cloud.group());
    }
    return json;
  }

  private static Map<String, Object> spread(Quartiles spread) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mid", spread.mid());
    json.put("low", spread.low());
    json.put("high", spread.high());
    return json;
  }

  private Map<String, Object> seeds() {
    List<String> measures = results.experiment().study().measures();
    Map<String, Object> json = new LinkedHashMap<>();
    for (int measure = 0; measure < measures.size(); measure++) {
      List<Object> values = new ArrayList<>();
      for (int value = 0; value < results.axis().length; value++) {
        double[] each = new double[results.experiment().seeds()];
        for (int seed = 0; seed < each.length; seed++) {
          each[seed] = results.trial(value, seed).orElseThrow().scalars()[measure];
        }
        values.add(each);
      }
      json.put(measures.get(measure), values);
    }
    return json;
  }
}
