// The helper workers of a run: nested workers that compute some of its trials, each on a core.

const MAX_SILENT_SECONDS = 15; // Without a message from a worker that has trials.
const IDLE_SECONDS = 5; // For which workers without a run are kept for the next one.

/**
 * @typedef {object} Leader
 * @property {(count: number) => number[]} claim returns trials for a worker, at most
 *   `count`
 * @property {(reports: ArrayBuffer[]) => void} accept takes reports of a worker, in words
 * @property {(reason: string, silent: boolean) => void} failed called if a worker lost its trials;
 *   `silent` if that is since it stopped responding
 */

export class WorkerPool {
  #leader;
  #parts;
  #members = [];
  #active = []; // The members that work on the run.
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

  /** The number of workers that have reported on this run. */
  get contributorCount() {
    return this.#active.filter((member) => member.reported).length;
  }

  /** Starts a run on up to `count` workers, as far as the browser allows. */
  start(count, { run, study, settings }) {
    this.#broadcast({ type: 'stop' });
    this.#run = run;
    clearTimeout(this.#idleTimer);
    while (this.#members.length < count && this.#spawn()) {
      // Spawned in the condition.
    }
    this.#active = this.#members.slice(0, count);
    for (const member of this.#active) {
      Object.assign(member, { held: 0, silentSeconds: 0, reported: false });
    }
    this.#broadcast({ type: 'start', study, settings });
    this.#watchForSilence(true);
  }

  /** Limits all workers together to `perSecond` units of work a second; 0 removes the limit. */
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

  /** Ends the run; the workers are terminated if no other run starts soon. */
  release() {
    this.#stopRun();
    this.#idleTimer = setTimeout(() => this.terminate(), 1000 * IDLE_SECONDS);
  }

  /** Terminates all workers at once. */
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

  /** Spawns a worker; returns false if the browser does not support nested workers. */
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

  /**
   * Removes a worker that failed. The run fails only if that worker had begun: it may have had
   * trials.
   */
  #remove(member, reason, silent = false) {
    member.worker.terminate();
    this.#members = this.#members.filter((other) => other !== member);
    this.#active = this.#active.filter((other) => other !== member);
    if (member.begun && this.#run !== null) {
      this.#leader.failed(`a helper worker failed: ${reason}`, silent);
    }
  }

  /**
   * Starts or stops the watchdog. It counts ticks of a timer, since the clock goes on while a
   * machine sleeps.
   */
  #watchForSilence(active) {
    clearInterval(this.#watch);
    if (active) {
      this.#watch = setInterval(() => {
        for (const member of this.#active) {
          member.silentSeconds = member.held > 0 ? member.silentSeconds + 1 : 0;
          if (member.silentSeconds >= MAX_SILENT_SECONDS) {
            this.#remove(member, 'it stopped responding', true);
          }
        }
      }, 1000);
    }
  }
}
