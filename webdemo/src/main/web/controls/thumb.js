// A thumb of a slider. On a logarithmic scale its positions are decimal logarithms.

import { position, stepped, valueAt } from '../settings/values.js';

const KEYS = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

export class Thumb {
  #input;
  #entry;
  #printed;
  #value = '';

  /**
   * @param {HTMLInputElement} input
   * @param {import('../settings/settings.js').Entry} entry of the parameter
   * @param {string} printed the exact value of its printed position, which its steps may not reach
   * @param {(value: string) => void} moved called with each value that the reader moves it to
   */
  constructor(input, entry, printed, moved) {
    this.#input = input;
    this.#entry = entry;
    this.#printed = printed;
    input.addEventListener('input', () => {
      this.#value =
        input.value === input.defaultValue ? printed : valueAt(entry, Number(input.value));
      this.#setValueText();
      moved(this.#value);
    });
    input.addEventListener('keydown', (event) => {
      if (entry.log && event.key in KEYS) {
        event.preventDefault();
        this.show(stepped(entry, this.#value, KEYS[event.key]));
        moved(this.#value);
      }
    });
  }

  get value() {
    return this.#value;
  }

  /** The position, from 0 to 1. */
  get share() {
    const [min, max] = [Number(this.#input.min), Number(this.#input.max)];
    return (Number(this.#input.value) - min) / (max - min);
  }

  /** Moves to a value. */
  show(value) {
    this.#value = value;
    this.#input.value =
      value === this.#printed ? this.#input.defaultValue : String(position(this.#entry, value));
    this.#setValueText();
  }

  /** Sets the text for screen readers, since a position may be a logarithm. */
  #setValueText() {
    this.#input.setAttribute('aria-valuetext', `${this.#value} ${this.#entry.unit}`.trim());
  }
}
