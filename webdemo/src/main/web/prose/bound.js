// What elements of running text share that belong to an experiment of the page.

/** An element of running text that is bound to an experiment: `for` is its id. */
export class Bound extends HTMLElement {
  #bound = null;

  connectedCallback() {
    customElements.whenDefined('orrery-experiment').then(() => {
      const experiment = document.getElementById(this.getAttribute('for'));
      const runs = experiment?.settings && experiment.state !== 'unsupported';
      if (this.isConnected && !this.#bound && runs) {
        this.#bound = new AbortController();
        experiment.attend(this);
        this.bind(experiment, { signal: this.#bound.signal });
      }
    });
  }

  disconnectedCallback() {
    this.#bound?.abort();
    this.#bound = null;
  }
}
