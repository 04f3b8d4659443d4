// <orrery-experiment>: takes a printed figure over in place. What it finds is complete without it; it
// adds the run, and whatever goes wrong leaves the printed picture where it was.

import { extents, union } from './axis.js';
import { Controls, merge } from './controls.js';
import { draw } from './figure.js';
import { Runner } from './runner.js';
import { obstacle, reluctance } from './support.js';

const VARIANTS = ['wide', 'narrow'];
const PATIENCE = 80; // Milliseconds from a change of a control to the run that answers it.
const NEAR = '600px'; // How far from the viewport an experiment is fetched, and is put to rest.

class OrreryExperiment extends HTMLElement {
  #controls;
  #runner;
  #boxes;
  #printed;
  #status;
  #progress;
  #shown = null; // What the axes show: they only grow while a run is under way.
  #slower = ''; // Why it is not the fastest device that computes.
  #holds = new Set(); // Why a run rests: 'reader', 'hidden', 'away'.
  #frame = null;
  #drawing = 0;
  #timer = 0;
  #observers = [];
  #visibility = () => this.#hold('hidden', document.hidden);

  connectedCallback() {
    this.#upgrade();
    const reason = obstacle();
    if (reason) {
      this.#say('unsupported', reason);
      return;
    }
    this.#enable();
    this.#observe();
    document.addEventListener('visibilitychange', this.#visibility);
    this.#visibility();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#visibility);
    this.#observers.forEach((observer) => observer.disconnect());
    this.#observers = [];
    this.#cancel();
    this.#runner?.end();
  }

  /** Finds the parts of the printed figure. */
  #upgrade() {
    if (this.#boxes) {
      return;
    }
    this.#boxes = VARIANTS.map((variant) => this.querySelector(`.orrery-figure .${variant}`));
    this.#status = this.querySelector('[role=status]');
    this.#progress = this.querySelector('progress');
    this.#printed = { pictures: this.#boxes.map((box) => box.innerHTML), status: this.#status.textContent };
    this.#shown = data(this.#boxes[0], 'extents');
    this.#controls = new Controls(this, () => this.#changed());
    this.#runner = new Runner({
      started: (on) => this.#started(on),
      frame: (frame) => this.#take(frame),
      done: (last) => this.#take({ ...last, last: true }),
      refused: (message) => this.#giveUp(`These settings were not accepted: ${message}.`),
      failed: (message) => this.#giveUp(`The run ended before its time: ${message}. Run starts it again.`),
    });
    this.#action('run', () => this.#pressRun());
    this.#action('pause', () => this.#pressPause());
    this.#action('reset', () => this.#reset());
    this.#action('seed', () => this.#newSeed());
  }

  #enable() {
    this.#controls.enable(true);
    for (const button of this.querySelectorAll('[data-action]')) {
      button.disabled = false;
    }
    this.#showButtons();
  }

  /** Fetches the engine near the viewport, starts in view, rests far away. */
  #observe() {
    const { bytes, motion } = reluctance();
    let waiting = this.dataset.start === 'auto' && !bytes && !motion;
    const watch = (margin, seen) => {
      const observer = new IntersectionObserver((entries) => seen(entries.at(-1).isIntersecting), { rootMargin: margin });
      observer.observe(this);
      this.#observers.push(observer);
    };
    watch(`${NEAR} 0px`, (near) => {
      if (near && !bytes) {
        this.#runner.load();
      }
      this.#hold('away', !near);
    });
    watch('0px', (visible) => {
      if (visible && waiting) {
        waiting = false;
        this.#start();
      }
    });
  }

  // ---- What the reader does.

  #action(name, act) {
    this.querySelector(`[data-action=${name}]`)?.addEventListener('click', act);
  }

  #pressRun() {
    if (this.#holds.has('reader') && this.#busy) {
      this.#hold('reader', false);
    } else {
      this.#start();
    }
  }

  #pressPause() {
    if (this.#busy) {
      this.#hold('reader', !this.#holds.has('reader'));
    }
  }

  #newSeed() {
    this.#controls.set('seed', String(crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000));
    this.#start();
  }

  #reset() {
    this.#cancel();
    this.#runner.stop();
    this.#controls.reset();
    this.#boxes.forEach((box, i) => { box.innerHTML = this.#printed.pictures[i]; });
    this.#shown = data(this.#boxes[0], 'extents');
    this.#forget();
    this.dataset.device = 'none';
    this.#say('twin', this.#printed.status);
  }

  #changed() {
    if (!this.#timer) {
      this.#timer = setTimeout(() => this.#start(), PATIENCE);
    }
  }

  // ---- The run.

  get #busy() {
    return ['loading', 'running', 'paused'].includes(this.dataset.state);
  }

  get #default() {
    return this.#controls.changes.size === 0;
  }

  #start() {
    this.#cancel();
    this.#forget();
    this.#holds.delete('reader');
    if (this.#runner.ready) {
      this.#settle();
    } else {
      this.#say('loading', 'Fetching the engine.');
    }
    const settings = merge(this.dataset.settings ?? '', this.#controls.changes);
    this.#runner.start(this.dataset.study, settings, Number(this.dataset.workers) || undefined);
    if (this.#holds.size > 0) {
      this.#runner.pause();
    }
  }

  #started({ device, withoutSimd }) {
    this.dataset.device = device;
    this.#slower = withoutSimd && ` It is slower than it could be: ${withoutSimd}.`;
    this.#settle();
  }

  /** Lets a run rest for a reason, or takes the reason back. */
  #hold(reason, held) {
    const before = this.#holds.size > 0;
    this.#holds[held ? 'add' : 'delete'](reason);
    const now = this.#holds.size > 0;
    if (!this.#busy || before === now) {
      return;
    }
    this.#runner[now ? 'pause' : 'resume']();
    this.#settle();
  }

  #settle() {
    if (this.#holds.size > 0) {
      this.#say('paused', 'Paused.');
    } else {
      this.#say('running', `Running on this machine.${this.#slower}`);
    }
  }

  /** Notes a frame, to be drawn when the browser next paints. */
  #take(frame) {
    this.#frame = frame;
    this.dispatchEvent(new CustomEvent('orrery-frame', {
      bubbles: true, detail: { moment: frame.moment, json: frame.json },
    }));
    if (!this.#drawing) {
      this.#drawing = requestAnimationFrame(() => this.#paint());
    }
  }

  #paint() {
    this.#drawing = 0;
    const frame = this.#frame;
    const figure = JSON.parse(frame.json);
    // The last picture fits its own data: after a run of the printed settings it is the printed one.
    const within = frame.last ? null : this.#shown;
    this.#shown = union(extents(figure), within);
    this.#boxes.forEach((box, i) => {
      const above = frame.last ? [] : data(box, 'above') ?? [];
      box.innerHTML = draw(figure, { variant: VARIANTS[i], id: this.id, within, above, partial: !frame.last });
    });
    if (this.#progress) {
      this.#progress.value = frame.progress;
    }
    if (frame.last) {
      this.#finish(frame);
    }
  }

  #finish({ outcome, receipt, findings, divergedAt, moment, workers }) {
    this.dataset.receiptHere = receipt;
    this.#table(!this.#default);
    const end = outcome === 'diverged' ? `The loss stopped being finite at step ${divergedAt}. ` : '';
    this.#say(outcome === 'diverged' ? 'diverged' : 'done', end + this.#verdict(receipt) + this.#slower);
    this.dispatchEvent(new CustomEvent('orrery-done', {
      bubbles: true, detail: { outcome, receipt, findings: JSON.parse(findings), moment, workers },
    }));
  }

  #verdict(receipt) {
    if (!this.#default) {
      const own = [...this.#controls.changes].map(([name, value]) => `${name} ${value}`).join(', ');
      return `Your own settings: ${own} (receipt ${receipt}).`;
    }
    return receipt === this.dataset.receipt
      ? `Same bits as the author's build (receipt ${receipt}).`
      : `This machine computed other bits (receipt ${receipt}) than the author's build (receipt ${this.dataset.receipt}).`;
  }

  /** Ends a run without a result: the printed picture comes back, with the reason below it. */
  #giveUp(reason) {
    this.#cancel();
    this.#forget();
    this.#boxes.forEach((box, i) => { box.innerHTML = this.#printed.pictures[i]; });
    this.#shown = data(this.#boxes[0], 'extents');
    this.dataset.device = 'none';
    this.#say('failed', reason);
  }

  #cancel() {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#drawing);
    this.#timer = 0;
    this.#drawing = 0;
  }

  #forget() {
    delete this.dataset.receiptHere;
    this.#table(false);
    if (this.#progress) {
      this.#progress.value = 0;
    }
  }

  // ---- What the reader sees.

  #say(state, words) {
    this.dataset.state = state;
    if (this.#status.textContent !== words) {
      this.#status.textContent = words;
    }
    this.#showButtons();
  }

  #showButtons() {
    const pause = this.querySelector('[data-action=pause]');
    pause?.setAttribute('aria-disabled', String(!this.#busy));
    pause?.setAttribute('aria-pressed', String(this.#busy && this.#holds.has('reader')));
  }

  /** The printed table holds the printed data: it is put away while the picture shows other data. */
  #table(away) {
    const table = this.querySelector('.orrery-data');
    if (table) {
      table.hidden = away;
    }
  }
}

/** What a picture says of itself. */
function data(box, name) {
  const text = box.querySelector('svg')?.dataset[name];
  return text ? JSON.parse(text) : null;
}

customElements.define('orrery-experiment', OrreryExperiment);
