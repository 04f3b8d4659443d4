// <orrery-experiment>: takes a printed figure over in place. What it finds is complete without it; it
// adds the run, and whatever goes wrong leaves the printed picture where it was.

import { NEAR } from '../page/viewport-margin.js';
import { PARTS } from './parts.js';
import { Picture } from '../figure/picture.js';
import { Runner } from './runner.js';
import { Settings } from '../settings/settings.js';
import { obstacle, reluctance } from '../page/support.js';
import { verdict } from './run-comparison.js';

const PATIENCE = 80; // Milliseconds from a change of a setting to the run that answers it.

/** Changes of settings that no run answers: what was printed is there, or a link is only followed. */
const SILENT = ['reset', 'address'];

/**
 * Fires, all bubbling: `orrery-state` {state}; `orrery-frame` {moment, json, progress, elapsed}, with
 * the milliseconds that the run has taken without its pauses; `orrery-done` {outcome, receipt,
 * findings, moment, workers, device}; `orrery-device` {device}, when a reader has asked for one.
 */
export class OrreryExperiment extends HTMLElement {
  /** @type {Runner} */
  #runner;
  /** @type {{element: HTMLElement, printed: string}} */
  #status;
  /** @type {import('../page/part.js').Part[]} */
  #parts = [];
  #tried = []; // Devices that were given up on the way to the one that computes, and why.
  #distance = 0; // How far WebGPU was from the CPU when it was checked.
  #holds = new Set(); // Why a run rests: 'reader', 'hidden', 'away'.
  #clock = { active: 0, since: 0 };
  #frame = null;
  #drawing = 0;
  #timer = 0;
  #device = null;
  #note = '';
  #words = '';
  #observers = [];
  #attendants = new Set(); // Elements of sentences that show what is computed.
  #near = new Set(); // Those of them, and itself, that are near the viewport.
  #visibility = () => this.#hold('hidden', document.hidden);

  /** @type {Settings} */
  settings;

  /** @type {Picture} */
  picture;

  connectedCallback() {
    this.#upgrade();
    const reason = obstacle();
    if (reason) {
      this.#say('unsupported', reason);
      return;
    }
    this.picture.connect();
    this.#parts.forEach((part) => part.connect?.());
    this.#observe();
    document.addEventListener('visibilitychange', this.#visibility);
    this.#visibility();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#visibility);
    this.#observers.forEach((observer) => observer.disconnect());
    this.#observers = [];
    this.#near.clear();
    this.#cancel();
    this.#runner?.end();
    this.picture?.disconnect();
    this.#parts.forEach((part) => part.disconnect?.());
  }

  /** Finds the parts of the printed figure, once. */
  #upgrade() {
    if (this.picture) {
      return;
    }
    const element = this.find('[role=status]');
    this.#status = { element, printed: element.textContent };
    this.#words = this.#status.printed;
    this.settings = new Settings(this);
    this.picture = new Picture(this, this.id);
    this.#runner = new Runner(this.dataset.study, {
      started: (on) => this.#started(on),
      frame: (frame) => this.#take(frame),
      done: (last) => this.#take({ ...last, last: true }),
      refused: (message) => this.#giveUp(`These settings were not accepted: ${message}.`),
      failed: (message) =>
        this.#giveUp(`The run ended before its time: ${message}. Run starts it again.`),
    });
    this.settings.addEventListener('change', (event) => {
      if (!SILENT.includes(/** @type {CustomEvent} */ (event).detail.origin)) {
        this.#timer ||= setTimeout(() => this.start(), PATIENCE);
      }
    });
    this.#parts = PARTS.map((Part) => new Part(this));
  }

  /** Fetches the engine near the viewport, starts in view, rests far away. */
  #observe() {
    const { bytes, motion } = reluctance();
    let waiting = this.dataset.start === 'auto' && !bytes && !motion;
    const watch = (margin, seen, elements) => {
      const observer = new IntersectionObserver(seen, { rootMargin: margin });
      elements.forEach((element) => observer.observe(element));
      this.#observers.push(observer);
    };
    watch(
      `${NEAR} 0px`,
      (entries) => {
        entries.forEach(({ target, isIntersecting }) =>
          this.#near[isIntersecting ? 'add' : 'delete'](target),
        );
        if (this.#near.has(this) && !bytes) {
          this.#runner.prefetch(this.#wanted);
        }
        this.#hold('away', this.#near.size === 0);
      },
      [this, ...this.#attendants],
    );
    watch(
      '0px',
      (entries) => {
        if (entries.at(-1).isIntersecting && waiting) {
          waiting = false;
          if (this.dataset.state === 'twin' && this.isDefault) {
            this.start();
          }
        }
      },
      [this],
    );
  }

  // ---- What parts may ask and do.

  /** The first element of the experiment that a selector finds, or null. */
  find(selector) {
    return this.querySelector(selector);
  }

  /** Takes an element that shows what is computed: while it is near the viewport, no run rests. */
  attend(element) {
    this.#attendants.add(element);
    this.#observers[0]?.observe(element);
  }

  /** How it stands, as `data-state` says. */
  get state() {
    return this.dataset.state;
  }

  /** Whether a run is under way, paused or not. */
  get isBusy() {
    return ['loading', 'running', 'paused'].includes(this.state);
  }

  /** Whether the reader has paused the run. */
  get isHeld() {
    return this.isBusy && this.#holds.has('reader');
  }

  /** Whether nothing was changed. */
  get isDefault() {
    return this.settings.changes.size === 0;
  }

  /** The devices that the study can use, the best first. */
  get devices() {
    return this.dataset.devices.split(' ');
  }

  /** The device a reader has asked for, or null: the fastest with the author's bits. */
  get device() {
    return this.#device;
  }

  set device(name) {
    this.#device = name;
    this.#fire('orrery-device', { device: name });
  }

  /** Starts a run in place of the one before. */
  start() {
    this.#launch(false);
  }

  pause() {
    this.#hold('reader', this.isBusy);
  }

  resume() {
    this.#hold('reader', false);
  }

  /** Does one unit of work, and pauses. */
  step() {
    if (this.isBusy) {
      this.pause();
    } else {
      this.#launch(true);
    }
    this.#runner.step();
  }

  /** Does at most so many units of work a second; 0 for as many as it can. */
  pace(perSecond) {
    this.#runner.pace(perSecond);
  }

  /** Back to what was printed. */
  reset() {
    this.#leave();
    this.#runner.stop();
    this.settings.reset('reset');
    this.device = null;
    this.#say('twin', this.#status.printed);
  }

  /** Adds a sentence to what the status line says, until the next run. */
  say(note) {
    this.#note = note;
    this.#tell();
  }

  // ---- The run.

  get #wanted() {
    return this.devices.includes(this.device)
      ? this.device
      : this.devices.find((device) => device !== 'webgpu');
  }

  get #how() {
    return {
      device: this.#wanted,
      devices: this.devices,
      workers: Number(this.dataset.workers) || undefined,
      paused: this.#holds.size > 0,
    };
  }

  #launch(held) {
    this.#begin(held);
    this.#runner.start(this.settings.text, this.#how);
  }

  #begin(held) {
    this.#cancel();
    this.#forget();
    this.#note = '';
    this.#holds[held ? 'add' : 'delete']('reader');
    this.#clock = { active: 0, since: this.#holds.size > 0 ? null : performance.now() };
    if (this.#runner.isReady(this.#wanted)) {
      this.#settle();
    } else {
      this.#say('loading', 'Fetching the engine.');
    }
  }

  #started({ device, tried, distance }) {
    this.dataset.device = device;
    this.#tried = tried;
    this.#distance = distance;
    this.#settle();
  }

  /** Lets a run rest for a reason, or takes the reason back. */
  #hold(reason, held) {
    const before = this.#holds.size > 0;
    this.#holds[held ? 'add' : 'delete'](reason);
    const now = this.#holds.size > 0;
    if (!this.isBusy || before === now) {
      return;
    }
    this.#clock = now
      ? { active: this.#elapsed, since: null }
      : { active: this.#clock.active, since: performance.now() };
    this.#runner[now ? 'pause' : 'resume']();
    this.#settle();
  }

  /** Milliseconds that the run has taken, without its pauses. */
  get #elapsed() {
    const { active, since } = this.#clock;
    return active + (since === null ? 0 : performance.now() - since);
  }

  #settle() {
    if (this.#holds.size > 0) {
      this.#say('paused', 'Paused.');
    } else {
      this.#say('running', `Running on this machine.${this.#without}`);
    }
  }

  /** Why it is not the device that was asked for. */
  get #without() {
    return this.#tried
      .map(({ device, reason }) => ` Without ${NAMES[device]}: ${reason}.`)
      .join('');
  }

  /** Notes a frame, to be drawn when the browser next paints. */
  #take(frame) {
    this.#frame = frame;
    const { moment, json, progress } = frame;
    this.#fire('orrery-frame', { moment, json, progress, elapsed: this.#elapsed });
    this.#drawing ||= requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    this.#drawing = 0;
    const frame = this.#frame;
    this.picture.show(JSON.parse(frame.json), frame.last === true);
    if (frame.last) {
      this.#finish(frame);
    }
  }

  #finish({ outcome, receipt, findings, divergedAt, moment, workers, engine }) {
    const { device } = this.dataset;
    this.dataset.receiptHere = receipt;
    const found = JSON.parse(findings);
    const end =
      outcome === 'diverged' ? `The loss stopped being finite at step ${divergedAt}. ` : '';
    const said = verdict({
      changes: this.settings.changes,
      printed: {
        receipt: this.dataset.receipt,
        engine: this.dataset.engine,
        findings: JSON.parse(this.dataset.findings ?? '{}'),
      },
      here: { receipt, engine, findings: found, device, distance: this.#distance },
    });
    this.#say(outcome === 'diverged' ? 'diverged' : 'done', end + said + this.#without);
    this.#fire('orrery-done', { outcome, receipt, findings: found, moment, workers, device });
  }

  /** Ends a run without a result: the printed picture comes back, with the reason below it. */
  #giveUp(reason) {
    this.#leave();
    this.#say('failed', reason);
  }

  #leave() {
    this.#cancel();
    this.#forget();
    this.picture.print();
    this.#tried = [];
    this.#note = '';
    this.dataset.device = 'none';
  }

  #cancel() {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#drawing);
    this.#timer = 0;
    this.#drawing = 0;
  }

  #forget() {
    delete this.dataset.receiptHere;
  }

  // ---- What the reader sees.

  #say(state, words) {
    this.dataset.state = state;
    this.#words = words;
    this.#tell();
    this.#fire('orrery-state', { state });
  }

  #tell() {
    const words = this.#note ? `${this.#words} ${this.#note}` : this.#words;
    if (this.#status.element.textContent !== words) {
      this.#status.element.textContent = words;
    }
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}

/** What readers call the devices. */
const NAMES = { webgpu: 'WebGPU', 'wasm-simd': 'SIMD' };

customElements.define('orrery-experiment', OrreryExperiment);
