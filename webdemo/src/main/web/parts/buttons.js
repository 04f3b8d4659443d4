// Run, pause, step, reset, seeds, speed and progress, below a figure's controls.

import { formatDuration, TimeLeft } from './time-left.js';

const SEED_COUNTS = [3, 5, 10, 20, 50, 100, 200];
const UPDATE_INTERVAL_MS = 500; // Between updates of the time left.

export class Buttons {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  #timeLeft = new TimeLeft();
  #updatedAt = -Infinity;

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    this.#onClick('run', () =>
      experiment.isPausedByReader ? experiment.resume() : experiment.start(),
    );
    this.#onClick('pause', () =>
      experiment.isPausedByReader ? experiment.resume() : experiment.pause(),
    );
    this.#onClick('step', () => experiment.step());
    this.#onClick('reset', () => experiment.reset());
    this.#onClick('seed', () =>
      this.#startWith('seed', String(crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000)),
    );
    this.#onClick('seeds', () => this.#moreSeeds());
    this.#speed?.addEventListener('change', () => experiment.pace(Number(this.#speed.value)));
    experiment.addEventListener('orrery-state', () => this.#render());
    experiment.addEventListener('orrery-frame', ({ detail }) => this.#onFrame(detail));
    experiment.settings.addEventListener('change', () => this.#render());
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
    this.#render();
  }

  get #speed() {
    return this.#experiment.find('[data-speed]');
  }

  /** The next greater number of seeds; undefined after the last. */
  get #nextSeeds() {
    const { settings } = this.#experiment;
    const max = settings.entry('seeds')?.max ?? 0;
    return SEED_COUNTS.find((count) => count > Number(settings.get('seeds')) && count <= max);
  }

  #onClick(name, act) {
    this.#button(name)?.addEventListener('click', act);
  }

  #button(name) {
    return this.#experiment.find(`[data-action=${name}]`);
  }

  #startWith(name, value) {
    this.#experiment.settings.set(name, value, this);
    this.#experiment.start();
  }

  #moreSeeds() {
    if (this.#nextSeeds) {
      this.#startWith('seeds', String(this.#nextSeeds));
    }
  }

  #onFrame({ progress, elapsed }) {
    this.#setProgress(progress);
    const seconds = this.#timeLeft.estimate(elapsed, progress);
    if (Math.abs(elapsed - this.#updatedAt) >= UPDATE_INTERVAL_MS) {
      this.#updatedAt = elapsed;
      this.#setTimeLeft(formatDuration(seconds));
    }
  }

  #setProgress(share) {
    const progress = this.#experiment.find('progress');
    if (progress) {
      progress.value = share;
    }
  }

  #setTimeLeft(words) {
    const place = this.#experiment.find('.orrery-left');
    if (place && place.textContent !== words) {
      place.textContent = words;
    }
  }

  #render() {
    const { isBusy, isPausedByReader, state } = this.#experiment;
    if (!isBusy && state !== 'done' && state !== 'diverged') {
      this.#setProgress(0);
    }
    if (state !== 'running') {
      this.#setTimeLeft('');
      this.#updatedAt = -Infinity;
    }
    const run = this.#button('run');
    if (run) {
      run.textContent = isPausedByReader ? 'Resume' : 'Run';
    }
    const pause = this.#button('pause');
    pause?.setAttribute('aria-disabled', String(!isBusy));
    pause?.setAttribute('aria-pressed', String(isPausedByReader));
    const more = this.#button('seeds');
    more?.setAttribute('aria-disabled', String(!this.#nextSeeds));
    more?.setAttribute(
      'title',
      this.#nextSeeds ? `Run ${this.#nextSeeds} seeds: the band grows` : 'There are no more seeds',
    );
  }
}
