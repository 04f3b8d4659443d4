package orrery.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.figure.Axis;
import orrery.engine.math.Digest;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;

/** The measurements of each trial of an experiment so far, by value and seed. */
public final class Results {
  private final Experiment experiment;
  private final Measurements[][] trials;

  /** Starts without measurements. */
  public Results(Experiment experiment) {
    this.experiment = experiment;
    this.trials = new Measurements[experiment.sweep().values().length][experiment.seeds()];
  }

  /** The experiment they belong to. */
  public Experiment experiment() {
    return experiment;
  }

  /** Sets the measurements of a trial, replacing earlier ones. */
  public void put(int value, int seed, Measurements measurements) {
    trials[value][seed] = measurements;
  }

  /** The measurements of one trial; empty before its first report. */
  public Optional<Measurements> trial(int value, int seed) {
    return Optional.ofNullable(trials[value][seed]);
  }

  /** The values of the swept parameter. */
  public double[] axis() {
    return experiment.sweep().values();
  }

  /** The x axis of a figure of the sweep: the parameter's label, scale and range. */
  public Axis sweptAxis() {
    ParameterTable table = experiment.settings().table();
    Parameter swept = table.parameters().get(table.indexOf(experiment.sweep().parameter()));
    String label = swept.symbol().isEmpty() ? swept.label() : swept.label() + " " + swept.symbol();
    double[] x = axis();
    boolean isLogarithmic = swept.scale() == Parameter.Scale.LOGARITHMIC && x[0] > 0;
    Axis axis = isLogarithmic ? Axis.logarithmic(label) : Axis.linear(label);
    boolean isCount = swept.kind() == Parameter.Kind.INTEGER;
    return (isCount ? axis.counting() : axis).between(x[0], x[x.length - 1]);
  }

  /** The quartiles of a measure over the seeds known so far, at each value of the sweep. */
  public Quartiles measure(String name) {
    int index = experiment.study().measures().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no measure named " + name);
    }
    Quartiles quartiles = new Quartiles(trials.length);
    double[] samples = new double[experiment.seeds()];
    for (int value = 0; value < trials.length; value++) {
      int count = 0;
      for (Measurements trial : trials[value]) {
        if (trial != null && !Double.isNaN(trial.scalars()[index])) {
          samples[count++] = trial.scalars()[index];
        }
      }
      quartiles.set(value, samples, count);
    }
    return quartiles;
  }

  /** The curves of the first trial that has any, to see their names and axes. */
  public List<Curve> curves() {
    for (Measurements[] seeds : trials) {
      for (Measurements trial : seeds) {
        if (trial != null && !trial.curves().isEmpty()) {
          return trial.curves();
        }
      }
    }
    return List.of();
  }

  /** The quartiles of a curve over seeds, at one value of the sweep (0 without a sweep). */
  public Quartiles curve(String name, int value) {
    List<double[]> known = new ArrayList<>();
    for (Measurements trial : trials[value]) {
      if (trial != null) {
        for (Curve curve : trial.curves()) {
          if (curve.name().equals(name)) {
            known.add(curve.y());
          }
        }
      }
    }
    int points = known.isEmpty() ? 0 : known.get(0).length;
    Quartiles quartiles = new Quartiles(points);
    double[] samples = new double[known.size()];
    for (int point = 0; point < points; point++) {
      int count = 0;
      for (double[] y : known) {
        if (!Double.isNaN(y[point])) {
          samples[count++] = y[point];
        }
      }
      quartiles.set(point, samples, count);
    }
    return quartiles;
  }

  /** Adds the exact bits of every trial to a digest, in an order that no schedule changes. */
  public void addTo(Digest digest) {
    for (Measurements[] seeds : trials) {
      for (Measurements trial : seeds) {
        for (double scalar : trial.scalars()) {
          digest.add(scalar);
        }
        for (Curve curve : trial.curves()) {
          digest.add(curve.name());
          for (double y : curve.y()) {
            digest.add(y);
          }
        }
      }
    }
  }
}
