package orrery.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.math.Digest;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;

/**
 * The measurements of each trial of an experiment so far, by arm, value and seed.
 *
 * <pre>{@code
 * results.arm(1).measure("test-error").mid();   // one number for each value of the sweep
 * }</pre>
 *
 * <p>An experiment without arms has one, which is all of it: most methods are about one arm, and
 * about the first of several.
 */
public final class Results {
  private final Experiment experiment;
  private final Measurements[][][] arms;
  private final Measurements[][] trials;

  /** Starts without measurements. */
  public Results(Experiment experiment) {
    this(
        experiment,
        new Measurements[experiment.arms().values().length][experiment.sweep().values().length]
            [experiment.seeds()]);
  }

  private Results(Experiment experiment, Measurements[][][] arms) {
    this.experiment = experiment;
    this.arms = arms;
    this.trials = arms[0];
  }

  /** The number of arms: 1 where nothing is compared. */
  public int arms() {
    return arms.length;
  }

  /** The results of one arm, as those of an experiment without arms. Later ones show in it. */
  public Results arm(int arm) {
    return new Results(experiment.arm(arm), new Measurements[][][] {arms[arm]});
  }

  /** The name of an arm in a legend: the word of a choice, or {@code λ = 0.1}. */
  public String armName(int arm) {
    Sweep compared = experiment.arms();
    Parameter parameter = parameter(compared.parameter());
    String value = experiment.at(arm, 0).text(parameter.name());
    return parameter.kind() == Parameter.Kind.CHOICE ? value : symbol(parameter) + " = " + value;
  }

  /** The experiment they belong to. */
  public Experiment experiment() {
    return experiment;
  }

  /** Sets the measurements of a trial, replacing earlier ones. */
  public void put(int arm, int value, int seed, Measurements measurements) {
    arms[arm][value][seed] = measurements;
  }

  /** The results of one seed, as if it had been run alone. */
  public Results seed(int seed) {
    Measurements[][][] only = new Measurements[arms.length][trials.length][1];
    for (int arm = 0; arm < only.length; arm++) {
      for (int value = 0; value < only[arm].length; value++) {
        only[arm][value][0] = arms[arm][value][seed];
      }
    }
    return new Results(experiment.withSeeds(1, experiment.seed() + seed), only);
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
    return axisOf(experiment.sweep());
  }

  /** An axis of the values of a parameter. */
  Axis axisOf(Sweep sweep) {
    Parameter swept = parameter(sweep.parameter());
    String label = swept.symbol().isEmpty() ? swept.label() : swept.label() + " " + swept.symbol();
    double[] x = sweep.values();
    boolean isLogarithmic = swept.scale() == Parameter.Scale.LOGARITHMIC && x[0] > 0;
    Axis axis = isLogarithmic ? Axis.logarithmic(label) : Axis.linear(label);
    boolean isCount = swept.kind() == Parameter.Kind.INTEGER;
    return (isCount ? axis.counting() : axis).between(x[0], x[x.length - 1]);
  }

  private Parameter parameter(String name) {
    ParameterTable table = experiment.settings().table();
    return table.parameters().get(table.indexOf(name));
  }

  private static String symbol(Parameter parameter) {
    return parameter.symbol().isEmpty() ? parameter.name() : parameter.symbol();
  }

  /** The settings at a value of the sweep, as they stand behind a name: {@code [depth=2]}. */
  public String place(int value) {
    String name = experiment.sweep().parameter();
    return "[" + name + "=" + experiment.at(value).text(name) + "]";
  }

  /** The figure of these results: of the study, of its arms, or of a grid of two parameters. */
  public Figure figure() {
    Study study = experiment.study();
    if (arms.length == 1) {
      return study.figure(this);
    }
    return GridFigure.fits(this) ? GridFigure.of(this) : study.comparison(this);
  }

  /** The quartiles of a measure over the seeds known so far, at each value of the sweep. */
  public Quartiles measure(String name) {
    int index = indexOf(name);
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

  /**
   * The share of the seeds in which a measure is below a limit, at one value of the sweep; NaN
   * before any is known. What is not finite is not below.
   */
  public double share(String measure, int value, double limit) {
    int index = indexOf(measure);
    int known = 0;
    int below = 0;
    for (Measurements trial : trials[value]) {
      if (trial != null && !Double.isNaN(trial.scalars()[index])) {
        known++;
        below += trial.scalars()[index] < limit ? 1 : 0;
      }
    }
    return known == 0 ? Double.NaN : (double) below / known;
  }

  /**
   * The median over seeds of the difference between one arm and another, seed by seed, at one value
   * of the sweep: the same seed gives both arms the same data, so that much of the noise is gone.
   */
  public double difference(String measure, int value, int arm, int other) {
    int index = indexOf(measure);
    double[] differences = new double[experiment.seeds()];
    int count = 0;
    for (int seed = 0; seed < differences.length; seed++) {
      Measurements one = arms[arm][value][seed];
      Measurements two = arms[other][value][seed];
      double by =
          one == null || two == null ? Double.NaN : one.scalars()[index] - two.scalars()[index];
      if (!Double.isNaN(by)) {
        differences[count++] = by;
      }
    }
    Quartiles quartiles = new Quartiles(1);
    quartiles.set(0, differences, count);
    return quartiles.mid()[0];
  }

  private int indexOf(String measure) {
    int index = experiment.study().measures().indexOf(measure);
    if (index < 0) {
      throw new IllegalArgumentException("no measure named " + measure);
    }
    return index;
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
    for (Measurements[][] values : arms) {
      for (Measurements[] seeds : values) {
        for (Measurements trial : seeds) {
          trial.addTo(digest);
        }
      }
    }
  }
}
