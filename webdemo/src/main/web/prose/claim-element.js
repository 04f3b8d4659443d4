// <orrery-claim>: words with a claim, and a mark that says where it was checked: as printed, in the
// author's build; after a run, on the reader's machine.

import { BoundElement } from './bound-element.js';
import { assessClaim } from './claim.js';

const PENDING = {
  state: 'other',
  label: "Claimed of the author's settings",
  words:
    "This is about the author's settings. Run the experiment to see what becomes of it with yours.",
};

class OrreryClaim extends BoundElement {
  #experiment;
  #claim;
  #mark;
  #explanation;
  #printed;

  bind(experiment, { signal }) {
    this.#experiment = experiment;
    this.#claim = JSON.parse(this.dataset.claim);
    this.#mark = this.querySelector('.mark');
    this.#explanation = this.querySelector('.found');
    this.#printed ??= {
      state: 'built',
      label: this.#mark.ariaLabel,
      words: this.#explanation.textContent,
    };
    experiment.settings.addEventListener('change', () => this.#showPending(), { signal });
    experiment.addEventListener(
      'orrery-state',
      ({ detail }) => {
        if (detail.state === 'twin' || detail.state === 'failed') {
          this.#showPending();
        }
      },
      { signal },
    );
    experiment.addEventListener('orrery-done', ({ detail }) => this.#check(detail), { signal });
  }

  /** Shows the mark for settings that no run has answered yet. */
  #showPending() {
    this.#render(this.#experiment.isDefault ? this.#printed : PENDING);
  }

  #check({ changes, findings, receipt }) {
    const { id, dataset } = this.#experiment;
    this.#render(
      assessClaim({
        claim: this.#claim,
        changed: changes.size > 0,
        same: receipt === dataset.receipt,
        value: findings[this.#claim.name] ?? null,
        printed: this.#claim.found ?? null,
        finding: (of, name) => (of === id ? findings[name] : this.#printedEnd(of, name)) ?? null,
      }),
    );
  }

  /** Returns a finding of another experiment, as the author's build found it. */
  #printedEnd(of, name) {
    const { low, high } = this.#claim;
    return [low, high].find((end) => end.of === of && end.name === name)?.found;
  }

  #render({ state, label, words }) {
    this.dataset.state = state;
    this.#mark.ariaLabel = label;
    this.#mark.textContent = state === 'differs' ? '≠' : '✓';
    this.#explanation.textContent = words;
  }
}

customElements.define('orrery-claim', OrreryClaim);
