// The base class of elements in sentences that belong to an experiment of the page.

/** An element that is bound to an experiment: `for` is its id. */
export class BoundElement extends HTMLElement {
  #bound = null;

  connectedCallback() {
    customElements.whenDefined('orrery-experiment').then(() => {
      const experiment = /** @type {?import('../page/part.js').Experiment} */ (
        document.getElementById(this.getAttribute('for'))
      );
      const runs = experiment?.settings && experiment.state !== 'unsupported';
      if (this.isConnected && !this.#bound && runs) {
        this.#bound = new AbortController();
        experiment.trackVisibility(this);
        this.bind(experiment, { signal: this.#bound.signal });
      }
    });
  }

  /**
   * Subscribes to the experiment.
   *
   * @param {import('../page/part.js').Experiment} experiment
   * @param {{signal: AbortSignal}} options of the listeners
   */
  bind(experiment, options) {
    throw new Error(`${this.localName} follows nothing`, { cause: { experiment, options } });
  }

  disconnectedCallback() {
    this.#bound?.abort();
    this.#bound = null;
  }
}
