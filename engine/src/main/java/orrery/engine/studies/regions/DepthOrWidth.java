package orrery.engine.studies.regions;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Figure;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;
import orrery.engine.study.Description;
import orrery.engine.study.Finding;
import orrery.engine.study.Precision;
import orrery.engine.study.Results;
import orrery.engine.study.SettingsConflict;
import orrery.engine.study.Study;
import orrery.engine.study.Sweep;
import orrery.engine.study.Trial;

/**
 * The linear regions of networks with two inputs, of as many units or as many parameters in one
 * layer, in two and in three. Weights that are built by hand fold the plane and make many
 * (Montufar, Pascanu, Cho and Bengio 2014); random and trained ones make as many as there is room
 * for lines, whatever the depth (Hanin and Rolnick 2019).
 */
public final class DepthOrWidth implements Study {
  static final List<String> MEASURES =
      List.of(
          "test-error", "train-error", "regions-start", "regions", "regions-most", "parameters");

  /** The networks by their places among the words: one layer before two and three. */
  private static final double[] COMPARED = {1, 0, 2, 3, 4};

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.choice("network", "Network", "10-10", "20", "40", "11-11", "8-8-8")
              .about("the hidden units of each layer"),
          Parameter.choice("start", "Start", "random", "folded")
              .about("random weights, or those built by hand to fold the plane (10-10)"),
          Parameter.integer("samples", "Samples", 100, 2000, 600)
              .step(100)
              .symbol("n")
              .about("how many training examples there are"),
          Parameter.integer("steps", "Training steps", 100, 10_000, 2500)
              .logarithmic()
              .about("how long the network is trained, by Adam on all examples at once"));

  @Override
  public String name() {
    return "depth-or-width";
  }

  @Override
  public String title() {
    return "Depth or width";
  }

  @Override
  public Description description() {
    return RegionsDescription.make();
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("network", "samples", "steps");
  }

  @Override
  public Sweep arms(Settings settings) {
    return folded(settings) ? Sweep.none() : new Sweep("network", COMPARED.clone());
  }

  @Override
  public int seeds() {
    return 3;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT32;
  }

  @Override
  public SettingsConflict conflict(Settings settings) {
    return folded(settings) && !settings.choice("network").equals("10-10")
        ? new SettingsConflict(
            "start",
            "the folded start is that of network 10-10, not of " + settings.choice("network"))
        : SettingsConflict.NONE;
  }

  static boolean folded(Settings settings) {
    return settings.choice("start").equals("folded");
  }

  /** The hidden units of each layer. */
  static List<Integer> hidden(Settings settings) {
    List<Integer> hidden = new ArrayList<>();
    int units = 0;
    String word = settings.choice("network") + "-";
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '-') {
        hidden.add(units);
        units = 0;
      } else {
        units = 10 * units + word.charAt(i) - '0';
      }
    }
    return hidden;
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  @Override
  public double flops(Settings settings) {
    return (double) RegionTraining.plan(settings).flopsPerStep() * settings.integer("steps");
  }

  @Override
  public long bytes(Settings settings) {
    return RegionTraining.plan(settings).bytes();
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new RegionTraining(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    return results.experiment().sweep().exists() ? SweepFigure.of(results) : MapFigure.of(results);
  }

  @Override
  public Figure comparison(Results results) {
    return figure(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    int last = results.axis().length - 1;
    List<Finding> findings = new ArrayList<>();
    for (String measure : MEASURES) {
      findings.add(new Finding(measure, results.measure(measure).mid()[last]));
    }
    return findings;
  }

  @Override
  public List<Finding> comparisons(Results results) {
    int last = results.axis().length - 1;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int arm = 0; arm < results.arms(); arm++) {
      double error = results.arm(arm).measure("test-error").mid()[last];
      least = Math.min(least, error);
      greatest = Math.max(greatest, error);
    }
    return List.of(new Finding("error.spread", greatest - least));
  }
}
