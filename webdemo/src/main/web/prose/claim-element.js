// <orrery-claim>: words with a claim, and a mark that says where it was checked. What is printed says
// so of the author's build; after a run, the mark speaks of the reader's machine.

import { Bound } from './bound-element.js';
import { judged } from './claim.js';

const PENDING = {
  state: 'other',
  label: "Claimed of the author's settings",
  words:
    "This speaks of the author's settings. Run the experiment to see what becomes of it with yours.",
};

class OrreryClaim extends Bound {
  #experiment;
  #claim;
  #mark;
  #why;
  #printed;

  bind(experiment, { signal }) {
    this.#experiment = experiment;
    this.#claim = JSON.parse(this.dataset.claim);
    this.#mark = this.querySelector('.mark');
    this.#why = this.querySelector('.why');
    this.#printed ??= { state: 'built', label: this.#mark.ariaLabel, words: this.#why.textContent };
    experiment.settings.addEventListener('change', () => this.#follow(), { signal });
    experiment.addEventListener(
      'orrery-state',
      ({ detail }) => {
        if (detail.state === 'twin' || detail.state === 'failed') {
          this.#follow();
        }
      },
      { signal },
    );
    experiment.addEventListener('orrery-done', ({ detail }) => this.#check(detail), { signal });
  }

  /** What can be said while no run has answered the settings. */
  #follow() {
    this.#show(this.#experiment.isDefault ? this.#printed : PENDING);
  }

  #check({ findings, receipt }) {
    const { id, dataset } = this.#experiment;
    this.#show(
      judged({
        claim: this.#claim,
        changed: !this.#experiment.isDefault,
        same: receipt === dataset.receipt,
        value: findings[this.#claim.name] ?? null,
        printed: printed(id)[this.#claim.name] ?? null,
        finding: (of, name) => (of === id ? findings : printed(of))[name] ?? null,
      }),
    );
  }

  #show({ state, label, words }) {
    this.dataset.state = state;
    this.#mark.ariaLabel = label;
    this.#mark.textContent = state === 'differs' ? '≠' : '✓';
    this.#why.textContent = words;
  }
}

/** The findings of an experiment as the author's build has them. */
function printed(id) {
  return JSON.parse(document.getElementById(id)?.dataset.findings ?? '{}');
}

customElements.define('orrery-claim', OrreryClaim);
