package orrery.engine.plan;

/**
 * The rows of the data that a training step sees, drawn by counter: see {@link StepSampler}.
 *
 * @param size rows of a step; 0 for all of them
 * @param replacement whether each row is drawn afresh; otherwise every epoch goes through a new
 *     order of the data, and leaves out the rows that do not fill a batch
 */
public record Batching(int size, boolean replacement) {
  /** Full-batch training: every step sees all rows. */
  public static final Batching FULL = new Batching(0, false);

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Batching {
    if (size < 0) {
      throw new IllegalArgumentException("a batch cannot have " + size + " rows");
    }
  }

  /** Batches of an order that is drawn anew for each epoch. */
  public static Batching epochs(int size) {
    return new Batching(size, false);
  }

  /** Batches of rows that are each drawn from all. */
  public static Batching replacing(int size) {
    return new Batching(size, true);
  }
}
