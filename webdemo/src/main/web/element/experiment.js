// <orrery-experiment>: takes a printed figure over in place. What it finds is complete without it; it
// adds the run, and whatever goes wrong leaves the printed picture where it was.

import { VIEWPORT_MARGIN } from '../page/viewport-margin.js';
import { PARTS } from './parts.js';
import { Picture } from '../figure/picture.js';
import { Runner } from './runner.js';
import { Settings } from '../settings/settings.js';
import { unsupportedReason, readerPreferences } from '../page/support.js';
import { describeComparison } from './run-comparison.js';

const START_DELAY_MS = 80; // Milliseconds from a change of a setting to the run that answers it.

/** Changes of settings that no run answers: what was printed is there, or a link is only followed. */
const SILENT_ORIGINS = ['reset', 'address'];

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
  #statusText = '';
  #observers = [];
  #followers = new Set(); // Elements of sentences that show what is computed.
  #nearby = new Set(); // Those of them, and itself, that are near the viewport.
  #visibility = () => this.#setHold('hidden', document.hidden);

  /** @type {Settings} */
  settings;

  /** @type {Picture} */
  picture;

  connectedCallback() {
    this.#upgrade();
    const reason = unsupportedReason();
    if (reason) {
      this.#setStatus('unsupported', reason);
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
    this.#nearby.clear();
    this.#cancelPending();
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
    this.#statusText = this.#status.printed;
    this.settings = new Settings(this);
    this.picture = new Picture(this, this.id);
    this.#runner = new Runner(this.dataset.study, {
      started: (on) => this.#onStarted(on),
      frame: (frame) => this.#queueFrame(frame),
      done: (last) => this.#queueFrame({ ...last, last: true }),
      refused: (message) => this.#fail(`These settings were not accepted: ${message}.`),
      failed: (message) =>
        this.#fail(`The run ended before its time: ${message}. Run starts it again.`),
    });
    this.settings.addEventListener('change', (event) => {
      if (!SILENT_ORIGINS.includes(/** @type {CustomEvent} */ (event).detail.origin)) {
        this.#timer ||= setTimeout(() => this.start(), START_DELAY_MS);
      }
    });
    this.#parts = PARTS.map((Part) => new Part(this));
  }

  /** Fetches the engine near the viewport, starts in view, rests far away. */
  #observe() {
    const { savesData, reducesMotion } = readerPreferences();
    let waiting = this.dataset.start === 'auto' && !savesData && !reducesMotion;
    const watch = (margin, seen, elements) => {
      const observer = new IntersectionObserver(seen, { rootMargin: margin });
      elements.forEach((element) => observer.observe(element));
      this.#observers.push(observer);
    };
    watch(
      `${VIEWPORT_MARGIN} 0px`,
      (entries) => {
        entries.forEach(({ target, isIntersecting }) =>
          this.#nearby[isIntersecting ? 'add' : 'delete'](target),
        );
        if (this.#nearby.has(this) && !savesData) {
          this.#runner.prefetch(this.#wantedDevice);
        }
        this.#setHold('away', this.#nearby.size === 0);
      },
      [this, ...this.#followers],
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
  trackVisibility(element) {
    this.#followers.add(element);
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
  get isPausedByReader() {
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
    this.#dispatch('orrery-device', { device: name });
  }

  /** Starts a run in place of the one before. */
  start() {
    this.#launch(false);
  }

  pause() {
    this.#setHold('reader', this.isBusy);
  }

  resume() {
    this.#setHold('reader', false);
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
    this.#discardRun();
    this.#runner.stop();
    this.settings.reset('reset');
    this.device = null;
    this.#setStatus('twin', this.#status.printed);
  }

  /** Adds a sentence to what the status line says, until the next run. */
  appendNote(note) {
    this.#note = note;
    this.#renderStatus();
  }

  // ---- The run.

  get #wantedDevice() {
    return this.devices.includes(this.device)
      ? this.device
      : this.devices.find((device) => device !== 'webgpu');
  }

  get #request() {
    return {
      device: this.#wantedDevice,
      devices: this.devices,
      workers: Number(this.dataset.workers) || undefined,
      paused: this.#holds.size > 0,
    };
  }

  #launch(held) {
    this.#prepareRun(held);
    this.#runner.start(this.settings.text, this.#request);
  }

  #prepareRun(held) {
    this.#cancelPending();
    this.#clearReceipt();
    this.#note = '';
    this.#holds[held ? 'add' : 'delete']('reader');
    this.#clock = { active: 0, since: this.#holds.size > 0 ? null : performance.now() };
    if (this.#runner.isReady(this.#wantedDevice)) {
      this.#renderRunState();
    } else {
      this.#setStatus('loading', 'Fetching the engine.');
    }
  }

  #onStarted({ device, tried, distance }) {
    this.dataset.device = device;
    this.#tried = tried;
    this.#distance = distance;
    this.#renderRunState();
  }

  /** Lets a run rest for a reason, or takes the reason back. */
  #setHold(reason, held) {
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
    this.#renderRunState();
  }

  /** Milliseconds that the run has taken, without its pauses. */
  get #elapsed() {
    const { active, since } = this.#clock;
    return active + (since === null ? 0 : performance.now() - since);
  }

  #renderRunState() {
    if (this.#holds.size > 0) {
      this.#setStatus('paused', 'Paused.');
    } else {
      this.#setStatus('running', `Running on this machine.${this.#fallbackNote}`);
    }
  }

  /** Why it is not the device that was asked for. */
  get #fallbackNote() {
    return this.#tried
      .map(({ device, reason }) => ` Without ${DEVICE_NAMES[device]}: ${reason}.`)
      .join('');
  }

  /** Notes a frame, to be drawn when the browser next paints. */
  #queueFrame(frame) {
    this.#frame = frame;
    const { moment, json, progress } = frame;
    this.#dispatch('orrery-frame', { moment, json, progress, elapsed: this.#elapsed });
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
    const comparison = describeComparison({
      changes: this.settings.changes,
      printed: {
        receipt: this.dataset.receipt,
        engine: this.dataset.engine,
        findings: JSON.parse(this.dataset.findings ?? '{}'),
      },
      here: { receipt, engine, findings: found, device, distance: this.#distance },
    });
    this.#setStatus(
      outcome === 'diverged' ? 'diverged' : 'done',
      end + comparison + this.#fallbackNote,
    );
    this.#dispatch('orrery-done', { outcome, receipt, findings: found, moment, workers, device });
  }

  /** Ends a run without a result: the printed picture comes back, with the reason below it. */
  #fail(reason) {
    this.#discardRun();
    this.#setStatus('failed', reason);
  }

  #discardRun() {
    this.#cancelPending();
    this.#clearReceipt();
    this.picture.showPrinted();
    this.#tried = [];
    this.#note = '';
    this.dataset.device = 'none';
  }

  #cancelPending() {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#drawing);
    this.#timer = 0;
    this.#drawing = 0;
  }

  #clearReceipt() {
    delete this.dataset.receiptHere;
  }

  // ---- What the reader sees.

  #setStatus(state, words) {
    this.dataset.state = state;
    this.#statusText = words;
    this.#renderStatus();
    this.#dispatch('orrery-state', { state });
  }

  #renderStatus() {
    const words = this.#note ? `${this.#statusText} ${this.#note}` : this.#statusText;
    if (this.#status.element.textContent !== words) {
      this.#status.element.textContent = words;
    }
  }

  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}

/** What readers call the devices. */
const DEVICE_NAMES = { webgpu: 'WebGPU', 'wasm-simd': 'SIMD' };

customElements.define('orrery-experiment', OrreryExperiment);
