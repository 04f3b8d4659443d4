// The assistants of a run: nested workers that take trials off the worker, each on a core of its own.

const MAX_SILENT_SECONDS = 5; // Seconds without a word from an assistant that has trials.
const IDLE_SECONDS = 5; // Seconds that assistants without a run are kept for the next one.

/**
 * @typedef {object} Leader
 * @property {(count: number) => number[]} claim trials for an assistant, at most so many
 * @property {(reports: ArrayBuffer[]) => void} accept what an assistant reports, in words
 * @property {(reason: string) => void} failed an assistant lost what it had
 */

export class WorkerPool {
  #leader;
  #parts;
  #members = [];
  #active = []; // Those of the members that assist the run.
  #run = null;
  #watch = 0;
  #idleTimer = 0;

  /**
   * @param {object} parts the compiled engine
   * @param {Leader} leader
   */
  constructor(parts, leader) {
    this.#parts = parts;
    this.#leader = leader;
  }

  /** How many assistants have reported something of this run. */
  get contributorCount() {
    return this.#active.filter((member) => member.reported).length;
  }

  /** Has a run assisted by as many as can be had of so many. */
  start(count, { run, study, settings }) {
    this.#broadcast({ type: 'stop' });
    this.#run = run;
    clearTimeout(this.#idleTimer);
    while (this.#members.length < count && this.#spawn()) {
      // One more.
    }
    this.#active = this.#members.slice(0, count);
    for (const member of this.#active) {
      Object.assign(member, { held: 0, silentSeconds: 0, reported: false });
    }
    this.#broadcast({ type: 'start', study, settings });
    this.#watchForSilence(true);
  }

  /** Lets all of them together do at most so many units a second; 0 for as many as they can. */
  pace(perSecond) {
    this.#broadcast({ type: 'pace', perSecond: perSecond / this.#active.length });
  }

  pause() {
    this.#broadcast({ type: 'pause' });
    this.#watchForSilence(false);
  }

  resume() {
    this.#broadcast({ type: 'resume' });
    this.#watchForSilence(true);
  }

  /** The run is over: the assistants rest, and go if there is no other soon. */
  release() {
    this.#stopRun();
    this.#idleTimer = setTimeout(() => this.terminate(), 1000 * IDLE_SECONDS);
  }

  /** Ends every assistant at once. */
  terminate() {
    this.#stopRun();
    clearTimeout(this.#idleTimer);
    this.#members.forEach(({ worker }) => worker.terminate());
    this.#members = [];
  }

  #stopRun() {
    this.#broadcast({ type: 'stop' });
    this.#watchForSilence(false);
    this.#active = [];
    this.#run = null;
  }

  /** One more assistant, if this browser lets a worker have workers. */
  #spawn() {
    let worker;
    try {
      worker = new Worker(new URL('pool-worker.js', import.meta.url), { type: 'module' });
    } catch {
      return false;
    }
    const member = { worker, begun: false, held: 0, silentSeconds: 0, reported: false };
    worker.addEventListener('message', ({ data }) => this.#receive(member, data));
    worker.addEventListener('messageerror', () => this.#remove(member, 'a message was lost'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#remove(member, event.message || 'it could not be loaded');
    });
    worker.postMessage({ type: 'engine', parts: this.#parts });
    this.#members.push(member);
    return true;
  }

  #broadcast(message) {
    for (const { worker } of this.#active) {
      worker.postMessage({ ...message, run: this.#run });
    }
  }

  #receive(member, message) {
    member.silentSeconds = 0;
    if (message.type === 'failed') {
      this.#remove(member, message.message);
    } else if (message.run === this.#run && message.type === 'wanted') {
      member.begun = true;
      const trials = this.#leader.claim(message.count);
      member.held += trials.length;
      member.worker.postMessage({ type: 'trials', run: this.#run, trials });
    } else if (message.run === this.#run) {
      member.held -= message.finished;
      member.reported = true;
      this.#leader.accept(message.reports);
    }
  }

  /** Loses nothing where it has never begun: the others do without it. */
  #remove(member, reason) {
    member.worker.terminate();
    this.#members = this.#members.filter((other) => other !== member);
    this.#active = this.#active.filter((other) => other !== member);
    if (member.begun && this.#run !== null) {
      this.#leader.failed(`a helper worker failed: ${reason}`);
    }
  }

  /** Counts seconds on a timer, not on the clock: a sleeping machine is not a silent worker. */
  #watchForSilence(active) {
    clearInterval(this.#watch);
    if (active) {
      this.#watch = setInterval(() => {
        for (const member of this.#active) {
          member.silentSeconds = member.held > 0 ? member.silentSeconds + 1 : 0;
          if (member.silentSeconds >= MAX_SILENT_SECONDS) {
            this.#remove(member, 'it stopped responding');
          }
        }
      }, 1000);
    }
  }
}
