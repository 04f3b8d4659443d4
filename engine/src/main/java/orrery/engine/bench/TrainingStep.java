package orrery.engine.bench;

import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

/** A perceptron with ReLUs that trains on 64 rows of normal numbers. */
final class TrainingStep {
  private static final int ROWS = 64;
  private static final int INPUTS = 1;
  private static final int TARGETS = 2;
  private static final int WEIGHTS = 3;

  private TrainingStep() {}

  static Plan plan(List<Integer> sizes, Loss loss) {
    return Planner.plan(
        TrainingConfig.of(
            Network.mlp(sizes, Activation.RELU),
            ROWS,
            loss,
            new Optimizer.Momentum(0.9),
            new Schedule.Constant(0.01),
            Workload.MOST_CALLS));
  }

  static Session open(Plan plan, Device device) {
    Session session = device.open(plan, 1);
    session.write(plan.inputs(), 0, Normals.of(INPUTS, plan.inputs().size()));
    session.write(plan.targets(), 0, targets(plan.targets()));
    for (InitialValue initial : Initialisation.he().initialValues(plan, Normals.stream(WEIGHTS))) {
      session.write(initial.buffer(), 0, initial.values());
    }
    return session;
  }

  /** Returns normal numbers, or one of several classes for each row. */
  private static float[] targets(Buffer targets) {
    int classes = targets.columns();
    if (classes == 1) {
      return Normals.of(TARGETS, targets.size());
    }
    float[] values = new float[targets.size()];
    for (int row = 0; row < targets.rows(); row++) {
      values[row * classes + row % classes] = 1f;
    }
    return values;
  }
}
