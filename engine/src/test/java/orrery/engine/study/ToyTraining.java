package orrery.engine.study;

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
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;

/** Gradient descent on a straight line: it converges at small rates and diverges at large ones. */
public final class ToyTraining extends Toy {
  private static final int STEPS = 60;

  @Override
  public String name() {
    return "toy-training";
  }

  @Override
  public ParameterTable parameters() {
    return ParameterTable.of(
        Parameter.number("rate", "Rate", 0, 1000, 0.1),
        Parameter.integer("width", "Width", 1, 10, 3));
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
    return plan(settings).bytes();
  }

  private static Plan plan(Settings settings) {
    return Planner.plan(
        TrainingConfig.of(
            Network.mlp(List.of(1, settings.integer("width"), 1), Activation.LINEAR),
            2,
            Loss.meanSquaredError(),
            new Optimizer.Sgd(),
            new Schedule.Constant(settings.number("rate")),
            STEPS));
  }

  @Override
  public Trial start(Settings settings, long seed) {
    Plan plan = plan(settings);
    double[] loss = {Double.NaN};
    return new Training() {
      @Override
      public Plan plan() {
        return plan;
      }

      @Override
      public int stepsPerUnit() {
        return 20;
      }

      @Override
      public void load(Replica replica) {
        replica.write(plan.inputs(), new float[] {1, 2});
        replica.write(plan.targets(), new float[] {3, 5});
        float[] weights = new float[settings.integer("width")];
        Arrays.fill(weights, 0.1f + seed);
        replica.write(plan.buffer("W1"), weights);
        replica.write(plan.buffer("W2"), weights);
      }

      @Override
      public void measure(int step, Replica replica) {
        float[] losses = new float[STEPS];
        replica.read(plan.losses(), losses);
        loss[0] = step == STEPS ? losses[STEPS - 1] : Double.NaN;
      }

      @Override
      public void diverged(int step) {
        loss[0] = Double.POSITIVE_INFINITY;
      }

      @Override
      public Measurements measurements() {
        return Measurements.of(loss[0]);
      }
    };
  }
}
