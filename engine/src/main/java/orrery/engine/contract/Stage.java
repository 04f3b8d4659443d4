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
 * Stage stage = new Stage();
 * Buffer bias = stage.fixed("bias", 1, 3, numbers);
 * Buffer values = stage.changed("values", 2, 3, others);
 * Trace trace = stage.play(device, new Dense.BiasAdd(bias, values));
 * }</pre>
 */
final class Stage {
  /** Wider than any vector, and odd, so that no operand lies at a multiple of 16. */
  private static final int GUARD = 33;

  /** An operand with what it holds before the kernel runs. */
  private record Operand(Buffer buffer, float[] before, boolean changes) {}

  private final List<Operand> operands = new ArrayList<>();
  private int floats;

  Stage() {
    guard();
  }

  /** Places an operand that the kernel only reads. */
  Buffer fixed(String name, int rows, int columns, float[] before) {
    return place(
        new Buffer(operands.size(), name, Role.DATA, rows, columns, floats), before, false);
  }

  /** Places an operand that the kernel writes. */
  Buffer changed(String name, int rows, int columns, float[] before) {
    Role role = name.equals("losses") ? Role.RESULT : Role.ACTIVATION;
    return place(new Buffer(operands.size(), name, role, rows, columns, floats), before, true);
  }

  private Buffer place(Buffer buffer, float[] before, boolean changes) {
    add(buffer, before, changes);
    guard();
    return buffer;
  }

  private void guard() {
    int size = GUARD + 2 * operands.size();
    float[] pattern = new float[size];
    for (int i = 0; i < size; i++) {
      pattern[i] = -7.25e11f - 65536f * i; // large: a sum that takes one in shows it
    }
    String after =
        operands.isEmpty() ? "the start" : operands.get(operands.size() - 1).buffer.name();
    Buffer buffer =
        new Buffer(operands.size(), "what follows " + after, Role.DATA, 1, size, floats);
    add(buffer, pattern, false);
  }

  private void add(Buffer buffer, float[] before, boolean changes) {
    operands.add(new Operand(buffer, before, changes));
    floats += buffer.size();
  }

  /** Runs a step of kernels once. */
  Trace play(Device device, Kernel... kernels) {
    return play(device, new Optimizer.Sgd(), new Schedule.Constant(0.125), 1, kernels);
  }

  /** Runs a step of kernels several times. */
  Trace play(Device device, Optimizer optimizer, Schedule schedule, int steps, Kernel... kernels) {
    if (!has("losses")) {
      changed("losses", 1, steps, new float[steps]);
    }
    List<Buffer> buffers = new ArrayList<>();
    for (Operand operand : operands) {
      buffers.add(operand.buffer);
    }
    Plan plan =
        new Plan(
            buffers,
            List.of(),
            List.of(kernels),
            optimizer,
            Decay.NONE,
            schedule,
            Batching.FULL,
            steps);
    Trace trace = new Trace();
    try (Session session = device.open(plan, 1)) {
      for (Operand operand : operands) {
        session.write(operand.buffer, 0, operand.before);
      }
      session.run(steps);
      look(session, trace);
    }
    return trace;
  }

  private boolean has(String name) {
    for (Operand operand : operands) {
      if (operand.buffer.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void look(Session session, Trace trace) {
    for (Operand operand : operands) {
      float[] after = new float[operand.buffer.size()];
      session.read(operand.buffer, 0, after);
      if (operand.changes) {
        trace.add(operand.buffer.name(), after);
      } else {
        Optional<String> found = Difference.between(operand.before, after, 0);
        if (found.isPresent()) {
          trace.fault(operand.buffer.name() + " was changed: " + found.get());
        }
      }
    }
  }
}
