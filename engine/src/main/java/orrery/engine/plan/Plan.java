package orrery.engine.plan;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Optimizer;

/**
 * A network and its training step as a flat list of kernel calls over sized buffers. It is a value:
 * a device's session holds the numbers.
 *
 * <pre>{@code
 * Plan plan = Planner.plan(config);
 * plan.bytes();           // known before anything is allocated
 * plan.buffer("W1");      // weights of the first layer
 * }</pre>
 *
 * @param buffers every buffer, in the order of their indices
 * @param forward the calls that compute {@code output} from {@code inputs}
 * @param training the calls of one training step, the forward ones included
 * @param optimizer the rule of the parameters' updates
 * @param decay weight decay
 * @param schedule the learning rate
 * @param batching which rows a step sees
 * @param steps how many training steps the plan has; the history of the loss has a place for each
 */
public record Plan(
    List<Buffer> buffers,
    List<Kernel> forward,
    List<Kernel> training,
    Optimizer optimizer,
    Decay decay,
    Schedule schedule,
    Batching batching,
    int steps) {
  /** The most bytes a plan takes for a replica, and a session for all of them: 256 MiB. */
  public static final long MAX_BYTES = 1L << 28;

  /** The most operations a plan has in all its steps: hours of training on one core. */
  public static final long MAX_FLOPS = 100_000_000_000_000L;

  /** Copies the lists. */
  public Plan {
    buffers = List.copyOf(buffers);
    forward = List.copyOf(forward);
    training = List.copyOf(training);
  }

  /**
   * Returns the buffer of that name.
   *
   * @throws IllegalArgumentException if the plan has no such buffer
   */
  public Buffer buffer(String name) {
    Buffer buffer = find(name);
    if (buffer == null) {
      throw new IllegalArgumentException("no buffer is called " + name);
    }
    return buffer;
  }

  private Buffer find(String name) {
    for (Buffer buffer : buffers) {
      if (buffer.name().equals(name)) {
        return buffer;
      }
    }
    return null;
  }

  /** The inputs of the network, one row for each example. */
  public Buffer inputs() {
    return buffer(Planner.INPUTS);
  }

  /** The desired outputs, one row for each example. */
  public Buffer targets() {
    return buffer(Planner.TARGETS);
  }

  /** The inputs of an evaluation: their own, or those of the training data. */
  public Buffer evaluationInputs() {
    Buffer own = find(Planner.EVALUATION + Planner.INPUTS);
    return own == null ? inputs() : own;
  }

  /** The output of an evaluation, one row for each of its inputs. */
  public Buffer output() {
    Buffer own = find(Planner.EVALUATION + Planner.OUTPUT);
    return own == null ? buffer(Planner.OUTPUT) : own;
  }

  /** The loss before each step, {@code 1 x steps}; zero for steps to come. */
  public Buffer losses() {
    return buffer(Planner.LOSSES);
  }

  /** The same plan at other learning rates. */
  public Plan withSchedule(Schedule other) {
    return new Plan(buffers, forward, training, optimizer, decay, other, batching, steps);
  }

  /** The trainable parameters, layer by layer: {@code W1, b1, W2, b2, ...}. */
  public List<Buffer> parameters() {
    List<Buffer> parameters = new ArrayList<>();
    for (Buffer buffer : buffers) {
      if (buffer.role().isParameter()) {
        parameters.add(buffer);
      }
    }
    return parameters;
  }

  /** The number of trainable parameters, counted one by one. */
  public long parameterCount() {
    long count = 0;
    for (Buffer parameter : parameters()) {
      count = Math.addExact(count, (long) parameter.size());
    }
    return count;
  }

  /** The memory of one replica in bytes, including gaps for alignment. */
  public long bytes() {
    Buffer last = buffers.get(buffers.size() - 1);
    return Math.multiplyExact(Math.addExact((long) last.offset(), last.size()), (long) Float.BYTES);
  }

  /** The floating-point operations of one training step of one replica. */
  public long flopsPerStep() {
    long sum = 0;
    for (Kernel kernel : training) {
      sum = Math.addExact(sum, kernel.flops());
    }
    return sum;
  }

  void requireWithinFlops() {
    long flops = Math.multiplyExact(flopsPerStep(), (long) steps);
    if (flops > MAX_FLOPS) {
      throw new LimitExceeded("the plan needs", flops, "operations", MAX_FLOPS);
    }
  }
}
