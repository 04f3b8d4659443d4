// Controls of a comparison: words to tick, or a list of numbers to type.

import { Field } from './field.js';
import { admits } from '../settings/values.js';

/** Words to tick. The last one stays: there is always something to show. */
export class Arms {
  #inputs;

  constructor(element, entry, changed) {
    this.#inputs = [...element.querySelectorAll('[data-parameter]')];
    for (const input of this.#inputs) {
      input.addEventListener('change', () => {
        const ticked = this.#inputs.filter(({ checked }) => checked);
        input.checked ||= ticked.length === 0;
        if (ticked.length > 0) {
          changed(this.#inOrder(entry, ticked));
        }
      });
    }
  }

  /** Returns the words: those of the author in the author's order, then the others. */
  #inOrder({ value }, ticked) {
    const printed = value.split(',').map((word) => word.trim());
    const place = ({ value: word }) =>
      printed.includes(word) ? printed.indexOf(word) : printed.length;
    return [...ticked]
      .sort((one, other) => place(one) - place(other))
      .map(({ value: word }) => word)
      .join(', ');
  }

  show(value) {
    const words = value.split(',').map((word) => word.trim());
    for (const input of this.#inputs) {
      input.checked = words.includes(input.value);
    }
  }
}

/** Numbers to type, between commas. */
export class Values {
  #field;

  constructor(element, entry, changed) {
    this.#field = new Field(element.querySelector('.orrery-field'), entry, changed, {
      parse: (text) => (admits(entry, text) ? text : null),
      expected: `${entry.label} is a number from ${entry.min} to ${entry.max}, or several that ascend, between commas.`,
    });
  }

  show(value) {
    this.#field.show(value);
  }
}
