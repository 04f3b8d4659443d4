// The range of a sweep: two fields and two thumbs, for `from..to`.

import { Field } from './field.js';
import { Thumb } from './thumb.js';
import { parseNumber, stepped } from '../settings/values.js';

export class Range {
  #entry;
  #changed;
  #fields;
  #thumbs;
  #between;
  #printed;

  constructor(element, entry, changed) {
    this.#entry = entry;
    this.#changed = changed;
    this.#between = element.querySelector('.between');
    const fields = [...element.querySelectorAll('.orrery-field')];
    this.#printed = fields.map((field) => field.defaultValue);
    this.#fields = fields.map(
      (field, end) =>
        new Field(field, entry, (value) => this.#changeEnd(end, value), {
          validate: (value) => this.#validate(end, value),
        }),
    );
    this.#thumbs = [...element.querySelectorAll('input[type=range]')].map(
      (input, end) =>
        new Thumb(input, entry, this.#printed[end], (value) =>
          this.#changeEnd(end, this.#limitTo(end, value)),
        ),
    );
  }

  /**
   * Shows a value.
   *
   * @param {string} value
   * @param {boolean} moved whether other settings were changed: `auto` then has other ends than the
   *   printed ones
   */
  show(value, moved) {
    const parts = value.split(':')[0].split(/\.\.|,/);
    const ends = [parts[0], parts.at(-1)].map((end) => parseNumber(this.#entry, end));
    this.#showEnds(ends.includes(null) ? this.#printed : ends);
    if (value === 'auto' && moved) {
      this.#fields.forEach((field) => field.show(''));
    }
  }

  #showEnds(ends) {
    ends.forEach((end, i) => {
      this.#fields[i].show(end);
      this.#thumbs[i].show(end);
    });
    this.#renderBetween();
  }

  #renderBetween() {
    const [from, to] = this.#thumbs.map((thumb) => `${100 * thumb.share}%`);
    this.#between.setAttribute('x1', from);
    this.#between.setAttribute('x2', to);
  }

  #changeEnd(end, value) {
    const ends = this.#thumbs.map((thumb, i) => (i === end ? value : thumb.value));
    this.#showEnds(ends);
    const count = /:\d+$/.exec(this.#entry.value)?.[0] ?? '';
    this.#changed(`${ends[0]}..${ends[1]}${count}`);
  }

  #validate(end, value) {
    const other = this.#thumbs[1 - end].value;
    if (this.#limitTo(end, value) === value) {
      return '';
    }
    return end === 0
      ? `The range starts below its end, ${other}.`
      : `The range ends above its start, ${other}.`;
  }

  /** Returns the value, limited so that a thumb stops a step before the other one. */
  #limitTo(end, value) {
    const { log, least = 0 } = this.#entry;
    const other = this.#thumbs[1 - end].value;
    const crossed = end === 0 ? Number(value) >= Number(other) : Number(value) <= Number(other);
    const kept = crossed ? stepped(this.#entry, other, end === 0 ? -1 : 1) : value;
    return log && Number(kept) <= 0 ? String(least) : kept;
  }
}
