package orrery.engine.studies.widths;

import java.util.Arrays;
import java.util.List;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Decay;
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
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Replica;
import orrery.engine.study.Training;

/** A network with one hidden layer of ReLUs, trained from one random start on one data set. */
final class WidthTraining implements Training {
  static final int TESTS = 1000;

  /** Keeps a unit of work to a millisecond or two. */
  private static final long FLOPS_PER_UNIT = 1_500_000;

  /** The most measurements along training: each looks at all examples. */
  private static final int MOST_HISTORY = 40;

  private static final double RATE = 0.02;
  private static final int WEIGHTS = 35;

  private final ReluTeacher teacher;
  private final long seed;
  private final int samples;
  private final double noise;
  private final Plan plan;
  private final int stepsPerUnit;
  private final int stride;
  private final double[] targets;
  private final double[] testTargets;
  private final double[] testInputs;
  private final double[] steps;
  private final double[] testErrors;
  private final double[] trainErrors;
  private final float[] output;
  private final double[] scalars = {Double.NaN, Double.NaN, Double.NaN};

  WidthTraining(Settings settings, long seed) {
    this.teacher = new ReluTeacher(seed);
    this.seed = seed;
    this.samples = settings.integer("samples");
    this.noise = settings.number("noise");
    this.plan = plan(settings);
    this.stepsPerUnit = (int) Math.max(1, FLOPS_PER_UNIT / plan.flopsPerStep());
    this.stride = (units() + MOST_HISTORY - 1) / MOST_HISTORY;
    this.targets = noisyTargets();
    this.testInputs = teacher.testInputs(TESTS);
    this.testTargets = teacher.target(testInputs);
    this.output = new float[samples + TESTS];
    this.steps = new double[(units() + stride - 1) / stride + 1];
    this.testErrors = unknown(steps.length);
    this.trainErrors = unknown(steps.length);
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.min((double) i * stride * stepsPerUnit, plan.steps());
    }
    scalars[2] = plan.parameterCount();
  }

  private static double[] unknown(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private double[] noisyTargets() {
    double[] noisy = teacher.target(teacher.inputs(samples));
    double[] drawn = teacher.noise(samples);
    for (int i = 0; i < samples; i++) {
      noisy[i] += noise * drawn[i];
    }
    return noisy;
  }

  static Plan plan(Settings settings) {
    return Planner.plan(
        TrainingConfig.of(
                Network.mlp(
                    List.of(ReluTeacher.DIMENSION, settings.integer("width"), 1), Activation.RELU),
                settings.integer("samples"),
                Loss.meanSquaredError(),
                Optimizer.Adam.STANDARD,
                new Schedule.Cosine(RATE),
                settings.integer("steps"))
            .withDecay(Decay.coupled(settings.number("decay")))
            .withEvaluation(settings.integer("samples") + TESTS));
  }

  /** The operations of all steps, and of looking at all examples along the way. */
  static double flops(Settings settings) {
    double looking = 2.0 * 10 * settings.integer("width") * (settings.integer("samples") + TESTS);
    return (double) plan(settings).flopsPerStep() * settings.integer("steps")
        + MOST_HISTORY * looking;
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
    double[] inputs = teacher.inputs(samples);
    double[] all = Arrays.copyOf(inputs, inputs.length + testInputs.length);
    System.arraycopy(testInputs, 0, all, inputs.length, testInputs.length);
    replica.write(plan.inputs(), floats(inputs));
    replica.write(plan.targets(), floats(targets));
    replica.write(plan.evaluationInputs(), floats(all));
    RandomStream weights = new RandomStream(seed, WEIGHTS);
    for (InitialValue initial : Initialisation.he().initialValues(plan, weights)) {
      replica.write(initial.buffer(), initial.values());
    }
  }

  private static float[] floats(double[] values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }

  @Override
  public void measure(int step, Replica replica) {
    int unit = (step + stepsPerUnit - 1) / stepsPerUnit;
    boolean last = step == plan.steps();
    if (!last && unit % stride != 0) {
      return;
    }
    replica.forward();
    replica.read(plan.output(), output);
    int at = (unit + stride - 1) / stride;
    testErrors[at] = error(testTargets, samples);
    trainErrors[at] = error(targets, 0);
    if (last) {
      scalars[0] = testErrors[at];
      scalars[1] = trainErrors[at];
    }
  }

  /** The mean squared error of the outputs from row {@code from} on. */
  private double error(double[] wanted, int from) {
    double sum = 0;
    for (int i = 0; i < wanted.length; i++) {
      double error = output[from + i] - wanted[i];
      sum += error * error;
    }
    return sum / wanted.length;
  }

  @Override
  public void diverged(int step) {
    scalars[0] = Double.POSITIVE_INFINITY;
    scalars[1] = Double.POSITIVE_INFINITY;
  }

  @Override
  public Measurements measurements() {
    return new Measurements(
        scalars.clone(),
        List.of(
            new Curve("test", "step", steps, testErrors.clone()),
            new Curve("train", "step", steps, trainErrors.clone())));
  }
}
