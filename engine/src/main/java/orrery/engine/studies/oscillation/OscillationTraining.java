package orrery.engine.studies.oscillation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;
import orrery.engine.spec.Settings;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Replica;
import orrery.engine.study.Training;

/** A network that is trained on the triangle map, from one random start. */
final class OscillationTraining implements Training {
  static final int POINTS = 512;

  /** Keeps a unit of work to a millisecond or two, so that the reader sees the network learn. */
  private static final long FLOPS_PER_UNIT = 1_500_000;

  private static final int MOST_HISTORY = 160;

  /** The triangle map is uniform on [0, 1]: the constant 1/2 has this root mean square error. */
  private static final double ERROR_OF_CONSTANT = Math.sqrt(1.0 / 12);

  private final TriangleMap map;
  private final TrainedNetwork network;
  private final float[][] weights;
  private final float[][] biases;
  private final Plan plan;
  private final int stepsPerUnit;
  private final int stride;
  private final double[] x = new double[POINTS];
  private final double[] target = new double[POINTS];
  private final double[] fit = new double[POINTS];
  private final double[] steps;
  private final double[] errors;
  private final float[] output = new float[POINTS];
  private final double[] scalars = new double[ReluOscillation.MEASURES.size()];

  OscillationTraining(Settings settings, long seed) {
    this.map = new TriangleMap(settings.integer("depth"));
    this.network = network(settings, seed);
    this.weights = network.weights();
    this.biases = network.biases();
    this.plan = plan(settings);
    this.stepsPerUnit = (int) Math.max(1, FLOPS_PER_UNIT / plan.flopsPerStep());
    this.stride = (units() + MOST_HISTORY - 1) / MOST_HISTORY;
    this.steps = new double[(units() + stride - 1) / stride + 1];
    this.errors = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.min((double) i * stride * stepsPerUnit, plan.steps());
    }
    for (int i = 0; i < POINTS; i++) {
      x[i] = (i + 0.5) / POINTS;
      target[i] = map.at(x[i]);
    }
    Arrays.fill(fit, Double.NaN);
    Arrays.fill(errors, Double.NaN);
    Arrays.fill(scalars, Double.NaN);
    countWhatIsKnown();
  }

  /** The widths of the network's layers, from the input to the output. */
  static int[] sizes(Settings settings) {
    int depth = settings.integer("depth");
    if (settings.choice("network").equals("exact-shape")) {
      int[] sizes = new int[depth + 2];
      Arrays.fill(sizes, 2);
      sizes[0] = 1;
      sizes[depth + 1] = 1;
      return sizes;
    }
    int parameters = settings.integer("budget") * new TriangleMap(depth).parameters();
    return isShallow(settings)
        ? new int[] {1, ShallowNetwork.units(parameters), 1}
        : new int[] {1, 16, 16, 16, 1};
  }

  static boolean isShallow(Settings settings) {
    return settings.integer("network") == 0;
  }

  private static TrainedNetwork network(Settings settings, long seed) {
    int[] sizes = sizes(settings);
    return isShallow(settings)
        ? ShallowNetwork.random(sizes[1], seed)
        : DeepNetwork.random(sizes, seed);
  }

  static Plan plan(Settings settings) {
    List<Integer> sizes = new ArrayList<>();
    for (int size : sizes(settings)) {
      sizes.add(size);
    }
    return Planner.plan(
        TrainingConfig.of(
            Network.mlp(sizes, Activation.RELU),
            POINTS,
            Loss.meanSquaredError(),
            Optimizer.Adam.STANDARD,
            new Schedule.Cosine(settings.number("rate")),
            settings.integer("steps")));
  }

  private void countWhatIsKnown() {
    int units = 0;
    int parameters = 0;
    for (int layer = 0; layer < weights.length; layer++) {
      units += layer > 0 ? biases[layer - 1].length : 0;
      parameters += weights[layer].length + biases[layer].length;
    }
    set("pieces", map.pieces());
    set("maxima", map.maxima());
    set("crossings", map.crossings());
    set("deep-parameters", map.parameters());
    set("shallow-parameters", parameters);
    set("shallow-units", units);
    set(
        "misclassified-least",
        network instanceof ShallowNetwork
            ? ShallowNetwork.leastMisclassified(map.depth(), units)
            : 0);
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public int stepsPerUnit() {
    return stepsPerUnit;
  }

  @Override
  public void load(Replica replica) {
    float[] inputs = new float[POINTS];
    float[] targets = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      inputs[i] = (float) x[i];
      targets[i] = (float) target[i];
    }
    replica.write(plan.inputs(), inputs);
    replica.write(plan.targets(), targets);
    for (int layer = 0; layer < weights.length; layer++) {
      replica.write(plan.buffer("W" + (layer + 1)), weights[layer]);
      replica.write(plan.buffer("b" + (layer + 1)), biases[layer]);
    }
  }

  @Override
  public void measure(int step, Replica replica) {
    replica.forward();
    replica.read(plan.output(), output);
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      fit[i] = output[i];
      sum += (fit[i] - target[i]) * (fit[i] - target[i]);
    }
    double error = Math.sqrt(sum / POINTS) / ERROR_OF_CONSTANT;
    int unit = (step + stepsPerUnit - 1) / stepsPerUnit;
    boolean last = step == plan.steps();
    if (last || unit % stride == 0) {
      errors[(unit + stride - 1) / stride] = error;
    }
    if (last) {
      measureAtTheEnd(replica, error);
    }
  }

  private void measureAtTheEnd(Replica replica, double error) {
    for (int layer = 0; layer < weights.length; layer++) {
      replica.read(plan.buffer("W" + (layer + 1)), weights[layer]);
      replica.read(plan.buffer("b" + (layer + 1)), biases[layer]);
    }
    set("error", error);
    set("shallow-pieces", network.pieces());
    set("shallow-crossings", TriangleMap.crossings(fit));
    set("misclassified", network.misclassified(map.depth()));
  }

  @Override
  public void diverged(int step) {
    for (int i = 0; i < scalars.length; i++) {
      scalars[i] = Double.isNaN(scalars[i]) ? Double.POSITIVE_INFINITY : scalars[i];
    }
  }

  @Override
  public Measurements measurements() {
    return new Measurements(
        scalars.clone(),
        List.of(
            new Curve("target", "x", x, target),
            new Curve("shallow", "x", x, fit.clone()),
            new Curve("error", "step", steps, errors.clone())));
  }

  private void set(String measure, double value) {
    scalars[ReluOscillation.MEASURES.indexOf(measure)] = value;
  }
}
