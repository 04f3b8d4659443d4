// Run, pause, step, reset, seeds, speed and progress: what is below a figure's controls.

import { left, Remaining } from './time-left.js';

const SEEDS = [3, 5, 10, 20, 50, 100, 200];
const CALM = 500; // Milliseconds for which the time that is left stays as it is.

export class Buttons {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  #remaining = new Remaining();
  #told = -Infinity;

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    this.#action('run', () => (experiment.isHeld ? experiment.resume() : experiment.start()));
    this.#action('pause', () => (experiment.isHeld ? experiment.resume() : experiment.pause()));
    this.#action('step', () => experiment.step());
    this.#action('reset', () => experiment.reset());
    this.#action('seed', () =>
      this.#with('seed', String(crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000)),
    );
    this.#action('seeds', () => this.#moreSeeds());
    this.#speed?.addEventListener('change', () => experiment.pace(Number(this.#speed.value)));
    experiment.addEventListener('orrery-state', () => this.#show());
    experiment.addEventListener('orrery-frame', ({ detail }) => this.#progress(detail));
    experiment.settings.addEventListener('change', () => this.#show());
  }

  connect() {
    /** @type {NodeListOf<HTMLButtonElement>} */
    const buttons = this.#experiment.querySelectorAll('[data-action]');
    for (const button of buttons) {
      button.disabled = false;
    }
    if (this.#speed) {
      this.#speed.disabled = false;
      this.#speed.value = '0'; // A browser may have kept another from an earlier visit.
    }
    this.#show();
  }

  get #speed() {
    return this.#experiment.find('[data-speed]');
  }

  /** The next greater number of seeds; undefined at the end. */
  get #seeds() {
    const { settings } = this.#experiment;
    const most = settings.entry('seeds')?.max ?? 0;
    return SEEDS.find((count) => count > Number(settings.get('seeds')) && count <= most);
  }

  #action(name, act) {
    this.#button(name)?.addEventListener('click', act);
  }

  #button(name) {
    return this.#experiment.find(`[data-action=${name}]`);
  }

  #with(name, value) {
    this.#experiment.settings.set(name, value, this);
    this.#experiment.start();
  }

  #moreSeeds() {
    if (this.#seeds) {
      this.#with('seeds', String(this.#seeds));
    }
  }

  #progress({ progress, elapsed }) {
    this.#fill(progress);
    const seconds = this.#remaining.seconds(elapsed, progress);
    if (Math.abs(elapsed - this.#told) >= CALM) {
      this.#told = elapsed;
      this.#tell(left(seconds));
    }
  }

  #fill(share) {
    const progress = this.#experiment.find('progress');
    if (progress) {
      progress.value = share;
    }
  }

  #tell(words) {
    const place = this.#experiment.find('.orrery-left');
    if (place && place.textContent !== words) {
      place.textContent = words;
    }
  }

  #show() {
    const { isBusy, isHeld, state } = this.#experiment;
    if (!isBusy && state !== 'done' && state !== 'diverged') {
      this.#fill(0);
    }
    if (state !== 'running') {
      this.#tell('');
      this.#told = -Infinity;
    }
    const run = this.#button('run');
    if (run) {
      run.textContent = isHeld ? 'Resume' : 'Run';
    }
    const pause = this.#button('pause');
    pause?.setAttribute('aria-disabled', String(!isBusy));
    pause?.setAttribute('aria-pressed', String(isHeld));
    const more = this.#button('seeds');
    more?.setAttribute('aria-disabled', String(!this.#seeds));
    more?.setAttribute(
      'title',
      this.#seeds ? `Run ${this.#seeds} seeds: the band grows` : 'There are no more seeds',
    );
  }
}
