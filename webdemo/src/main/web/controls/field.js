// A field for a number, or for several: a value is committed on `change`, an invalid one is reported below it.

import { html } from '../page/elements.js';
import { expected, parseNumber, stepped } from '../settings/values.js';

const ARROWS = { ArrowUp: 1, ArrowDown: -1 };

export class Field {
  #input;
  #commit;
  #validate;
  #parse;
  #expected;
  #message = null;
  #value = '';

  /**
   * @param {HTMLInputElement} input
   * @param {import('../settings/settings.js').Entry} entry of the parameter
   * @param {(value: string) => void} commit called with each new value
   * @param {object} [how]
   * @param {(value: string) => string} [how.validate] returns what else is wrong with a number;
   *   empty if it is valid
   * @param {(text: string) => ?string} [how.parse] returns the value of a text; null if it is
   *   invalid
   * @param {string} [how.expected] describes the valid values
   */
  constructor(
    input,
    entry,
    commit,
    {
      validate = () => '',
      parse = (text) => parseNumber(entry, text),
      expected: words = expected(entry),
    } = {},
  ) {
    this.#input = input;
    this.#commit = commit;
    this.#validate = validate;
    this.#parse = parse;
    this.#expected = words;
    input.addEventListener('change', () => this.#read(input.value));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.show(this.#value);
      } else if (event.key in ARROWS && parseNumber(entry, this.#value) !== null) {
        event.preventDefault();
        this.#read(stepped(entry, this.#value, ARROWS[event.key]));
      }
    });
  }

  /** Shows a value; it replaces the typed text. */
  show(value) {
    this.#value = value;
    this.#input.value = value.replaceAll('-', '−');
    this.#setError('');
  }

  #read(typed) {
    const text = typed.trim().replaceAll('−', '-');
    const value = text === this.#value ? text : this.#parse(text);
    const wrong = value === null ? this.#expected : this.#validate(value);
    if (wrong) {
      this.#setError(wrong);
    } else if (value === this.#value) {
      this.show(value);
    } else {
      this.show(value);
      this.#commit(value);
    }
  }

  /** Shows an error below the control; removes it if empty. */
  #setError(words) {
    this.#message?.remove();
    this.#message = null;
    if (words) {
      this.#message = html(
        'p',
        { class: 'orrery-wrong', id: `${this.#input.id}-wrong`, role: 'alert' },
        words,
      );
      this.#input.closest('.orrery-control').append(this.#message);
      this.#input.setAttribute('aria-invalid', 'true');
      this.#input.setAttribute('aria-errormessage', this.#message.id);
    } else {
      this.#input.removeAttribute('aria-invalid');
      this.#input.removeAttribute('aria-errormessage');
    }
  }
}
