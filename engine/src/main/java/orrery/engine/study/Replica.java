package orrery.engine.study;

import orrery.engine.kernel.Buffer;

/** One copy of a plan in execution, wherever its numbers are stored. */
public interface Replica {

  /**
   * Sets the seed of the random numbers drawn in training: batches and dropout masks. The default
   * seed is 0.
   */
  void seed(long seed);

  /** Sets a whole buffer, by rows. */
  void write(Buffer buffer, float[] values);

  /** Copies a whole buffer out, by rows. */
  void read(Buffer buffer, float[] into);

  /** Computes the plan's output with the parameters as they are now. */
  void forward();
}
