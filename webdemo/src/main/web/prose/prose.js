// <orrery-value> and <orrery-control>: numbers in sentences that belong to an experiment of the
// page. The printed text is valid for the author's settings, and stays without scripts.

import { BoundElement } from './bound-element.js';
import './claim-element.js';
import { AdjustableNumber } from './adjustable-number.js';
import { formatNumber } from './format-number.js';

const NO_CHANGES = '[]';

/** A finding: it follows the runs of its experiment. */
class OrreryValue extends BoundElement {
  #settings;
  #printed = null;
  #shownChanges = NO_CHANGES; // The changes of settings that the shown number is valid for,
  #runChanges = NO_CHANGES; // and those of the run under way.

  bind(experiment, { signal }) {
    this.#settings = experiment.settings;
    this.#printed ??= this.textContent;
    this.#settings.addEventListener('change', () => this.#markStale(), { signal });
    experiment.addEventListener('orrery-state', ({ detail }) => this.#onState(detail.state), {
      signal,
    });
    experiment.addEventListener('orrery-done', ({ detail }) => this.#onFindings(detail.findings), {
      signal,
    });
  }

  get #changes() {
    return JSON.stringify([...this.#settings.changes].sort());
  }

  #onState(state) {
    if (state === 'loading' || state === 'running') {
      this.#runChanges = this.#changes;
    } else if (state === 'twin' || state === 'failed') {
      this.#shownChanges = NO_CHANGES;
      this.#render(this.#printed);
    }
  }

  #onFindings(findings) {
    const { digits, percent } = this.dataset;
    this.#shownChanges = this.#runChanges;
    this.#render(
      formatNumber(findings[this.getAttribute('name')] ?? null, {
        digits: Number(digits ?? 0),
        percent: percent === 'true',
      }),
    );
  }

  #render(text) {
    this.textContent = text;
    const same = text === this.#printed;
    this.toggleAttribute('data-changed', !same);
    if (same) {
      this.removeAttribute('title');
    } else {
      this.title = `${this.#printed} in the author's run`;
    }
    this.#markStale();
  }

  /** Marks the number as stale if it is not valid for the current settings. */
  #markStale() {
    const stale = this.#shownChanges !== this.#changes;
    this.toggleAttribute('data-stale', stale);
    if (stale) {
      this.setAttribute('aria-busy', 'true');
    } else {
      this.removeAttribute('aria-busy');
    }
  }
}

/** A setting: drag it sideways, use the arrow keys, or type. */
class OrreryControl extends BoundElement {
  bind(experiment, options) {
    const entry = experiment.settings.entry(this.getAttribute('name'));
    if (entry) {
      new AdjustableNumber(this, experiment.settings, entry).connect(options);
    }
  }
}

customElements.define('orrery-value', OrreryValue);
customElements.define('orrery-control', OrreryControl);
