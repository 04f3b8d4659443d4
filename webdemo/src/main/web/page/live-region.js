// What is told to a screen reader about a figure: the last of several words in quick succession.

import { html } from './elements.js';

const QUIET = 200; // Milliseconds.

export class Told {
  #element = html('p', { class: 'orrery-aside orrery-told', 'aria-live': 'polite' });
  #timer = 0;

  /** @type {WeakMap<HTMLElement, Told>} */
  static #known = new WeakMap();

  /** @param {HTMLElement} frame behind which it stands; the parts of a figure share it */
  static behind(frame) {
    const told = Told.#known.get(frame) ?? new Told(frame);
    Told.#known.set(frame, told);
    return told;
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
