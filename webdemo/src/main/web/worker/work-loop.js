// A loop that works in slices, so short that messages never wait long.

const SLICE_MS = 8; // After a slice, waiting messages are handled.

export class WorkLoop {
  #unit;
  #after;
  #failed;
  #channel = new MessageChannel();
  #active = false;
  #scheduled = false;
  #intervalMs = 0;

  /**
   * @param {object} work
   * @param {() => boolean} work.unit does a unit of work, and returns whether there is more
   * @param {(more: boolean) => void} work.after called after each slice
   * @param {(error: unknown) => void} work.failed called with an error of either of them
   */
  constructor({ unit, after, failed }) {
    this.#unit = unit;
    this.#after = after;
    this.#failed = failed;
    this.#channel.port1.onmessage = () => this.#next();
  }

  /** Limits the loop to `perSecond` units a second, one at a time; 0 removes the limit. */
  pace(perSecond) {
    this.#intervalMs = perSecond > 0 ? 1000 / perSecond : 0;
  }

  /** Starts or continues the work. */
  start() {
    this.#active = true;
    this.#schedule();
  }

  /** Stops after the current unit. */
  stop() {
    this.#active = false;
  }

  /**
   * Schedules the next slice by a message to itself: after waiting messages, and without the delay
   * of a timer.
   */
  #schedule() {
    if (!this.#active || this.#scheduled) {
      return;
    }
    this.#scheduled = true;
    if (this.#intervalMs > 0) {
      setTimeout(() => this.#next(), this.#intervalMs);
    } else {
      this.#channel.port2.postMessage(null);
    }
  }

  #next() {
    this.#scheduled = false;
    try {
      this.#slice();
    } catch (error) {
      this.#active = false;
      this.#failed(error);
    }
  }

  #slice() {
    if (!this.#active) {
      return;
    }
    const end = performance.now() + SLICE_MS;
    let more;
    do {
      more = this.#unit();
    } while (more && this.#intervalMs === 0 && performance.now() < end);
    this.#active = more;
    this.#after(more);
    this.#schedule();
  }
}
