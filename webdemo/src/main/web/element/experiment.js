// <orrery-experiment>: takes over a printed figure in place. The figure is complete without it; the
// element adds the run, and if anything goes wrong, the printed picture stays.

import { VIEWPORT_MARGIN } from '../page/viewport-margin.js';
import { PARTS } from './parts.js';
import { Picture } from '../figure/picture.js';
import { Runner } from './runner.js';
import { Settings } from '../settings/settings.js';
import { unsupportedReason, readerPreferences } from '../page/support.js';
import { describeComparison } from './run-comparison.js';

const START_DELAY_MS = 80; // From a change of a setting to the run that answers it.

/**
 * Origins of changes that start no run: a reset shows the printed picture, a link starts runs
 * itself.
 */
const SILENT_ORIGINS = ['reset', 'address'];

/**
 * Fires, all bubbling: `orrery-state` {state}; `orrery-frame` {snapshot, json, progress, elapsed},
 * with the milliseconds that the run has taken without its pauses; `orrery-done` {outcome, changes,
 * receipt, findings, snapshot, workers, device}, with the changes of settings that the run had;
 * `orrery-device` {device}, when a reader has asked for one.
 */
export class OrreryExperiment extends HTMLElement {
  /** @type {Runner} */
  #runner;
  /** @type {{element: HTMLElement, printed: string}} */
  #status;
  /** @type {import('../page/part.js').Part[]} */
  #parts = [];
  #tried = []; // Devices that were tried before the one that computes, and why each failed.
  #distance = 0; // Relative distance of WebGPU from the CPU when it was checked.
  #holds = new Set(); // Reasons for which the run is paused: 'reader', 'hidden', 'away'.
  /** @type {Map<string, string>} */
  #changes = new Map();
  #clock = { active: 0, since: 0 };
  #frame = null;
  #drawing = 0;
  #timer = 0;
  #device = null;
  #note = '';
  #statusText = '';
  #observers = [];
  #followers = new Set(); // Elements in sentences that show results.
  #nearby = new Set(); // The followers near the viewport; this element, too, if it is.
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
        this.#fail(`The run stopped early: ${message}. Press Run to start again.`),
    });
    this.settings.addEventListener('change', (event) => {
      if (!SILENT_ORIGINS.includes(/** @type {CustomEvent} */ (event).detail.origin)) {
        this.#timer ||= setTimeout(() => this.start(), START_DELAY_MS);
      }
    });
    this.#parts = PARTS.map((Part) => new Part(this));
  }

  /** Fetches the engine near the viewport, starts the run in view, and pauses it far away. */
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

  // ---- The interface for parts.

  /** Returns the first element of the experiment that matches a selector, or null. */
  find(selector) {
    return this.querySelector(selector);
  }

  /** Keeps the run going while an element that shows its results is near the viewport. */
  trackVisibility(element) {
    this.#followers.add(element);
    this.#observers[0]?.observe(element);
  }

  /** The state, as in `data-state`. */
  get state() {
    return this.dataset.state;
  }

  /** True while a run is under way, paused or not. */
  get isBusy() {
    return ['loading', 'running', 'paused'].includes(this.state);
  }

  /** True while the run is paused by the reader. */
  get isPausedByReader() {
    return this.isBusy && this.#holds.has('reader');
  }

  /** True if no setting differs from the printed one. */
  get isDefault() {
    return this.settings.changes.size === 0;
  }

  /** The devices that the study can use, the best first. */
  get devices() {
    return this.dataset.devices.split(' ');
  }

  /** The device chosen by the reader, or null: the fastest that yields the author's bits. */
  get device() {
    return this.#device;
  }

  set device(name) {
    this.#device = name;
    this.#dispatch('orrery-device', { device: name });
  }

  /** Starts a run; it replaces the previous one. */
  start() {
    this.#launch(false);
  }

  pause() {
    this.#setHold('reader', this.isBusy);
  }

  resume() {
    this.#setHold('reader', false);
  }

  /** Does one unit of work and pauses. */
  step() {
    if (this.isBusy) {
      this.pause();
    } else {
      this.#launch(true);
    }
    this.#runner.step();
  }

  /** Limits the run to `perSecond` units of work a second; 0 removes the limit. */
  pace(perSecond) {
    this.#runner.pace(perSecond);
  }

  /** Restores the printed settings and the printed picture. */
  reset() {
    this.#discardRun();
    this.#runner.stop();
    this.settings.reset('reset');
    this.device = null;
    this.#setStatus('twin', this.#status.printed);
  }

  /** Adds a sentence to the status line, until the next run. */
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
    this.#changes = this.settings.changes;
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

  /** Adds or removes a reason to pause the run. */
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

  /** Milliseconds that the run has taken, pauses excluded. */
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

  /** Sentences on why the requested device does not compute; empty if it does. */
  get #fallbackNote() {
    return this.#tried
      .map(({ device, reason }) => ` Without ${DEVICE_NAMES[device]}: ${reason}.`)
      .join('');
  }

  /** Keeps a frame, to be drawn when the browser next paints. */
  #queueFrame(frame) {
    this.#frame = frame;
    const { snapshot, json, progress } = frame;
    this.#dispatch('orrery-frame', { snapshot, json, progress, elapsed: this.#elapsed });
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

  #finish({ outcome, receipt, findings, divergedAt, snapshot, workers, engine }) {
    const { device } = this.dataset;
    this.dataset.receiptHere = receipt;
    const found = JSON.parse(findings);
    const end =
      outcome === 'diverged' ? `The loss stopped being finite at step ${divergedAt}. ` : '';
    const comparison = describeComparison({
      changes: this.#changes, // Those of the run: a reader may have changed more since.
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
    this.#dispatch('orrery-done', {
      outcome,
      changes: this.#changes,
      receipt,
      findings: found,
      snapshot,
      workers,
      device,
    });
  }

  /** Ends a run without a result: restores the printed picture, with the reason below it. */
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

  // ---- The status line.

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

/** Names of the devices, for readers. */
const DEVICE_NAMES = { webgpu: 'WebGPU', 'wasm-simd': 'SIMD' };

customElements.define('orrery-experiment', OrreryExperiment);
