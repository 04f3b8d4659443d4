// The frames that a run has shown so far, thinned to limit memory. Pure.

const MAX_FRAMES = 240;
const MAX_CHARACTERS = 8_000_000; // Of JSON.

/** @typedef {{snapshot: string, json: string, progress: number}} Frame */

export class FrameHistory {
  #frames = [];
  #stride = 1;
  #seen = 0;
  #characters = 0;
  #maxFrames;
  #maxCharacters;

  constructor(maxFrames = MAX_FRAMES, maxCharacters = MAX_CHARACTERS) {
    this.#maxFrames = maxFrames;
    this.#maxCharacters = maxCharacters;
  }

  /** @returns {Frame[]} from the first to the last */
  get frames() {
    return this.#frames;
  }

  /** Adds a frame, or skips it if there are many; the last one of a run is always kept. */
  add(frame, last) {
    if (last || this.#seen % this.#stride === 0) {
      this.#frames.push(frame);
      this.#characters += frame.json.length;
    }
    this.#seen += 1;
    while (
      !last &&
      this.#frames.length > 2 &&
      (this.#frames.length > this.#maxFrames || this.#characters > this.#maxCharacters)
    ) {
      this.#thin();
    }
  }

  #thin() {
    this.#frames = this.#frames.filter((_, i) => i % 2 === 0);
    this.#characters = this.#frames.reduce((sum, { json }) => sum + json.length, 0);
    this.#stride *= 2;
  }
}

/** Returns the index of the frame that is nearest to a share of the run. */
export function nearestFrame(progress, frames) {
  let best = 0;
  frames.forEach((frame, i) => {
    if (Math.abs(frame.progress - progress) < Math.abs(frames[best].progress - progress)) {
      best = i;
    }
  });
  return best;
}
