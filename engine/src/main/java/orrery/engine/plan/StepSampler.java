package orrery.engine.plan;

import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Sampling;
import orrery.engine.math.RandomStream;

/**
 * The random integers that one replica draws while it trains: the rows of its batches and the
 * values that dropout leaves out. Each depends on (seed, step, place) alone.
 *
 * <pre>{@code
 * StepSampler sampler = new StepSampler(plan);
 * sampler.seed(17);
 * sampler.advance(step);          // once a step
 * int first = sampler.row(0);     // of the batch
 * }</pre>
 *
 * <p>Nothing is allocated after {@link #seed}.
 */
public final class StepSampler {
  private static final int STREAM = 0x6f72;
  private static final double TWO_TO_32 = 0x1p32;

  private final Batching batching;
  private final int data;
  private final int[] rows;
  private final long[] order;
  private final RandomStream[] dropouts;
  private RandomStream batches;
  private int epoch;
  private int step;

  /** Creates the sampler of a plan, with seed 0. */
  public StepSampler(Plan plan) {
    this.batching = plan.batching();
    this.data = plan.batching().size() == 0 ? 0 : plan.inputs().rows();
    this.rows = new int[batching.size()];
    this.order = new long[batching.replacement() ? 0 : data];
    int streams = 0;
    for (Kernel kernel : plan.training()) {
      if (kernel instanceof Sampling.DropoutMask mask) {
        streams = Math.max(streams, mask.stream() + 1);
      }
    }
    this.dropouts = new RandomStream[streams];
    seed(0);
  }

  /** Restarts with another seed. */
  public void seed(long seed) {
    batches = new RandomStream(seed, STREAM);
    for (int i = 0; i < dropouts.length; i++) {
      dropouts[i] = new RandomStream(seed, STREAM + 1 + i);
    }
    epoch = -1;
  }

  /** Draws the batch of a step, counted from 0. */
  public void advance(int to) {
    step = to;
    if (rows.length == 0) {
      return;
    }
    if (batching.replacement()) {
      for (int i = 0; i < rows.length; i++) {
        rows[i] = batches.integer((long) step * rows.length + i, data);
      }
      return;
    }
    int perEpoch = data / rows.length;
    if (step / perEpoch != epoch) {
      epoch = step / perEpoch;
      batches.permutation((long) epoch * data, order);
    }
    int first = step % perEpoch * rows.length;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (int) order[first + i];
    }
  }

  /** A row of the data, as entry {@code i} of the step's batch. */
  public int row(int i) {
    return rows[i];
  }

  /** The factor of one value under dropout: 0 or {@code 1 / (1 - rate)}. */
  public float factor(Sampling.DropoutMask mask, int element) {
    long index = (long) step * mask.mask().size() + element;
    long threshold = (long) (mask.rate() * TWO_TO_32);
    boolean kept = Integer.toUnsignedLong(dropouts[mask.stream()].bits(index)) >= threshold;
    return kept ? 1f / (1f - mask.rate()) : 0f;
  }
}
