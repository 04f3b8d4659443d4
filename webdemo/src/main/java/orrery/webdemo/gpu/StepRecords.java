package orrery.webdemo.gpu;

import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.StepSampler;
import orrery.engine.plan.StepScalars;

/**
 * The inputs of the steps of a slice, for the GPU: a record for each step, and the scalars and
 * random numbers of all replicas. Any slice may be described, also an earlier one.
 */
final class StepRecords {
  private static final int MAX_STEPS = 512;
  private static final int MAX_WORDS = 1 << 20;

  private final Plan plan;
  private final StepInputs stepInputs;
  private final int stride;
  private final StepSampler[] samplers;
  private final WordBuffer records = new WordBuffer();
  private final WordBuffer words = new WordBuffer();
  private final StepScalars[] scalars;
  private final Schedule[] schedules;

  /**
   * Prepares the records; nothing is drawn yet.
   *
   * @param stride floats from one replica to the next
   */
  StepRecords(Plan plan, StepInputs stepInputs, int replicas, int stride) {
    this.plan = plan;
    this.stepInputs = stepInputs;
    this.stride = stride;
    this.samplers = new StepSampler[replicas];
    this.scalars = new StepScalars[replicas];
    this.schedules = new Schedule[replicas];
    for (int i = 0; i < replicas; i++) {
      samplers[i] = new StepSampler(plan);
      schedules[i] = plan.schedule();
      scalars[i] = new StepScalars(plan);
    }
  }

  void seed(int replica, long seed) {
    samplers[replica].seed(seed);
  }

  void schedule(int replica, Schedule schedule) {
    schedules[replica] = schedule;
    scalars[replica].follow(schedule);
  }

  /** The number of words of all replicas for a step. */
  private int wordsOfStep() {
    return stepInputs.words() * samplers.length;
  }

  /** The most steps of a slice. */
  int capacity() {
    int most = Math.min(MAX_STEPS, plan.steps());
    return Math.max(1, Math.min(most, MAX_WORDS / Math.max(1, wordsOfStep())));
  }

  /** The most words of a slice. */
  int wordCapacity() {
    return Math.max(1, capacity() * wordsOfStep());
  }

  /** Writes the records of some steps, in place of the slice before. */
  void describe(int first, int count) {
    for (int i = 0; i < scalars.length; i++) {
      wind(i, first);
    }
    records.clear();
    words.clear();
    for (int step = first; step < first + count; step++) {
      describe(step);
    }
  }

  /**
   * Brings a replica's scalars to a step. Powers come from repeated multiplication, so all steps
   * before it are passed.
   */
  private void wind(int replica, int first) {
    if (scalars[replica].step() >= first) {
      scalars[replica] = new StepScalars(plan);
      scalars[replica].follow(schedules[replica]);
    }
    while (scalars[replica].step() < first - 1) {
      scalars[replica].advance();
    }
  }

  private void describe(int step) {
    records
        .add(stride)
        .add(words.size())
        .add(stepInputs.words())
        .add(step)
        .fill(UniformRecords.RECORD_WORDS);
    for (int i = 0; i < samplers.length; i++) {
      scalars[i].advance();
      samplers[i].advance(step);
      stepInputs.write(scalars[i], samplers[i], words);
    }
  }

  int[] records() {
    return records.words();
  }

  int[] words() {
    return words.words();
  }
}
