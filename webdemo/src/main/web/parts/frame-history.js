// What a run has shown so far, thinned so that it never takes much memory. Pure.

const MOST = 240;
const SIZE = 8_000_000; // Characters of JSON.

/** @typedef {{moment: string, json: string, progress: number}} Frame */

export class Frames {
  #all = [];
  #every = 1;
  #seen = 0;
  #size = 0;
  #most;
  #limit;

  constructor(most = MOST, limit = SIZE) {
    this.#most = most;
    this.#limit = limit;
  }

  /** @returns {Frame[]} from the first to the last */
  get all() {
    return this.#all;
  }

  /** Notes a frame, or leaves it out where there are many; the last one of a run is always kept. */
  add(frame, last) {
    if (last || this.#seen % this.#every === 0) {
      this.#all.push(frame);
      this.#size += frame.json.length;
    }
    this.#seen += 1;
    while (
      !last &&
      this.#all.length > 2 &&
      (this.#all.length > this.#most || this.#size > this.#limit)
    ) {
      this.#thin();
    }
  }

  #thin() {
    this.#all = this.#all.filter((_, i) => i % 2 === 0);
    this.#size = this.#all.reduce((sum, { json }) => sum + json.length, 0);
    this.#every *= 2;
  }
}

/** The index of the frame that is nearest to a share of the run. */
export function nearestTo(progress, frames) {
  let best = 0;
  frames.forEach((frame, i) => {
    if (Math.abs(frame.progress - progress) < Math.abs(frames[best].progress - progress)) {
      best = i;
    }
  });
  return best;
}
