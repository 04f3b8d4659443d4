// The page's end of a worker: one run at a time, a watch that notices a worker that died in silence,
// and the next device where one cannot be had or is lost.

const MAX_SILENT_SECONDS = 5; // Seconds without a word from a worker that should be talking.
const MAX_LOADING_SECONDS = 30; // The same while it loads the engine.

/** What computes on which device; `simd` is what the worker of the CPU is told. */
const WORKERS = {
  webgpu: { script: 'gpu-worker.js' },
  'wasm-simd': { script: 'worker.js', simd: true },
  wasm: { script: 'worker.js', simd: false },
};

/**
 * What a run tells. A message of a run that was replaced tells nothing.
 *
 * @typedef {object} Listener
 * @property {(on: {device: string, tried: {device: string, reason: string}[], distance: number}) => void} started
 *   on a device; which were given up before, and why; on WebGPU, how far it is from the CPU
 * @property {(frame: {moment: string, json: string, progress: number}) => void} frame
 * @property {(last: {moment: string, json: string, outcome: 'finished'|'diverged', receipt: string,
 *   findings: string, divergedAt: number, workers: number, engine: string}) => void} done
 * @property {(message: string) => void} refused the settings were not accepted
 * @property {(message: string) => void} failed the worker is gone
 *
 * @typedef {object} Request
 * @property {string} device that is wanted
 * @property {string[]} devices that can be had, the best first: those behind it are what it falls back to
 * @property {number} [workers] how many share the run; as many as there are cores, within reason
 * @property {boolean} paused whether it waits for `resume` before it does anything, or for `step`
 */

export class Runner {
  #study;
  #listener;
  #worker = null;
  #device = null; // Of the worker.
  #ready = false;
  #active = false;
  #request = null;
  #tried = [];
  #paused = false;
  #perSecond = 0;
  #run = 0;
  #silentSeconds = 0;
  #watch = 0;

  /**
   * @param {string} study the one of every run: there is a module of each
   * @param {Listener} listener
   */
  constructor(study, listener) {
    this.#study = study;
    this.#listener = listener;
  }

  /** Whether a run on that device can start without anything being fetched. */
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
   * Starts a run in place of the one before.
   *
   * @param {Request} request
   */
  start(settings, request) {
    this.#request = { settings, ...request };
    this.#tried = [];
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

  /** Does at most so many units of work a second from now on; 0 for as many as it can. */
  pace(perSecond) {
    this.#perSecond = perSecond;
    if (this.#worker) {
      this.#send({ type: 'pace', perSecond });
    }
  }

  /** Gives the run up. The worker stays for the next one. */
  stop() {
    if (this.#worker) {
      this.#send({ type: 'stop' });
      this.#run += 1;
    }
    this.#request = null;
    this.#watchForSilence(false);
  }

  /** Gives the worker up. */
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
      this.#onFailure(message.message);
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

  /** A worker of the CPU says for itself why it has no SIMD. */
  #onStarted({ device, withoutSimd, distance = 0 }) {
    const slower = this.#device === 'wasm-simd' && device === 'wasm';
    const tried = slower
      ? [...this.#tried, { device: 'wasm-simd', reason: withoutSimd }]
      : this.#tried;
    this.#listener.started({ device, tried, distance });
  }

  /** The device cannot be had, or is lost: the run begins again on the next one. */
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

  /** Counts seconds on a timer, not on the clock: a sleeping machine is not a silent worker. */
  #watchForSilence(active) {
    this.#active = active;
    this.#silentSeconds = 0;
    clearInterval(this.#watch);
    if (active) {
      this.#watch = setInterval(() => {
        this.#silentSeconds += 1;
        if (this.#silentSeconds >= (this.#ready ? MAX_SILENT_SECONDS : MAX_LOADING_SECONDS)) {
          this.#onFailure('it stopped responding');
        }
      }, 1000);
    }
  }

  /** A worker that failed once is not trusted again; one that nobody waits for may go unnoticed. */
  #onFailure(message) {
    if (this.#device === 'webgpu') {
      this.#fallBack(message);
      return;
    }
    const missed = this.#active;
    this.end();
    if (missed) {
      this.#listener.failed(message);
    }
  }
}
