package orrery.engine.study;

import orrery.engine.plan.Buffer;

/** One copy of a plan under execution, wherever its numbers are kept. */
public interface Replica {

  /**
   * Sets the seed of what is drawn while it trains: batches, and what dropout leaves out. Without a
   * seed it is 0.
   */
  void seed(long seed);

  /** Sets a whole buffer, by rows. */
  void write(Buffer buffer, float[] values);

  /** Copies a whole buffer out, by rows. */
  void read(Buffer buffer, float[] into);

  /** Computes the plan's output with the parameters as they are now. */
  void forward();
}
