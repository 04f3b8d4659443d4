// A slider over the frames that a run has shown. The run goes on meanwhile; at the right end the
// picture follows it again.

import { FrameHistory, nearestFrame } from './frame-history.js';

const KEYS = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};

export class Scrubber {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  #box;
  #slider;
  #output;
  #history = new FrameHistory();
  #chosen = null; // The frame that is shown; null at the end.
  #elapsed = 0;

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#box = experiment.find('.orrery-scrubber');
    if (!this.#box) {
      return;
    }
    this.#experiment = experiment;
    this.#slider = this.#box.querySelector('input');
    this.#output = this.#box.querySelector('output');
    this.#slider.addEventListener('input', () =>
      this.#choose(
        nearestFrame(Number(this.#slider.value) / Number(this.#slider.max), this.#history.frames),
      ),
    );
    // A key steps by a frame, however long that took.
    this.#slider.addEventListener('keydown', (event) => {
      if (event.key in KEYS) {
        event.preventDefault();
        this.#choose(this.#index + KEYS[event.key]);
      }
    });
    experiment.addEventListener('orrery-frame', ({ detail }) => this.#record(detail));
    experiment.addEventListener(
      'orrery-state',
      ({ detail }) => ['twin', 'failed'].includes(detail.state) && this.#clear(),
    );
  }

  #record({ elapsed, ...frame }) {
    if (elapsed < this.#elapsed) {
      this.#clear(); // Another run.
    }
    this.#elapsed = elapsed;
    this.#history.add(frame, frame.progress === 1);
    this.#render();
  }

  #clear() {
    this.#history = new FrameHistory();
    this.#elapsed = 0;
    if (this.#chosen) {
      this.#chosen = null;
      this.#experiment.picture.showPast(null);
    }
    this.#render();
  }

  get #index() {
    const { frames } = this.#history;
    return this.#chosen ? nearestFrame(this.#chosen.progress, frames) : frames.length - 1;
  }

  #choose(index) {
    const { frames } = this.#history;
    this.#chosen = index < frames.length - 1 ? frames[Math.max(0, index)] : null;
    this.#experiment.picture.showPast(this.#chosen && JSON.parse(this.#chosen.json));
    this.#render();
  }

  #render() {
    const { frames } = this.#history;
    const useful = frames.length > 1;
    this.#box.toggleAttribute('data-frames', useful);
    this.#slider.disabled = !useful;
    if (useful) {
      const shown = this.#chosen ?? frames.at(-1);
      this.#slider.value = shown.progress * this.#slider.max;
      const words = this.#describe(shown);
      this.#output.textContent = words;
      this.#slider.setAttribute('aria-valuetext', words);
    }
  }

  /** Describes a frame by its step if there is one training, else by its share of them all. */
  #describe({ progress }) {
    const { settings } = this.#experiment;
    const single =
      settings.get('seeds') === '1' && !settings.names.some((name) => settings.entry(name).swept);
    const steps = Number(settings.get('steps'));
    return single && steps > 0
      ? `step ${Math.round(progress * steps).toLocaleString('en')} of ${steps.toLocaleString('en')}`
      : `${Math.round(100 * progress)} % of the run`;
  }
}
