// A field in the place of a number: what is typed counts once it is done.

import { expected, parseNumber } from '../settings/values.js';

/** What makes the number a control of its own: while there is a field in it, it is none. */
const CONTROL_ATTRIBUTES = [
  'role',
  'tabindex',
  'title',
  'aria-label',
  'aria-valuenow',
  'aria-valuemin',
  'aria-valuemax',
  'aria-valuetext',
];

export class InlineEditor {
  #element;
  #entry;
  #callbacks;
  #input = null;

  /**
   * @param {HTMLElement} element
   * @param {import('../settings/settings.js').Entry} entry
   * @param {object} callbacks
   * @param {(value: string) => void} callbacks.committed a value was typed
   * @param {() => void} callbacks.closed the field is gone
   */
  constructor(element, entry, callbacks) {
    this.#element = element;
    this.#entry = entry;
    this.#callbacks = callbacks;
  }

  get isOpen() {
    return this.#input !== null;
  }

  /**
   * @param {string} text to begin with
   * @param {boolean} [begun] whether the reader has typed it
   */
  open(text, begun = false) {
    const input = document.createElement('input');
    input.value = text.replace('-', '−');
    input.size = Math.max(3, String(this.#entry.max).length, text.length);
    input.inputMode = this.#entry.min < 0 ? 'text' : 'decimal';
    input.enterKeyHint = 'done';
    input.autocomplete = 'off';
    input.setAttribute('aria-label', this.#entry.label);
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('input', () => this.#setError(''));
    // Its removal takes the focus from it, too.
    input.addEventListener('blur', () => this.#input === input && this.#close(this.#value, false));
    CONTROL_ATTRIBUTES.forEach((name) => this.#element.removeAttribute(name));
    this.#element.replaceChildren(input);
    this.#input = input;
    input.focus();
    if (begun) {
      input.setSelectionRange(text.length, text.length);
    } else {
      input.select();
    }
  }

  /** What is typed, as an author would type it; null where it is no value. A comma is a point. */
  get #value() {
    return parseNumber(this.#entry, this.#input.value.replace(',', '.'));
  }

  #onKey(event) {
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.#close(null, true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.#value === null) {
        this.#setError(expected(this.#entry));
      } else {
        this.#close(this.#value, true);
      }
    }
  }

  #setError(words) {
    this.#input.setCustomValidity(words);
    if (words) {
      this.#input.setAttribute('aria-invalid', 'true');
      this.#input.reportValidity();
    } else {
      this.#input.removeAttribute('aria-invalid');
    }
  }

  #close(value, focus) {
    this.#input = null;
    if (value !== null) {
      this.#callbacks.committed(value);
    }
    this.#callbacks.closed();
    if (focus) {
      this.#element.focus();
    }
  }
}
