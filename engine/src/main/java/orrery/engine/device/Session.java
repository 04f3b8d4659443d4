package orrery.engine.device;

import java.util.OptionalInt;
import orrery.engine.kernel.Buffer;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;

/**
 * A plan under execution on a device. All calls are synchronous, and how the steps are divided
 * among calls of {@link #run} changes no bit of the result.
 */
public interface Session extends AutoCloseable {
  /** The executed plan. */
  Plan plan();

  /** The number of copies of the plan. */
  int replicas();

  /** The number of training steps done, from 0 to {@link Plan#steps}. */
  int step();

  /**
   * Sets the seed of the random numbers that a replica draws in training: its batches and dropout
   * masks. The default seed is 0. To be called before the first step.
   *
   * @param replica which copy, from 0
   * @param seed its low 32 bits count
   */
  void seed(int replica, long seed);

  /**
   * Has a replica follow another schedule than the plan's, so that networks of one shape can be
   * trained side by side at different learning rates. To be called before the first step.
   *
   * @param replica which copy, from 0
   * @param schedule the learning rate of each of its steps
   */
  void schedule(int replica, Schedule schedule);

  /**
   * Uploads a whole buffer.
   *
   * @param buffer a buffer of the plan
   * @param replica which copy, from 0
   * @param values by rows, as many as the buffer's size
   * @throws IllegalArgumentException if the length, the buffer or the replica is wrong
   */
  void write(Buffer buffer, int replica, float[] values);

  /**
   * Downloads a whole buffer.
   *
   * @param buffer a buffer of the plan
   * @param replica which copy, from 0
   * @param into receives the values by rows, as many as the buffer's size
   * @throws IllegalArgumentException if the length, the buffer or the replica is wrong
   */
  void read(Buffer buffer, int replica, float[] into);

  /**
   * Trains every replica.
   *
   * @param steps the number of steps, at least 0; those beyond the plan's last step are omitted
   * @return the number of steps done
   */
  int run(int steps);

  /** Computes {@code output} of every replica with the parameters as they are now. */
  void forward();

  /**
   * The first step whose loss was not a finite number, if there is one among those done. Training
   * goes on regardless: what to do about it is the caller's choice.
   *
   * @param replica which copy, from 0
   */
  OptionalInt diverged(int replica);

  /** Releases the memory. */
  @Override
  void close();
}
