package orrery.site.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orrery.engine.run.Outcome;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.Settings;
import orrery.engine.study.Experiment;
import orrery.engine.study.NamedFindings;
import orrery.engine.study.Sweep;

/**
 * A finished run as one JSON object, for programs.
 *
 * <pre>{@code
 * {"study": .., "settings": {..},
 *  "axis": {"name": "features", "values": [..]},
 *  "series": {"test-error": {"mid": [..], "low": [..], "high": [..]}},
 *  "curves": [{"name": "trained", "axis": "x", "at": 4, "x": [..], "mid": [..], "low": [..], "high": [..]}],
 *  "shapes": [{"name": "path", "kind": "trail", "seed": 0, "x": [..], "y": [..]}],
 *  "findings": {..}, "receipt": .., "device": .., "seconds": ..}
 * }</pre>
 *
 * <p>Without a sweep, {@code axis} and {@code series} are those of the first curve. With arms, all
 * this stands once for each of them, in {@code arms}. On request there are the measures of each
 * seed, in {@code seeds}: one list for each value of the axis. A number that is not known is {@code
 * null}, one that is infinite is the text {@code "Infinity"} or {@code "-Infinity"}.
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
      new ResultsJson(report.results(), isPerSeed).addTo(json);
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
      new ResultsJson(report.results().arm(arm), isPerSeed).addTo(json);
      each.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", arms.parameter());
    json.put("each", each);
    return json;
  }
}
