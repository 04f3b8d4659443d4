package orrery.engine.bench;

import java.util.List;
import orrery.engine.plan.Batching;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Decay;
import orrery.engine.plan.Dense;
import orrery.engine.plan.Optimizer;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Role;
import orrery.engine.plan.Schedule;

/** A plan that trains nothing: its forward pass is one product of two square matrices. */
final class SquareProduct {
  private SquareProduct() {}

  static Plan plan(int size) {
    Buffer left = buffer(0, "left", Role.DATA, size);
    Buffer right = buffer(1, "right", Role.DATA, size);
    Buffer result = buffer(2, "result", Role.ACTIVATION, size);
    return new Plan(
        List.of(left, right, result),
        List.of(new Dense.MatMul(Dense.Form.NN, left, right, result, false)),
        List.of(),
        new Optimizer.Sgd(),
        Decay.NONE,
        new Schedule.Constant(0),
        Batching.FULL,
        0);
  }

  private static Buffer buffer(int index, String name, Role role, int size) {
    return new Buffer(index, name, role, size, size, index * size * size);
  }
}
