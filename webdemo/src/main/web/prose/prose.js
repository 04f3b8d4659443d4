// <orrery-value> and <orrery-control>: numbers in sentences that belong to an experiment of the page.
// What is printed in them is true of the author's settings, and stays where no script runs.

import { Bound } from './bound-element.js';
import './claim-element.js';
import { Knob } from './adjustable-number.js';
import { print } from './format-number.js';

const NONE = '[]'; // No changes.

/** A finding: it follows the runs of its experiment. */
class OrreryValue extends Bound {
  #settings;
  #printed = null;
  #shown = NONE; // The changes of settings of which the number is true,
  #asked = NONE; // and those of the run under way.

  bind(experiment, { signal }) {
    this.#settings = experiment.settings;
    this.#printed ??= this.textContent;
    this.#settings.addEventListener('change', () => this.#mark(), { signal });
    experiment.addEventListener('orrery-state', ({ detail }) => this.#follow(detail.state), {
      signal,
    });
    experiment.addEventListener('orrery-done', ({ detail }) => this.#take(detail.findings), {
      signal,
    });
  }

  get #changes() {
    return JSON.stringify([...this.#settings.changes].sort());
  }

  #follow(state) {
    if (state === 'loading' || state === 'running') {
      this.#asked = this.#changes;
    } else if (state === 'twin' || state === 'failed') {
      this.#shown = NONE;
      this.#show(this.#printed);
    }
  }

  #take(findings) {
    const { digits, percent } = this.dataset;
    this.#shown = this.#asked;
    this.#show(
      print(findings[this.getAttribute('name')] ?? null, {
        digits: Number(digits ?? 0),
        percent: percent === 'true',
      }),
    );
  }

  #show(text) {
    this.textContent = text;
    const same = text === this.#printed;
    this.toggleAttribute('data-changed', !same);
    if (same) {
      this.removeAttribute('title');
    } else {
      this.title = `${this.#printed} in the author's run`;
    }
    this.#mark();
  }

  /** A number is stale while it is not of the settings that the controls show. */
  #mark() {
    const stale = this.#shown !== this.#changes;
    this.toggleAttribute('data-stale', stale);
    if (stale) {
      this.setAttribute('aria-busy', 'true');
    } else {
      this.removeAttribute('aria-busy');
    }
  }
}

/** A setting: drag it sideways, use the arrow keys, or type. */
class OrreryControl extends Bound {
  bind(experiment, options) {
    const entry = experiment.settings.entry(this.getAttribute('name'));
    if (entry) {
      new Knob(this, experiment.settings, entry).connect(options);
    }
  }
}

customElements.define('orrery-value', OrreryValue);
customElements.define('orrery-control', OrreryControl);
