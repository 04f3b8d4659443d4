// What is told to a screen reader about a figure: the last of several words in quick succession.

import { html } from './elements.js';

const QUIET = 200; // Milliseconds.

export class Told {
  #element = html('p', { class: 'orrery-aside orrery-told', 'aria-live': 'polite' });
  #timer = 0;

  /** @param {HTMLElement} frame behind which it stands; the parts of a figure share it */
  static behind(frame) {
    frame.told ??= new Told(frame);
    return frame.told;
  }

  constructor(frame) {
    frame.after(this.#element);
  }

  say(words) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#element.textContent = words;
    }, QUIET);
  }
}
