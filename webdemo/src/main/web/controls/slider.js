// A control for a number: a slider and a field with the same value.

import { Field } from './field.js';
import { Thumb } from './thumb.js';
import { parseNumber } from '../settings/values.js';

export class Slider {
  #entry;
  #field;
  #thumb;

  constructor(element, entry, changed) {
    this.#entry = entry;
    this.#field = new Field(element.querySelector('.orrery-field'), entry, (value) => {
      this.#thumb.show(value);
      changed(value);
    });
    this.#thumb = new Thumb(
      element.querySelector('input[type=range]'),
      entry,
      entry.value,
      (value) => {
        this.#field.show(value);
        changed(value);
      },
    );
  }

  /** Shows a value. The slider stays if a link has set several values at once. */
  show(value) {
    this.#field.show(value);
    if (parseNumber(this.#entry, value) !== null) {
      this.#thumb.show(value);
    }
  }
}
