// The page's end of a worker: one run at a time, a watchdog for workers that stop responding, a
// second attempt for a run that lost its worker so, and a fallback to the next device if one is
// unavailable or lost.

const MAX_SILENT_SECONDS = 15; // Without a message from a worker that should be sending some.
const MAX_LOADING_SECONDS = 60; // The same, while it loads the engine.

/** The worker for each device; `simd` is sent to the worker of the CPU. */
const WORKERS = {
  webgpu: { script: 'gpu-worker.js' },
  'wasm-simd': { script: 'worker.js', simd: true },
  wasm: { script: 'worker.js', simd: false },
};

/**
 * Callbacks of a run. Messages of a run that was replaced are dropped.
 *
 * @typedef {object} Listener
 * @property {(on: {device: string, tried: {device: string, reason: string}[], distance: number}) => void} started
 *   on a device; the devices tried before and why each failed; on WebGPU, its distance from the CPU
 * @property {(frame: {snapshot: string, json: string, progress: number}) => void} frame
 * @property {(last: {snapshot: string, json: string, outcome: 'finished'|'diverged', receipt: string,
 *   findings: string, divergedAt: number, workers: number, engine: string}) => void} done
 * @property {(message: string) => void} refused the settings were not accepted
 * @property {(message: string) => void} failed the worker is gone
 *
 * @typedef {object} Request
 * @property {string} device the requested one
 * @property {string[]} devices the available ones, best first: those after `device` are the
 *   fallbacks
 * @property {number} [workers] number of workers that share the run; by default that of the cores,
 *   up to a limit
 * @property {boolean} paused whether it waits for `resume` or `step` before it does anything
 */

export class Runner {
  #study;
  #listener;
  #worker = null;
  #device = null; // The one that the worker computes on.
  #ready = false;
  #active = false;
  #request = null;
  #tried = [];
  #restarted = false; // True once the run has lost a worker that stopped responding.
  #paused = false;
  #perSecond = 0;
  #run = 0;
  #silentSeconds = 0;
  #watch = 0;

  /**
   * @param {string} study of all runs: each study has a module of its own
   * @param {Listener} listener
   */
  constructor(study, listener) {
    this.#study = study;
    this.#listener = listener;
  }

  /** Returns whether a run on the device can start without fetching anything. */
  isReady(device) {
    return this.#ready && this.#device === device;
  }

  /** Fetches the engine for a device, if nothing was fetched yet. */
  prefetch(device) {
    if (!this.#worker) {
      this.#load(device);
    }
  }

  #load(device) {
    if (this.#worker && this.#device === device) {
      return;
    }
    this.end();
    const { script, simd } = WORKERS[device];
    const worker = new Worker(new URL(script, import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => this.#receive(data));
    worker.addEventListener('messageerror', () => this.#onFailure('a message was lost'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#onFailure(event.message || 'the engine could not be loaded');
    });
    worker.postMessage({ type: 'load', study: this.#study, simd });
    this.#worker = worker;
    this.#device = device;
  }

  /**
   * Starts a run; it replaces the previous one.
   *
   * @param {Request} request
   */
  start(settings, request) {
    this.#request = { settings, ...request };
    this.#tried = [];
    this.#restarted = false;
    this.#paused = request.paused;
    this.#attempt(request.device);
  }

  pause() {
    this.#paused = true;
    this.#send({ type: 'pause' });
    this.#watchForSilence(false);
  }

  resume() {
    this.#paused = false;
    this.#send({ type: 'resume' });
    this.#watchForSilence(true);
  }

  /** Does one unit of work of a run that is paused. */
  step() {
    this.#send({ type: 'step' });
  }

  /** Limits runs to `perSecond` units of work a second from now on; 0 removes the limit. */
  pace(perSecond) {
    this.#perSecond = perSecond;
    if (this.#worker) {
      this.#send({ type: 'pace', perSecond });
    }
  }

  /** Abandons the run. The worker stays for the next one. */
  stop() {
    if (this.#worker) {
      this.#send({ type: 'stop' });
      this.#run += 1;
    }
    this.#request = null;
    this.#watchForSilence(false);
  }

  /** Terminates the worker. */
  end() {
    this.#watchForSilence(false);
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = false;
    this.#run += 1;
  }

  #attempt(device) {
    this.#load(device);
    this.#run += 1;
    const { settings, workers } = this.#request;
    this.#send({ type: 'start', study: this.#study, settings, workers, paused: this.#paused });
    if (this.#perSecond > 0) {
      this.#send({ type: 'pace', perSecond: this.#perSecond });
    }
    this.#watchForSilence(!this.#paused);
  }

  #send(message) {
    this.#worker.postMessage({ ...message, run: this.#run });
  }

  #receive(message) {
    this.#silentSeconds = 0;
    if (message.type === 'ready') {
      this.#ready = true;
    } else if (message.type === 'failed') {
      this.#onFailure(message.message, message.silent);
    } else if (message.type === 'unavailable') {
      this.#fallBack(message.reason);
    } else if (message.run === this.#run) {
      this.#notify(message);
    }
  }

  #notify(message) {
    if (message.type === 'done' || message.type === 'refused') {
      this.#watchForSilence(false);
      this.#request = null;
    }
    if (message.type === 'refused') {
      this.#listener.refused(message.message);
    } else if (message.type === 'started') {
      this.#onStarted(message);
    } else if (message.type === 'frame' || message.type === 'done') {
      this.#listener[message.type](message);
    }
  }

  /** Reports the start; a worker of the CPU without SIMD says why in its message. */
  #onStarted({ device, withoutSimd, distance = 0 }) {
    const slower = this.#device === 'wasm-simd' && device === 'wasm';
    const tried = slower
      ? [...this.#tried, { device: 'wasm-simd', reason: withoutSimd }]
      : this.#tried;
    this.#listener.started({ device, tried, distance });
  }

  /** Starts the run again on the next device, since this one is unavailable or lost. */
  #fallBack(reason) {
    const device = this.#device;
    const request = this.#request;
    this.end();
    const next = request?.devices[request.devices.indexOf(device) + 1];
    if (next) {
      this.#tried = [...this.#tried, { device, reason }];
      this.#attempt(next);
    } else if (request) {
      this.#request = null;
      this.#listener.failed(reason);
    }
  }

  /**
   * Starts or stops the watchdog. It counts ticks of a timer, since the clock goes on while a
   * machine sleeps.
   */
  #watchForSilence(active) {
    this.#active = active;
    this.#silentSeconds = 0;
    clearInterval(this.#watch);
    if (active) {
      this.#watch = setInterval(() => {
        this.#silentSeconds += 1;
        if (this.#silentSeconds >= (this.#ready ? MAX_SILENT_SECONDS : MAX_LOADING_SECONDS)) {
          this.#onFailure('it stopped responding', true);
        }
      }, 1000);
    }
  }

  /**
   * Terminates a worker that failed, and reports that if a run was waiting for it. A run whose
   * worker, or a helper of it, stopped responding is started again first, once and without helpers:
   * it has the same results, and a browser seldom loses two workers.
   */
  #onFailure(message, silent = false) {
    if (this.#device === 'webgpu') {
      this.#fallBack(message);
      return;
    }
    if (silent && this.#active && !this.#restarted) {
      this.#restarted = true;
      this.#request.workers = 1;
      this.end();
      this.#attempt(this.#device);
      return;
    }
    const missed = this.#active;
    this.end();
    if (missed) {
      this.#listener.failed(message);
    }
  }
}
