// The assistants of a run: nested workers that take trials off the worker, each on a core of its own.

const SILENCE = 5; // Seconds without a word from an assistant that has trials.
const LINGER = 5; // Seconds that assistants without a run are kept for the next one.

/**
 * @typedef {object} Lead
 * @property {(count: number) => number[]} take trials for an assistant, at most so many
 * @property {(reports: ArrayBuffer[]) => void} accept what an assistant reports, in words
 * @property {(reason: string) => void} failed an assistant lost what it had
 */

export class Crew {
  #lead;
  #parts;
  #members = [];
  #active = []; // Those of the members that assist the run.
  #run = null;
  #watch = 0;
  #end = 0;

  /**
   * @param {object} parts the compiled engine
   * @param {Lead} lead
   */
  constructor(parts, lead) {
    this.#parts = parts;
    this.#lead = lead;
  }

  /** How many assistants have reported something of this run. */
  get useful() {
    return this.#active.filter((member) => member.reported).length;
  }

  /** Has a run assisted by as many as can be had of so many. */
  start(count, { run, study, settings }) {
    this.#say({ type: 'stop' });
    this.#run = run;
    clearTimeout(this.#end);
    while (this.#members.length < count && this.#hire()) {
      // One more.
    }
    this.#active = this.#members.slice(0, count);
    for (const member of this.#active) {
      Object.assign(member, { held: 0, silent: 0, reported: false });
    }
    this.#say({ type: 'start', study, settings });
    this.#listen(true);
  }

  /** Lets all of them together do at most so many units a second; 0 for as many as they can. */
  pace(perSecond) {
    this.#say({ type: 'pace', perSecond: perSecond / this.#active.length });
  }

  pause() {
    this.#say({ type: 'pause' });
    this.#listen(false);
  }

  resume() {
    this.#say({ type: 'resume' });
    this.#listen(true);
  }

  /** The run is over: the assistants rest, and go if there is no other soon. */
  rest() {
    this.#leave();
    this.#end = setTimeout(() => this.dismiss(), 1000 * LINGER);
  }

  /** Ends every assistant at once. */
  dismiss() {
    this.#leave();
    clearTimeout(this.#end);
    this.#members.forEach(({ worker }) => worker.terminate());
    this.#members = [];
  }

  #leave() {
    this.#say({ type: 'stop' });
    this.#listen(false);
    this.#active = [];
    this.#run = null;
  }

  /** One more assistant, if this browser lets a worker have workers. */
  #hire() {
    let worker;
    try {
      worker = new Worker(new URL('pool-worker.js', import.meta.url), { type: 'module' });
    } catch {
      return false;
    }
    const member = { worker, begun: false, held: 0, silent: 0, reported: false };
    worker.addEventListener('message', ({ data }) => this.#hear(member, data));
    worker.addEventListener('messageerror', () => this.#lose(member, 'a message was lost'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#lose(member, event.message || 'it could not be loaded');
    });
    worker.postMessage({ type: 'engine', parts: this.#parts });
    this.#members.push(member);
    return true;
  }

  #say(message) {
    for (const { worker } of this.#active) {
      worker.postMessage({ ...message, run: this.#run });
    }
  }

  #hear(member, message) {
    member.silent = 0;
    if (message.type === 'failed') {
      this.#lose(member, message.message);
    } else if (message.run === this.#run && message.type === 'wanted') {
      member.begun = true;
      const trials = this.#lead.take(message.count);
      member.held += trials.length;
      member.worker.postMessage({ type: 'trials', run: this.#run, trials });
    } else if (message.run === this.#run) {
      member.held -= message.finished;
      member.reported = true;
      this.#lead.accept(message.reports);
    }
  }

  /** Loses nothing where it has never begun: the others do without it. */
  #lose(member, reason) {
    member.worker.terminate();
    this.#members = this.#members.filter((other) => other !== member);
    this.#active = this.#active.filter((other) => other !== member);
    if (member.begun && this.#run !== null) {
      this.#lead.failed(`an assistant failed: ${reason}`);
    }
  }

  /** Counts seconds on a timer, not on the clock: a sleeping machine is not a silent worker. */
  #listen(active) {
    clearInterval(this.#watch);
    if (active) {
      this.#watch = setInterval(() => {
        for (const member of this.#active) {
          member.silent = member.held > 0 ? member.silent + 1 : 0;
          if (member.silent >= SILENCE) {
            this.#lose(member, 'it stopped responding');
          }
        }
      }, 1000);
    }
  }
}
