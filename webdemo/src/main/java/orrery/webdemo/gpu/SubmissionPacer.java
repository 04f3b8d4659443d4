package orrery.webdemo.gpu;

/**
 * Chooses the number of dispatches to submit at once: as many as the GPU does in about the time of
 * two frames, so that it can still draw the page, and no driver takes it for hanging.
 *
 * <pre>{@code
 * int count = pacer.dispatches();
 * pacer.took(count, milliseconds);
 * }</pre>
 */
final class SubmissionPacer {
  /** The intended duration of a submission. */
  private static final double TARGET_MILLISECONDS = 35;

  /** The most operations in the first submission, when the GPU's speed is unknown. */
  private static final double FIRST_OPERATIONS = 2e7;

  /** The most dispatches in the first submission: a software GPU takes long for each. */
  private static final int FIRST_DISPATCHES = 64;

  /** The most dispatches of a submission: more would take the host too long to encode. */
  private static final int MAX_DISPATCHES = 4096;

  private int dispatches;

  /**
   * Starts with a small submission.
   *
   * @param dispatches of a step
   * @param operations of a step, of all replicas
   */
  SubmissionPacer(int dispatches, double operations) {
    double afforded = dispatches * (FIRST_OPERATIONS / Math.max(1, operations));
    this.dispatches = within(Math.min(FIRST_DISPATCHES, afforded));
  }

  private static int within(double count) {
    return (int) Math.max(1, Math.min(MAX_DISPATCHES, count));
  }

  /** The number of dispatches to submit next, at least one. */
  int dispatches() {
    return dispatches;
  }

  /**
   * Adapts to the duration of a submission. The number is at most doubled: one measurement may be
   * an outlier.
   */
  void took(int count, double milliseconds) {
    double factor = TARGET_MILLISECONDS / Math.max(milliseconds, 0.1);
    dispatches = within(Math.min(count * factor, 2.0 * dispatches));
  }
}
