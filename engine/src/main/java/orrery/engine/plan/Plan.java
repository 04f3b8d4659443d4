package orrery.engine.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A network and its training step as a flat list of kernel calls over sized buffers. It is a value:
 * a device's session holds the numbers.
 *
 * <pre>{@code
 * Plan plan = Planner.plan(network, rows, Optimizer.Adam.STANDARD, new Schedule.Cosine(0.01), 4000);
 * plan.bytes();           // known before anything is allocated
 * plan.buffer("W1");      // weights of the first layer
 * }</pre>
 *
 * @param buffers every buffer, in the order of their indices
 * @param forward the calls that compute {@code output} from {@code inputs}
 * @param training the calls of one training step, the forward ones included
 * @param optimizer the rule of the parameters' updates
 * @param schedule the learning rate
 * @param steps how many training steps the plan has; the history of the loss has a place for each
 */
public record Plan(
    List<Buffer> buffers,
    List<Kernel> forward,
    List<Kernel> training,
    Optimizer optimizer,
    Schedule schedule,
    int steps) {
  /** No plan takes more than this for each replica, nor a session for all of them: 256 MiB. */
  public static final long MAX_BYTES = 1L << 28;

  /** Copies the lists. */
  public Plan {
    buffers = List.copyOf(buffers);
    forward = List.copyOf(forward);
    training = List.copyOf(training);
  }

  /**
   * The buffer of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Buffer buffer(String name) {
    for (Buffer buffer : buffers) {
      if (buffer.name().equals(name)) {
        return buffer;
      }
    }
    throw new IllegalArgumentException("no buffer is called " + name);
  }

  /** Inputs of the network, one row for each example. */
  public Buffer inputs() {
    return buffer(Planner.INPUTS);
  }

  /** What the network should give, one row for each example. */
  public Buffer targets() {
    return buffer(Planner.TARGETS);
  }

  /** What the network gives, one row for each example. */
  public Buffer output() {
    return buffer(Planner.OUTPUT);
  }

  /** The loss before each step, {@code 1 x steps}; zero for steps to come. */
  public Buffer losses() {
    return buffer(Planner.LOSSES);
  }

  /** The weights and biases, layer by layer: {@code W1, b1, W2, b2, ...}. */
  public List<Buffer> parameters() {
    List<Buffer> parameters = new ArrayList<>();
    for (Buffer buffer : buffers) {
      if (buffer.role() == Role.PARAMETER) {
        parameters.add(buffer);
      }
    }
    return parameters;
  }

  /** Memory of one replica in bytes, with the gaps that alignment leaves. */
  public long bytes() {
    Buffer last = buffers.get(buffers.size() - 1);
    return Math.multiplyExact(Math.addExact((long) last.offset(), last.size()), (long) Float.BYTES);
  }

  /** Floating-point operations of one training step of one replica. */
  public long flopsPerStep() {
    long sum = 0;
    for (Kernel kernel : training) {
      sum = Math.addExact(sum, kernel.flops());
    }
    return sum;
  }
}
