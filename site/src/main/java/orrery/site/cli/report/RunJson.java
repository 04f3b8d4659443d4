package orrery.site.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orrery.engine.run.Outcome;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.Settings;
import orrery.engine.study.Curve;
import orrery.engine.study.Experiment;
import orrery.engine.study.Measurements;
import orrery.engine.study.NamedFindings;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;
import orrery.engine.study.Sweep;

/**
 * A finished run as one JSON object, for programs.
 *
 * <pre>{@code
 * {"study": .., "settings": {..},
 *  "axis": {"name": "features", "values": [..]},
 *  "series": {"test-error": {"mid": [..], "low": [..], "high": [..]}},
 *  "curves": [{"name": "trained", "axis": "x", "at": 4, "x": [..], "mid": [..], "low": [..], "high": [..]}],
 *  "findings": {..}, "receipt": .., "device": .., "seconds": ..}
 * }</pre>
 *
 * <p>Without a sweep, {@code axis} and {@code series} are those of the first curve. With arms, both
 * and the curves stand once for each of them, in {@code arms}. On request there are the measures of
 * each seed, in {@code seeds}: one list for each value of the axis. A number that is not known is
 * {@code null}, one that is infinite is the text {@code "Infinity"} or {@code "-Infinity"}.
 */
final class RunJson {
  private final RunReport report;
  private final boolean isPerSeed;

  RunJson(RunReport report, boolean isPerSeed) {
    this.report = report;
    this.isPerSeed = isPerSeed;
  }

  /** The object, on one line. */
  String text() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", report.experiment().study().name());
    json.put("settings", settings());
    if (report.experiment().arms().exists()) {
      json.put("arms", arms());
    } else {
      addTo(json, report.results());
    }
    Map<String, Object> findings = new LinkedHashMap<>();
    NamedFindings.of(report.results()).forEach(f -> findings.put(f.name(), f.value()));
    json.put("findings", findings);
    json.put("receipt", report.outcome().receipt());
    if (report.outcome() instanceof Outcome.Diverged diverged) {
      json.put("divergedAt", diverged.step());
    }
    json.put("device", report.device());
    json.put("seconds", report.seconds());
    return Json.of(json) + "\n";
  }

  private Map<String, Object> settings() {
    Experiment experiment = report.experiment();
    Map<String, Object> all = new LinkedHashMap<>();
    for (Parameter parameter : experiment.settings().table().parameters()) {
      String name = parameter.name();
      if (!name.equals(experiment.sweep().parameter())
          && !name.equals(experiment.arms().parameter())) {
        all.put(name, value(experiment.settings(), name));
      }
    }
    all.put("seeds", experiment.seeds());
    all.put("seed", experiment.seed());
    return all;
  }

  private static Object value(Settings settings, String name) {
    return switch (kind(settings, name)) {
      case CHOICE, CURVE -> settings.text(name);
      case INTEGER, NUMBER -> settings.number(name);
    };
  }

  private static Parameter.Kind kind(Settings settings, String name) {
    return settings.table().parameters().get(settings.table().indexOf(name)).kind();
  }

  private Map<String, Object> arms() {
    Sweep arms = report.experiment().arms();
    List<Object> each = new ArrayList<>();
    for (int arm = 0; arm < arms.values().length; arm++) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("value", value(report.experiment().at(arm, 0), arms.parameter()));
      addTo(json, report.results().arm(arm));
      each.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", arms.parameter());
    json.put("each", each);
    return json;
  }

  private void addTo(Map<String, Object> json, Results results) {
    Experiment experiment = results.experiment();
    if (experiment.sweep().exists() || results.curves().isEmpty()) {
      json.put("axis", axis(experiment.sweep().parameter(), results.axis()));
      json.put("series", measures(results));
    } else {
      Curve first = results.curves().get(0);
      json.put("axis", axis(first.axis(), first.x()));
      json.put("series", alongFirst(results, first.axis()));
    }
    if (!results.curves().isEmpty()) {
      json.put("curves", curves(results));
    }
    if (isPerSeed) {
      json.put("seeds", seeds(results));
    }
  }

  private static Map<String, Object> axis(String name, double[] values) {
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("name", name);
    axis.put("values", values);
    return axis;
  }

  private static Map<String, Object> measures(Results results) {
    Map<String, Object> series = new LinkedHashMap<>();
    for (String measure : results.experiment().study().measures()) {
      series.put(measure, spread(results.measure(measure)));
    }
    return series;
  }

  private static Map<String, Object> alongFirst(Results results, String axis) {
    Map<String, Object> series = new LinkedHashMap<>();
    for (Curve curve : results.curves()) {
      if (curve.axis().equals(axis)) {
        series.put(curve.name(), spread(results.curve(curve.name(), 0)));
      }
    }
    return series;
  }

  /** Every curve over its own axis, at each value of a sweep. */
  private static List<Object> curves(Results results) {
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

  private static Map<String, Object> spread(Quartiles spread) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mid", spread.mid());
    json.put("low", spread.low());
    json.put("high", spread.high());
    return json;
  }

  private static Map<String, Object> seeds(Results results) {
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
