package orrery.webdemo.gpu;

import orrery.engine.plan.Draws;
import orrery.engine.plan.Plan;
import orrery.engine.plan.StepScalars;

/**
 * What the GPU has to be told of the steps of a slice: a record for each, and the random numbers of
 * all replicas. Any slice may be asked for, also an earlier one.
 */
final class StepRecords {
  private static final int MOST_STEPS = 512;
  private static final int MOST_WORDS = 1 << 20;

  private final Plan plan;
  private final Draught draught;
  private final int stride;
  private final Draws[] draws;
  private final Table records = new Table();
  private final Table words = new Table();
  private StepScalars scalars;

  /**
   * Nothing is drawn yet.
   *
   * @param stride floats from one replica to the next
   */
  StepRecords(Plan plan, Draught draught, int replicas, int stride) {
    this.plan = plan;
    this.draught = draught;
    this.stride = stride;
    this.scalars = new StepScalars(plan);
    this.draws = new Draws[replicas];
    for (int i = 0; i < replicas; i++) {
      draws[i] = new Draws(plan);
    }
  }

  void seed(int replica, long seed) {
    draws[replica].seed(seed);
  }

  /** Random words of all replicas for a step. */
  private int wordsOfStep() {
    return draught.words() * draws.length;
  }

  /** How many steps a slice may have. */
  int capacity() {
    int most = Math.min(MOST_STEPS, plan.steps());
    return Math.max(1, Math.min(most, MOST_WORDS / Math.max(1, wordsOfStep())));
  }

  /** How many random words a slice may have. */
  int drawCapacity() {
    return Math.max(1, capacity() * wordsOfStep());
  }

  /** Writes the records of some steps, in place of the slice before. */
  void describe(int first, int count) {
    if (scalars.step() >= first) {
      scalars = new StepScalars(plan);
    }
    while (scalars.step() < first - 1) {
      scalars.advance();
    }
    records.clear();
    words.clear();
    for (int step = first; step < first + count; step++) {
      scalars.advance();
      describe(step);
    }
  }

  private void describe(int step) {
    records.add(stride).add(words.size()).add(draught.words()).add(step);
    records.add(scalars.rate()).add(scalars.shrink());
    records.add(scalars.meanRate()).add(scalars.squareCorrection());
    records.fill(Calls.RECORD);
    for (Draws replica : draws) {
      replica.advance(step);
      draught.write(replica, words);
    }
  }

  int[] records() {
    return records.words();
  }

  int[] draws() {
    return words.words();
  }
}
