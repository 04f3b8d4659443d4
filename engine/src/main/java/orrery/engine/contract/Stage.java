package orrery.engine.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.plan.Batching;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Decay;
import orrery.engine.plan.Kernel;
import orrery.engine.plan.Optimizer;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Role;
import orrery.engine.plan.Schedule;

/**
 * A plan of one kernel, whose operands lie without a gap between guards: buffers of known numbers
 * that nobody may change.
 *
 * <pre>{@code
 * Stage stage = new Stage(device);
 * Buffer bias = stage.fixed("bias", shape.row(), numbers);
 * Buffer values = stage.changed("values", shape, others);
 * Trace trace = stage.play(new Dense.BiasAdd(bias, values));
 * }</pre>
 */
final class Stage {
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

  /** An empty stage. */
  Stage(Device device) {
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
    return place(name, shape, Numbers.normals(shape.size(), operands.size()), true);
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
  Stage with(Optimizer rule, Decay weights) {
    optimizer = rule;
    decay = weights;
    return this;
  }

  /** Draws batches from the operand called {@code inputs}. */
  Stage with(Batching batches) {
    batching = batches;
    return this;
  }

  /** Runs as many steps as that, and looks after each. */
  Stage steps(int count) {
    steps = count;
    return this;
  }

  /** Where the losses of the steps go, placed like an operand. */
  Buffer losses() {
    if (losses == null) {
      losses = place(LOSSES, new Shape(1, steps), new float[steps], true);
    }
    return losses;
  }

  /** Runs the kernels as training steps, and looks at every operand after each. */
  Trace play(Kernel... kernels) {
    losses();
    List<Buffer> buffers = new ArrayList<>();
    for (Operand operand : operands) {
      buffers.add(operand.buffer);
    }
    List<Kernel> step = List.of(kernels);
    Schedule schedule = new Schedule.WarmUp(2, new Schedule.Cosine(0.125));
    Plan plan = new Plan(buffers, step, step, optimizer, decay, schedule, batching, steps);
    Trace trace = new Trace();
    try (Session session = device.open(plan, 1)) {
      session.seed(0, 7);
      for (Operand operand : operands) {
        session.write(operand.buffer, 0, operand.before);
      }
      for (int i = 0; i < steps; i++) {
        session.run(1);
        look(session, trace);
      }
    }
    return trace;
  }

  private void look(Session session, Trace trace) {
    for (Operand operand : operands) {
      float[] after = new float[operand.buffer.size()];
      session.read(operand.buffer, 0, after);
      if (operand.changes) {
        trace.add(operand.buffer.name(), after);
      } else {
        Optional<String> found = Difference.between(operand.before, after, Tolerance.NONE);
        if (found.isPresent()) {
          trace.fault(operand.buffer.name() + " was changed: " + found.get());
        }
      }
    }
  }
}
