// An input field in place of a number; the value is committed on Enter or when the focus leaves it.

import { expected, parseNumber } from '../settings/values.js';

/** Attributes that make the number a control: they are removed while the field is open. */
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
   * @param {(value: string) => void} callbacks.committed called with a valid value
   * @param {() => void} callbacks.closed called when the field is removed
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
   * Opens the field.
   *
   * @param {string} text its initial text
   * @param {boolean} [begun] whether the reader has typed that: it is then not selected
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
    // Removing it takes the focus from it, too.
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

  /** The typed value, in canonical form; null if it is invalid. A comma counts as a point. */
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
