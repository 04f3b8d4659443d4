// The settings of an experiment: the author's, and the reader's changes.

import { merge } from './settings-text.js';

/**
 * A parameter of the study, as the build printed it on the element.
 *
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} label for readers
 * @property {string} symbol in formulas, or empty
 * @property {string} unit or empty
 * @property {'number'|'integer'|'choice'|'toggle'|'curve'} kind
 * @property {number} min
 * @property {number} max
 * @property {number} [least] the least value above zero, on a logarithmic scale that starts at zero
 * @property {number} step the distance between two positions of a slider
 * @property {boolean} log whether it is on a logarithmic scale
 * @property {string[]} choices the words of a choice
 * @property {boolean} swept whether it is the x axis of the figure
 * @property {boolean} [compared] whether its values are compared with one another
 * @property {string} value the printed one, as an author would type it
 */

/** Fires `change` with `detail.origin`, so that the origin of a change can ignore the event. */
export class Settings extends EventTarget {
  #element;
  #table;
  #changes = new Map();

  /** @param {HTMLElement} element the experiment, with `data-table` and `data-settings` */
  constructor(element) {
    super();
    this.#element = element;
    this.#table = new Map(
      JSON.parse(element.dataset.table ?? '[]').map((entry) => [entry.name, entry]),
    );
  }

  /** The names of all parameters, seed and seeds among them. */
  get names() {
    return [...this.#table.keys()];
  }

  /** @returns {Entry|undefined} */
  entry(name) {
    return this.#table.get(name);
  }

  /** The value as an author would type it: the reader's, else the printed one. */
  get(name) {
    return this.#changes.get(name) ?? this.#table.get(name)?.value;
  }

  isChanged(name) {
    return this.#changes.has(name);
  }

  /** The reader's changes by name: a copy. */
  get changes() {
    return new Map(this.#changes);
  }

  /** Changes a parameter; the printed value removes the change. */
  set(name, value, origin) {
    const changes = this.changes;
    changes.set(name, value);
    this.setAll(changes, origin);
  }

  /** Restores the printed value of a parameter. */
  unset(name, origin) {
    const changes = this.changes;
    changes.delete(name);
    this.setAll(changes, origin);
  }

  /** Replaces all changes at once. */
  setAll(changes, origin) {
    const meant = new Map([...changes].filter(([name, value]) => !this.#isPrinted(name, value)));
    const same =
      meant.size === this.#changes.size &&
      [...meant].every(([name, value]) => this.#changes.get(name) === value);
    if (!same) {
      this.#changes = meant;
      this.dispatchEvent(new CustomEvent('change', { detail: { origin } }));
    }
  }

  /** Restores all printed values. */
  reset(origin) {
    this.setAll(new Map(), origin);
  }

  /** The `:key: value` lines for the engine. */
  get text() {
    return merge(this.#element.dataset.settings ?? '', this.#changes);
  }

  #isPrinted(name, value) {
    const printed = this.#table.get(name)?.value;
    const number = value.trim() === '' ? NaN : Number(value);
    return value === printed || (printed !== undefined && number === Number(printed));
  }
}
