package orrery.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;

/**
 * One weight and one offset, whose sum is pulled half of the way to its target by each step, in
 * trials of every kind: {@code early} ends when it is near, {@code fed} has a new target before
 * each unit, {@code staged} goes to one target and then to another and doubles what it has at last,
 * {@code wild} diverges.
 */
public final class ToyKinds extends Toy {
  private static final int STEPS = 8;

  @Override
  public ParameterTable parameters() {
    return ParameterTable.of(Parameter.choice("kind", "Kind", "early", "fed", "staged", "wild"));
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT32;
  }

  @Override
  public SettingsConflict conflict(Settings settings) {
    return SettingsConflict.NONE;
  }

  @Override
  public double flops(Settings settings) {
    return 1e4;
  }

  @Override
  public long bytes(Settings settings) {
    return 1_000;
  }

  @Override
  public List<String> measures() {
    return List.of("weight", "units");
  }

  @Override
  public boolean mayDiverge() {
    return true;
  }

  @Override
  public List<Finding> findings(Results results) {
    return List.of(new Finding("weight", results.measure("weight").mid()[0]));
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return switch (settings.choice("kind")) {
      case "early" -> new Pull(0, 1, 0.125, false, step -> step >= 3);
      case "fed" -> new Pull(0, 1, 0.125, true, step -> false);
      case "staged" -> new Staged();
      default -> new Pull(0, 1, 1e9, false, step -> false);
    };
  }

  /** Gradient descent on (w + b - target)^2: with the rate 1/8, half of the way. */
  private static final class Pull implements Training {
    private final Plan plan;
    private final float start;
    private final float target;
    private final boolean isFed;
    private final IntPredicate enough;
    final float[] weight = new float[1];
    private int units;
    private boolean isEnough;

    Pull(float start, float target, double rate, boolean isFed, IntPredicate enough) {
      this.start = start;
      this.target = target;
      this.isFed = isFed;
      this.enough = enough;
      this.plan =
          Planner.plan(
              TrainingConfig.of(
                  Network.mlp(List.of(1, 1), Activation.LINEAR),
                  1,
                  Loss.meanSquaredError(),
                  new Optimizer.Sgd(),
                  new Schedule.Constant(rate),
                  STEPS));
    }

    @Override
    public Plan plan() {
      return plan;
    }

    @Override
    public int stepsPerUnit() {
      return 1;
    }

    @Override
    public void load(Replica replica) {
      replica.write(plan.inputs(), new float[] {1});
      replica.write(plan.targets(), new float[] {target});
      replica.write(plan.buffer("W1"), new float[] {start});
    }

    @Override
    public void prepare(int step, Replica replica) {
      if (isFed) {
        replica.write(plan.targets(), new float[] {step});
      }
    }

    @Override
    public void measure(int step, Replica replica) {
      float[] bias = new float[1];
      replica.read(plan.buffer("W1"), weight);
      replica.read(plan.buffer("b1"), bias);
      weight[0] += bias[0];
      units = step;
      isEnough = enough.test(step);
    }

    @Override
    public boolean isEnough() {
      return isEnough;
    }

    @Override
    public void diverged(int step) {
      weight[0] = Float.POSITIVE_INFINITY;
    }

    @Override
    public Measurements measurements() {
      return Measurements.of(weight[0], units);
    }
  }

  private static final class Staged implements Stages {
    private final List<Trial> begun = new ArrayList<>();
    private double doubled = Double.NaN;

    @Override
    public int stages() {
      return 3;
    }

    @Override
    public int units() {
      return 2 * STEPS + 1;
    }

    @Override
    public Trial stage(int index) {
      begun.add(
          index == 0
              ? new Pull(0, 4, 0.125, false, step -> step >= 2)
              : index == 1
                  ? new Pull(weight(0), -1, 0.125, false, step -> step >= 1)
                  : new Doubling());
      return begun.get(index);
    }

    private float weight(int stage) {
      return ((Pull) begun.get(stage)).weight[0];
    }

    @Override
    public Measurements measurements() {
      return Measurements.of(doubled, begun.size());
    }

    private final class Doubling implements Computation {
      @Override
      public int units() {
        return 1;
      }

      @Override
      public void advance() {
        doubled = 2 * weight(1);
      }

      @Override
      public Measurements measurements() {
        return Measurements.of();
      }
    }
  }
}
