// Announcements to screen readers about a figure. Of several in quick succession, the last is made.

import { html } from './elements.js';

const DELAY_MS = 200;

export class LiveRegion {
  #element = html('p', { class: 'orrery-aside orrery-live-region', 'aria-live': 'polite' });
  #timer = 0;

  /** @type {WeakMap<HTMLElement, LiveRegion>} */
  static #regions = new WeakMap();

  /** @param {HTMLElement} frame of a figure, before the region; the parts of the figure share it */
  static of(frame) {
    const region = LiveRegion.#regions.get(frame) ?? new LiveRegion(frame);
    LiveRegion.#regions.set(frame, region);
    return region;
  }

  constructor(frame) {
    frame.after(this.#element);
  }

  announce(words) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#element.textContent = words;
    }, DELAY_MS);
  }
}
