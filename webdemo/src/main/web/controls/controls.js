// Connects the printed controls of an experiment with its settings.

import { Range } from './range.js';
import { Slider } from './slider.js';
import { ChoiceControl } from './choice-control.js';
import { Arms, Values } from './arms.js';

const CONTROL_TYPES = {
  slider: Slider,
  range: Range,
  segments: ChoiceControl,
  toggle: ChoiceControl,
  curve: ChoiceControl,
  list: ChoiceControl,
  arms: Arms,
  values: Values,
};

export class Controls {
  #settings;
  #rows;

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#settings = experiment.settings;
    this.#rows = [...experiment.querySelectorAll('.orrery-control')].map((element) =>
      this.#row(element),
    );
    this.#settings.addEventListener('change', (event) =>
      this.#render(/** @type {CustomEvent} */ (event).detail.origin),
    );
    this.#render(null); // A browser may have restored values of an earlier visit.
  }

  connect() {
    for (const { element } of this.#rows) {
      for (const control of element.querySelectorAll('input, select, button')) {
        control.disabled = false;
      }
    }
  }

  #row(element) {
    const { name, kind } = element.dataset;
    const control = new CONTROL_TYPES[kind](element, this.#settings.entry(name), (value) =>
      this.#settings.set(name, value, control),
    );
    const back = element.querySelector('.orrery-back');
    back.addEventListener('click', () => {
      this.#settings.unset(name, 'back');
      element.querySelector('input, select')?.focus(); // The button is gone.
    });
    return { element, name, control, back };
  }

  /** Shows the settings; the control that changed one shows it already. */
  #render(origin) {
    for (const { element, name, control } of this.#rows) {
      const changed = this.#settings.isChanged(name);
      element.toggleAttribute('data-changed', changed);
      if (control !== origin) {
        control.show(this.#settings.get(name), this.#settings.changes.size > 0);
      }
    }
  }
}
