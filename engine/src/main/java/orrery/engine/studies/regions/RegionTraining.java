package orrery.engine.studies.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;
import orrery.engine.spec.Settings;
import orrery.engine.study.Measurements;
import orrery.engine.study.Replica;
import orrery.engine.study.Shape;
import orrery.engine.study.Training;

/** A network that learns on which side of a wavy line a point is, from one start. */
final class RegionTraining implements Training {
  private static final int TESTS = 2000;

  /** Keeps a unit of work to a millisecond or two. */
  private static final long FLOPS_PER_UNIT = 1_500_000;

  private static final double RATE = 0.01;
  private static final double DEVIATION_OF_BIASES = 0.3;
  private static final int WEIGHTS = 43;
  private static final int BIASES = 44;

  private final WavyBoundary data;
  private final long seed;
  private final int samples;
  private final boolean folded;
  private final Plan plan;
  private final double[] scalars = new double[DepthOrWidth.MEASURES.size()];
  private List<Shape> picture = List.of();

  RegionTraining(Settings settings, long seed) {
    this.data = new WavyBoundary(seed);
    this.seed = seed;
    this.samples = settings.integer("samples");
    this.folded = DepthOrWidth.folded(settings);
    this.plan = plan(settings);
    Arrays.fill(scalars, Double.NaN);
    scalars[4] = RegionMap.most(DepthOrWidth.hidden(settings));
    scalars[5] = plan.parameterCount();
  }

  static Plan plan(Settings settings) {
    List<Integer> sizes = new ArrayList<>(List.of(2));
    sizes.addAll(DepthOrWidth.hidden(settings));
    sizes.add(2);
    return Planner.plan(
        TrainingConfig.of(
                Network.mlp(sizes, Activation.RELU),
                settings.integer("samples"),
                new Loss.SoftmaxCrossEntropy(0),
                Optimizer.Adam.STANDARD,
                new Schedule.Cosine(RATE),
                settings.integer("steps"))
            .withEvaluation(settings.integer("samples") + TESTS));
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public int stepsPerUnit() {
    return (int) Math.max(1, FLOPS_PER_UNIT / plan.flopsPerStep());
  }

  @Override
  public void load(Replica replica) {
    float[] points = data.points(samples);
    float[] tests = data.testPoints(TESTS);
    float[] all = Arrays.copyOf(points, points.length + tests.length);
    System.arraycopy(tests, 0, all, points.length, tests.length);
    float[] targets = new float[2 * samples];
    for (int i = 0; i < samples; i++) {
      targets[2 * i + (WavyBoundary.isAbove(points, i) ? 1 : 0)] = 1;
    }
    replica.write(plan.inputs(), points);
    replica.write(plan.targets(), targets);
    replica.write(plan.evaluationInputs(), all);
    List<float[]> start = new ArrayList<>();
    for (InitialValue initial : start()) {
      replica.write(initial.buffer(), initial.values());
      start.add(initial.values());
    }
    ReluNetwork network = ReluNetwork.of(start);
    RegionMap map = RegionMap.of(network);
    scalars[2] = map.count();
    picture = map.picture(network);
  }

  private List<InitialValue> start() {
    return folded ? Initialisation.given(plan, FoldedWeights.parameters()) : random();
  }

  /** He's weights, and normal biases of the hidden units: lines do not meet in one point. */
  private List<InitialValue> random() {
    List<InitialValue> start =
        Initialisation.he().initialValues(plan, new RandomStream(seed, WEIGHTS));
    RandomStream random = new RandomStream(seed, BIASES);
    int drawn = 0;
    for (int layer = 1; layer < start.size() - 2; layer += 2) {
      float[] biases = start.get(layer).values();
      for (int unit = 0; unit < biases.length; unit++) {
        biases[unit] = (float) (DEVIATION_OF_BIASES * random.normal(drawn++));
      }
    }
    return start;
  }

  @Override
  public void measure(int step, Replica replica) {
    if (step < plan.steps()) {
      return;
    }
    float[] output = new float[2 * (samples + TESTS)];
    replica.forward();
    replica.read(plan.output(), output);
    scalars[0] = error(output, samples, data.testPoints(TESTS));
    scalars[1] = error(output, 0, data.points(samples));
    List<float[]> end = new ArrayList<>();
    for (Buffer parameter : plan.parameters()) {
      float[] values = new float[parameter.size()];
      replica.read(parameter, values);
      end.add(values);
    }
    ReluNetwork network = ReluNetwork.of(end);
    RegionMap map = RegionMap.of(network);
    scalars[3] = map.count();
    picture = map.picture(network);
  }

  /** The share of points on the wrong side, of which the outputs begin in row {@code from}. */
  private static double error(float[] output, int from, float[] points) {
    int count = points.length / 2;
    int wrong = 0;
    for (int i = 0; i < count; i++) {
      boolean isAbove = output[2 * (from + i) + 1] > output[2 * (from + i)];
      wrong += isAbove == WavyBoundary.isAbove(points, i) ? 0 : 1;
    }
    return (double) wrong / count;
  }

  @Override
  public void diverged(int step) {
    scalars[0] = Double.POSITIVE_INFINITY;
    scalars[1] = Double.POSITIVE_INFINITY;
    scalars[3] = Double.POSITIVE_INFINITY;
  }

  @Override
  public Measurements measurements() {
    return new Measurements(scalars.clone(), List.of(), picture);
  }
}
