package orrery.webdemo.gpu;

/**
 * How many dispatches go to the GPU at once: as many as it does in about the time of two pictures,
 * so that a page can still be drawn by the same GPU, and a driver never thinks that it hangs.
 *
 * <pre>{@code
 * int count = pacer.dispatches();
 * pacer.took(count, milliseconds);
 * }</pre>
 */
final class SubmissionPacer {
  /** Milliseconds of work to aim at. */
  private static final double TARGET_MILLISECONDS = 35;

  /** In the first submission, when nothing is known of the GPU's speed: operations at most. */
  private static final double FIRST_OPERATIONS = 2e7;

  /** And dispatches: a GPU that is a program takes its time for each. */
  private static final int FIRST_DISPATCHES = 64;

  /** More would take the host too long to encode. */
  private static final int MAX_DISPATCHES = 4096;

  private int dispatches;

  /**
   * Begins carefully.
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

  /** How many to submit next, at least one. */
  int dispatches() {
    return dispatches;
  }

  /** Learns from what was submitted. It is at most doubled: a first time may have been odd. */
  void took(int count, double milliseconds) {
    double factor = TARGET_MILLISECONDS / Math.max(milliseconds, 0.1);
    dispatches = within(Math.min(count * factor, 2.0 * dispatches));
  }
}
