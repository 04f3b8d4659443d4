package orrery.engine.bench;

import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Role;
import orrery.engine.plan.Batching;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;

/**
 * The product of two 256 x 256 matrices of normal numbers, as a plan that trains nothing: its
 * forward pass is the product.
 */
public final class SquareProduct {
  /** Rows and columns. */
  public static final int SIZE = 256;

  private static final int LEFT = 4;
  private static final int RIGHT = 5;

  private SquareProduct() {}

  /** The left factor, by rows. */
  public static float[] left() {
    return Normals.of(LEFT, SIZE * SIZE);
  }

  /** The right factor, by rows. */
  public static float[] right() {
    return Normals.of(RIGHT, SIZE * SIZE);
  }

  /** The product as a device computes it, by rows. */
  public static float[] on(Device device) {
    Plan plan = plan();
    float[] result = new float[SIZE * SIZE];
    try (Session session = open(plan, device)) {
      session.forward();
      session.read(plan.buffer("result"), 0, result);
    }
    return result;
  }

  static Session open(Plan plan, Device device) {
    Session session = device.open(plan, 1);
    session.write(plan.buffer("left"), 0, left());
    session.write(plan.buffer("right"), 0, right());
    return session;
  }

  static Plan plan() {
    Buffer left = buffer(0, "left", Role.DATA);
    Buffer right = buffer(1, "right", Role.DATA);
    Buffer result = buffer(2, "result", Role.ACTIVATION);
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

  private static Buffer buffer(int index, String name, Role role) {
    return new Buffer(index, name, role, SIZE, SIZE, index * SIZE * SIZE);
  }
}
