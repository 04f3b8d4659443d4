package orrery.engine.contract;

import java.util.List;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.TrainingConfig;

/**
 * A whole training run.
 *
 * @param name what is particular about it
 * @param config what is trained, and how
 * @param first values of the weights
 */
record Recipe(String name, TrainingConfig config, Initialisation first) {
  Plan plan() {
    return Planner.plan(config);
  }

  /** Writes data and parameters, the same for the same seed. */
  void prepare(Session session, int replica, int seed) {
    Plan plan = session.plan();
    session.seed(replica, seed);
    session.write(plan.inputs(), replica, TestValues.normals(plan.inputs().size(), 10 * seed));
    if (!plan.evaluationInputs().equals(plan.inputs())) {
      Buffer unseen = plan.evaluationInputs();
      session.write(unseen, replica, TestValues.normals(unseen.size(), 10 * seed + 1));
    }
    session.write(plan.targets(), replica, targets(plan.targets(), 10 * seed + 2));
    List<InitialValue> initialValues = first.initialValues(plan, new RandomStream(seed, 3));
    for (InitialValue initial : initialValues) {
      session.write(initial.buffer(), replica, initial.values());
    }
  }

  private float[] targets(Buffer targets, int stream) {
    return TestValues.targets(config.loss(), new Shape(targets.rows(), targets.columns()), stream);
  }
}
