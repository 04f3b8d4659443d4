package orrery.site.cli.report;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.study.Curve;
import orrery.engine.study.Experiment;
import orrery.engine.study.Measurements;
import orrery.engine.study.Results;

/**
 * The data of a finished run as comma-separated values, for a spreadsheet or a data frame.
 *
 * <p>With a sweep, or without curves, a line is a trial, with each measure in a column. Otherwise a
 * line is a point of a curve. What is not known is empty, what is infinite {@code inf}.
 */
final class RunCsv {
  private final Experiment experiment;
  private final Results results;
  private final StringBuilder text = new StringBuilder();

  private RunCsv(Experiment experiment, Results results) {
    this.experiment = experiment;
    this.results = results;
  }

  static String of(RunReport report) {
    RunCsv csv = new RunCsv(report.experiment(), report.results());
    boolean trials = csv.experiment.sweep().exists() || csv.results.curves().isEmpty();
    List<String> head = csv.settings(0, 0, true);
    head.add("seed");
    head.addAll(trials ? csv.experiment.study().measures() : List.of("curve", "axis", "x", "y"));
    csv.line(head);
    for (int arm = 0; arm < csv.experiment.arms().values().length; arm++) {
      csv.arm(arm, trials);
    }
    return csv.text.toString();
  }

  private void arm(int arm, boolean trials) {
    Results of = results.arm(arm);
    for (int value = 0; value < of.axis().length; value++) {
      for (int seed = 0; seed < experiment.seeds(); seed++) {
        List<String> start = settings(arm, value, false);
        start.add(String.valueOf(experiment.seed() + seed));
        Measurements trial = of.trial(value, seed).orElseThrow();
        if (trials) {
          for (double measure : trial.scalars()) {
            start.add(number(measure));
          }
          line(start);
        } else {
          trial.curves().forEach(curve -> curve(start, curve));
        }
      }
    }
  }

  /** Returns the names, or the values, of the parameters that have several. */
  private List<String> settings(int arm, int value, boolean names) {
    List<String> settings = new ArrayList<>();
    for (String name : List.of(experiment.arms().parameter(), experiment.sweep().parameter())) {
      if (!name.isEmpty()) {
        settings.add(names ? name : experiment.at(arm, value).text(name));
      }
    }
    return settings;
  }

  private void curve(List<String> start, Curve curve) {
    for (int i = 0; i < curve.x().length; i++) {
      List<String> line = new ArrayList<>(start);
      line.addAll(List.of(curve.name(), curve.axis(), number(curve.x()[i]), number(curve.y()[i])));
      line(line);
    }
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Decimal.text(value);
  }

  private void line(List<String> cells) {
    text.append(String.join(",", cells)).append('\n');
  }
}
