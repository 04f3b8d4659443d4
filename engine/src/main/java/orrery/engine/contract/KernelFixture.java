package orrery.engine.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Role;
import orrery.engine.plan.Batching;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;

/**
 * A plan of one kernel, whose operands lie without a gap between guards: buffers of known numbers
 * that must not change.
 *
 * <pre>{@code
 * KernelFixture fixture = new KernelFixture(device);
 * Buffer bias = fixture.fixed("bias", shape.row(), numbers);
 * Buffer values = fixture.changed("values", shape, others);
 * Observations observations = fixture.run(new Dense.BiasAdd(bias, values));
 * }</pre>
 */
final class KernelFixture {
  /** Wider than any vector, and odd, so that no operand lies at a multiple of 16. */
  private static final int GUARD = 33;

  private static final String LOSSES = "losses";

  /** An operand with what it holds before the kernel runs. */
  private record Operand(Buffer buffer, float[] before, boolean changes) {}

  private final Device device;
  private final List<Operand> operands = new ArrayList<>();
  private Optimizer optimizer = new Optimizer.Sgd();
  private Decay decay = Decay.NONE;
  private Batching batching = Batching.FULL;
  private int steps = 1;
  private Buffer losses;
  private int floats;

  /** Creates a fixture without operands. */
  KernelFixture(Device device) {
    this.device = device;
    guard("the start");
  }

  /** Places an operand that the kernel only reads. */
  Buffer fixed(String name, Shape shape, float[] before) {
    return place(name, shape, before, false);
  }

  /** Places an operand that the kernel writes. */
  Buffer changed(String name, Shape shape, float[] before) {
    return place(name, shape, before, true);
  }

  /** Places an operand that the kernel overwrites: what it holds before must not matter. */
  Buffer overwritten(String name, Shape shape) {
    return place(name, shape, TestValues.normals(shape.size(), operands.size()), true);
  }

  private Buffer place(String name, Shape shape, float[] before, boolean changes) {
    Role role = changes ? Role.ACTIVATION : Role.DATA;
    Buffer buffer = new Buffer(operands.size(), name, role, shape.rows(), shape.columns(), floats);
    add(buffer, before, changes);
    guard(name);
    return buffer;
  }

  private void guard(String after) {
    int size = GUARD + 2 * operands.size();
    float[] pattern = new float[size];
    for (int i = 0; i < size; i++) {
      pattern[i] = -7.25e11f - 65536f * i; // large: a sum that takes one in shows it
    }
    String name = "what follows " + after;
    add(new Buffer(operands.size(), name, Role.DATA, 1, size, floats), pattern, false);
  }

  private void add(Buffer buffer, float[] before, boolean changes) {
    operands.add(new Operand(buffer, before, changes));
    floats += buffer.size();
  }

  /** Uses the scalars of an optimiser and its weight decay. */
  KernelFixture with(Optimizer rule, Decay weights) {
    optimizer = rule;
    decay = weights;
    return this;
  }

  /** Draws batches from the operand called {@code inputs}. */
  KernelFixture with(Batching batches) {
    batching = batches;
    return this;
  }

  /** Runs as many steps as that, and looks after each. */
  KernelFixture steps(int count) {
    steps = count;
    return this;
  }

  /** The buffer of the steps' losses, placed like an operand. */
  Buffer losses() {
    if (losses == null) {
      losses = place(LOSSES, new Shape(1, steps), new float[steps], true);
    }
    return losses;
  }

  /** Runs the kernels as training steps, and looks at every operand after each. */
  Observations run(Kernel... kernels) {
    losses();
    List<Buffer> buffers = new ArrayList<>();
    for (Operand operand : operands) {
      buffers.add(operand.buffer);
    }
    List<Kernel> step = List.of(kernels);
    Schedule schedule = new Schedule.WarmUp(2, new Schedule.Cosine(0.125));
    Plan plan = new Plan(buffers, step, step, optimizer, decay, schedule, batching, steps);
    Observations observations = new Observations();
    try (Session session = device.open(plan, 1)) {
      session.seed(0, 7);
      for (Operand operand : operands) {
        session.write(operand.buffer, 0, operand.before);
      }
      for (int i = 0; i < steps; i++) {
        session.run(1);
        look(session, observations);
      }
    }
    return observations;
  }

  private void look(Session session, Observations observations) {
    for (Operand operand : operands) {
      float[] after = new float[operand.buffer.size()];
      session.read(operand.buffer, 0, after);
      if (operand.changes) {
        observations.add(operand.buffer.name(), after);
      } else {
        Optional<String> found = Difference.between(operand.before, after, Tolerance.NONE);
        if (found.isPresent()) {
          observations.fault(operand.buffer.name() + " was changed: " + found.get());
        }
      }
    }
  }
}
