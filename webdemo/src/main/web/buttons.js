// Run, pause, reset and the rest: the buttons below a figure.

export class Buttons {
  #experiment;

  constructor(experiment) {
    this.#experiment = experiment;
    this.#action('run', () => (experiment.isHeld ? experiment.resume() : experiment.start()));
    this.#action('pause', () => (experiment.isHeld ? experiment.resume() : experiment.pause()));
    this.#action('reset', () => experiment.reset());
    this.#action('seed', () => this.#newSeed());
    experiment.addEventListener('orrery-state', () => this.#show());
    experiment.addEventListener('orrery-frame', ({ detail }) => this.#progress(detail.progress));
  }

  connect() {
    for (const button of this.#experiment.querySelectorAll('[data-action]')) {
      button.disabled = false;
    }
    this.#show();
  }

  #action(name, act) {
    this.#experiment.part(`[data-action=${name}]`)?.addEventListener('click', act);
  }

  #newSeed() {
    const seed = String(crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000);
    this.#experiment.settings.set('seed', seed, this);
    this.#experiment.start();
  }

  #progress(share) {
    const progress = this.#experiment.part('progress');
    if (progress) {
      progress.value = share;
    }
  }

  #show() {
    if (!this.#experiment.isBusy && this.#experiment.state !== 'done' && this.#experiment.state !== 'diverged') {
      this.#progress(0);
    }
    const pause = this.#experiment.part('[data-action=pause]');
    pause?.setAttribute('aria-disabled', String(!this.#experiment.isBusy));
    pause?.setAttribute('aria-pressed', String(this.#experiment.isHeld));
  }
}
