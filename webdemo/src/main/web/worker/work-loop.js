// Work in slices so short that a message never waits long.

const SLICE_MS = 8; // Milliseconds of work between two looks at the messages.

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
   * @param {() => boolean} work.unit does a unit of work, and says whether there is more
   * @param {(more: boolean) => void} work.after is told after each slice
   * @param {(error: unknown) => void} work.failed is told what either of them throws
   */
  constructor({ unit, after, failed }) {
    this.#unit = unit;
    this.#after = after;
    this.#failed = failed;
    this.#channel.port1.onmessage = () => this.#next();
  }

  /** Does at most so many units a second, one at a time; 0 for as many as it can. */
  pace(perSecond) {
    this.#intervalMs = perSecond > 0 ? 1000 / perSecond : 0;
  }

  /** Begins to work, or goes on. */
  start() {
    this.#active = true;
    this.#schedule();
  }

  /** Does no more units. */
  stop() {
    this.#active = false;
  }

  /** A message to oneself comes after those that are waiting, and without the delay of a timer. */
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
