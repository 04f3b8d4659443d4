// How long a run will still take, from how fast it has been. Pure: it is told the time.

const AVERAGING_MS = 1500; // Milliseconds over which the speed is averaged.
const MIN_ELAPSED_MS = 400; // Milliseconds before there is a speed to speak of.
const MIN_SECONDS = 2; // Seconds that nobody needs to be told.

export class TimeLeft {
  #start = null;
  #last = null;
  #speed = 0;

  /**
   * Seconds left; null while it cannot be told.
   *
   * @param {number} elapsed milliseconds that the run has taken, without its pauses
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
      // The plain mean at first, and later what was lately.
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

/** What a reader is told of it: nothing where it is short, and no more digits than can be meant. */
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
