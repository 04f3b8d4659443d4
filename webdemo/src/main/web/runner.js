// The page's end of a worker: one run at a time, and a watch that notices a worker that died in silence.

const SILENCE = 5; // Seconds without a word from a worker that should be talking.
const LOADING = 30; // The same while it loads the engine.

/**
 * What a run tells. A message of a run that was replaced tells nothing.
 *
 * @typedef {object} Listener
 * @property {(on: {device: 'wasm-simd'|'wasm', withoutSimd: string}) => void} started on a device;
 *   why it is not the faster one
 * @property {(frame: {moment: string, json: string, progress: number}) => void} frame
 * @property {(last: {moment: string, json: string, outcome: 'finished'|'diverged',
 *   receipt: string, findings: string, divergedAt: number, workers: number}) => void} done
 * @property {(message: string) => void} refused the settings were not accepted
 * @property {(message: string) => void} failed the worker is gone
 */

export class Runner {
  #listener;
  #worker = null;
  #ready = false;
  #active = false;
  #run = 0;
  #silent = 0;
  #watch = 0;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
  }

  /** Whether a run can start without anything being fetched. */
  get ready() {
    return this.#ready;
  }

  /** Fetches the engine, if that was not done yet. */
  load() {
    if (this.#worker) {
      return;
    }
    const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => this.#hear(data));
    worker.addEventListener('messageerror', () => this.#lose('a message was lost'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#lose(event.message || 'the engine could not be loaded');
    });
    this.#worker = worker;
  }

  /**
   * Starts a run in place of the one before.
   *
   * @param {number} [workers] how many workers share it; as many as there are cores, within reason
   */
  start(study, settings, workers) {
    this.load();
    this.#run += 1;
    this.#say({ type: 'start', study, settings, workers });
    this.#listen(true);
  }

  pause() {
    this.#say({ type: 'pause' });
    this.#listen(false);
  }

  resume() {
    this.#say({ type: 'resume' });
    this.#listen(true);
  }

  /** Gives the run up. The worker stays for the next one. */
  stop() {
    if (this.#worker) {
      this.#say({ type: 'stop' });
      this.#run += 1;
    }
    this.#listen(false);
  }

  /** Gives the worker up. */
  end() {
    this.#listen(false);
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = false;
    this.#run += 1;
  }

  #say(message) {
    this.#worker.postMessage({ ...message, run: this.#run });
  }

  #hear(message) {
    this.#silent = 0;
    if (message.type === 'ready') {
      this.#ready = true;
    } else if (message.type === 'failed') {
      this.#lose(message.message);
    } else if (message.run === this.#run) {
      this.#tell(message);
    }
  }

  #tell(message) {
    if (message.type === 'done' || message.type === 'refused') {
      this.#listen(false);
    }
    if (message.type === 'refused') {
      this.#listener.refused(message.message);
    } else if (message.type === 'started' || message.type === 'frame' || message.type === 'done') {
      this.#listener[message.type](message);
    }
  }

  /** Counts seconds on a timer, not on the clock: a sleeping machine is not a silent worker. */
  #listen(active) {
    this.#active = active;
    this.#silent = 0;
    clearInterval(this.#watch);
    if (active) {
      this.#watch = setInterval(() => {
        this.#silent += 1;
        if (this.#silent >= (this.#ready ? SILENCE : LOADING)) {
          this.#lose('it stopped responding');
        }
      }, 1000);
    }
  }

  /** A worker that failed once is not trusted again; one that nobody waits for may go unnoticed. */
  #lose(message) {
    const missed = this.#active;
    this.end();
    if (missed) {
      this.#listener.failed(message);
    }
  }
}
