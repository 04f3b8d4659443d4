// An estimate of the time left of a run, from its speed so far. Pure: callers give the time.

const AVERAGING_MS = 1500; // The speed is averaged over this.
const MIN_ELAPSED_MS = 400; // Before there is an estimate.
const MIN_SECONDS = 2; // Shorter times are not shown.

export class TimeLeft {
  #start = null;
  #last = null;
  #speed = 0;

  /**
   * Returns the seconds left; null while there is no estimate.
   *
   * @param {number} elapsed milliseconds that the run has taken, pauses excluded
   * @param {number} progress from 0 to 1
   */
  estimate(elapsed, progress) {
    const last = this.#last;
    if (!last || elapsed < last.elapsed || progress < last.progress) {
      this.#start = { elapsed, progress };
      this.#speed = 0;
    } else if (elapsed > last.elapsed) {
      const passed = elapsed - last.elapsed;
      const speed = (progress - last.progress) / passed;
      // The plain mean at first, and later an exponential moving average.
      const weight = Math.max(
        passed / (elapsed - this.#start.elapsed),
        1 - Math.exp(-passed / AVERAGING_MS),
      );
      this.#speed += weight * (speed - this.#speed);
    }
    this.#last = { elapsed, progress };
    const known = this.#speed > 0 && elapsed - this.#start.elapsed >= MIN_ELAPSED_MS;
    return known ? (1 - progress) / this.#speed / 1000 : null;
  }
}

/** Formats the time left: empty if it is short, and rounded as coarsely as it is known. */
export function formatDuration(seconds) {
  if (seconds === null || seconds <= MIN_SECONDS) {
    return '';
  }
  if (seconds < 90) {
    return `about ${seconds < 10 ? Math.ceil(seconds) : 5 * Math.round(seconds / 5)} s left`;
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}
