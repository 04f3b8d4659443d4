package orrery.site.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orrery.engine.math.Decimal;
import orrery.engine.run.Outcome;
import orrery.engine.run.RunProgress;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.Settings;
import orrery.engine.study.Curve;
import orrery.engine.study.Experiment;
import orrery.engine.study.Finding;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/**
 * The report on a finished run, for people and for programs.
 *
 * @param experiment the one that was run
 * @param results complete
 * @param outcome finished or diverged
 * @param device its name
 * @param seconds it took
 */
public record RunReport(
    Experiment experiment, Results results, Outcome outcome, String device, double seconds) {

  public static RunReport of(RunProgress progress, String device, double seconds) {
    return new RunReport(
        progress.order().experiment(), progress.results(), progress.outcome(), device, seconds);
  }

  /** Returns one line for each finding, then the receipt. */
  public String text() {
    StringBuilder text = new StringBuilder(experiment.study().title() + "\n");
    List<Finding> findings = experiment.study().findings(results);
    int width = findings.stream().mapToInt(finding -> finding.name().length()).max().orElse(0);
    for (Finding finding : findings) {
      String gap = " ".repeat(width - finding.name().length() + 2);
      text.append("  ").append(finding.name()).append(gap);
      text.append(Decimal.text(finding.value(), 6)).append('\n');
    }
    if (outcome instanceof Outcome.Diverged diverged) {
      text.append("diverged at step ").append(diverged.step()).append('\n');
    }
    text.append("receipt ").append(receipt());
    text.append("  (").append(device).append(", ").append(Decimal.text(seconds, 3));
    return text.append(" s)\n").toString();
  }

  /** Returns one JSON object on one line. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", experiment.study().name());
    json.put("settings", settings());
    if (experiment.sweep().exists() || results.curves().isEmpty()) {
      json.put("axis", axis(experiment.sweep().parameter(), results.axis()));
      json.put("series", measures());
    } else {
      Curve first = results.curves().get(0);
      json.put("axis", axis(first.axis(), first.x()));
      json.put("series", curves(first.axis()));
    }
    Map<String, Object> findings = new LinkedHashMap<>();
    experiment.study().findings(results).forEach(f -> findings.put(f.name(), f.value()));
    json.put("findings", findings);
    json.put("receipt", receipt());
    if (outcome instanceof Outcome.Diverged diverged) {
      json.put("divergedAt", diverged.step());
    }
    json.put("device", device);
    json.put("seconds", seconds);
    return Json.of(json) + "\n";
  }

  private Map<String, Object> settings() {
    Map<String, Object> all = new LinkedHashMap<>();
    Settings settings = experiment.settings();
    for (Parameter parameter : settings.table().parameters()) {
      if (!parameter.name().equals(experiment.sweep().parameter())) {
        boolean word = parameter.kind() == Parameter.Kind.CHOICE;
        String name = parameter.name();
        all.put(name, word ? settings.choice(name) : (Object) settings.number(name));
      }
    }
    all.put("seeds", experiment.seeds());
    all.put("seed", experiment.seed());
    return all;
  }

  private static Map<String, Object> axis(String name, double[] values) {
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("name", name);
    axis.put("values", values);
    return axis;
  }

  private Map<String, Object> measures() {
    Map<String, Object> series = new LinkedHashMap<>();
    for (String measure : experiment.study().measures()) {
      series.put(measure, spread(results.measure(measure)));
    }
    return series;
  }

  /** The curves over one axis; those over another are left to the page. */
  private Map<String, Object> curves(String axis) {
    Map<String, Object> series = new LinkedHashMap<>();
    for (Curve curve : results.curves()) {
      if (curve.axis().equals(axis)) {
        series.put(curve.name(), spread(results.curve(curve.name(), 0)));
      }
    }
    return series;
  }

  private static Map<String, Object> spread(Quartiles spread) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mid", spread.mid());
    json.put("low", spread.low());
    json.put("high", spread.high());
    return json;
  }

  private String receipt() {
    if (outcome instanceof Outcome.Finished finished) {
      return finished.receipt();
    }
    return outcome instanceof Outcome.Diverged diverged ? diverged.receipt() : "";
  }
}
