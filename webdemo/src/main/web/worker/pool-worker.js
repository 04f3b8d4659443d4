// An assistant of the worker: computes trials of a run that the worker leads, on an engine of its own.
//
// In:  {type: 'engine', parts} once; {type: 'start', run, study, settings}; {type: 'trials', run,
//      trials}; {type: 'pause' | 'resume' | 'stop', run};
//      {type: 'pace', run, perSecond}.
// Out: 'wanted' where it runs out of trials soon, always answered by 'trials'; 'reports' on what was
//      measured, at the end of a trial and now and then before; 'failed' when it is of no more use.

import { describe } from './loader.js';
import { Engine } from './engine.js';
import { WorkLoop } from './work-loop.js';

const REPORT_INTERVAL_MS = 33; // Milliseconds between two reports on a trial under way.
const BACKLOG_MS = 24; // Milliseconds of work to have in hand: what it takes the lead to hand out more.
const MAX_TRIALS = 64; // Trials to ask for at once.

let engine;
let current = null;

const loop = new WorkLoop({ unit, after, failed: fail });

const commands = {
  async engine({ parts }) {
    engine = await Engine.of(parts);
  },
  start({ run, study, settings }) {
    const problems = engine.prepare(study, settings);
    if (problems) {
      throw new Error(problems); // The lead has accepted them: it is another engine.
    }
    current = {
      run,
      trials: [], // taken and not begun
      working: false, // on a trial
      busyMs: 0, // milliseconds spent on it
      trialMs: 0, // milliseconds that a trial takes, about
      asked: false,
      available: true, // as far as is known: trials that nobody has taken
      paused: false,
      reports: [],
      finished: 0, // trials among those that are reported next
      reported: performance.now(),
    };
    loop.stop();
    requestTrials();
  },
  trials({ trials }) {
    current.asked = false;
    current.available = trials.length > 0;
    current.trials.push(...trials);
    resume();
  },
  pause() {
    current.paused = true;
    loop.stop();
  },
  resume() {
    current.paused = false;
    resume();
  },
  pace({ perSecond }) {
    loop.pace(perSecond);
  },
  stop() {
    loop.stop();
    engine.exports.close();
    current = null;
  },
};

let ready = Promise.resolve();

// One after the other: what comes while the engine is being made waits for it.
addEventListener('message', ({ data }) => {
  ready = ready
    .then(() => {
      if (data.type === 'engine' || data.type === 'start' || data.run === current?.run) {
        return commands[data.type](data);
      }
      return undefined;
    })
    .catch(fail);
});
addEventListener('error', (event) => fail(event.error ?? event));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault(); // It is told below the figure, not on the console.
  fail(event.reason);
});

function resume() {
  if (!current.paused && hasWork()) {
    loop.start();
  }
}

function hasWork() {
  return current.working || current.trials.length > 0;
}

function unit() {
  const { exports } = engine;
  const from = performance.now();
  if (!current.working) {
    exports.begin(current.trials.shift());
    current.working = true;
    current.busyMs = 0;
  }
  const more = exports.advanceTrial() === 1;
  current.busyMs += performance.now() - from;
  if (!more) {
    queueReport();
    current.finished += 1;
    current.working = false;
    current.trialMs = current.trialMs
      ? 0.7 * current.trialMs + 0.3 * current.busyMs
      : current.busyMs;
  }
  return hasWork();
}

function after() {
  if (current.working && performance.now() - current.reported >= REPORT_INTERVAL_MS) {
    queueReport();
  }
  if (current.reports.length > 0) {
    const { run, reports, finished } = current;
    postMessage({ type: 'reports', run, reports, finished }, reports);
    current.reports = [];
    current.finished = 0;
    current.reported = performance.now();
  }
  requestTrials();
}

function queueReport() {
  current.reports.push(engine.readWords(engine.exports.report()));
}

/** Asks for trials while there is still something to do, so that it never waits for the lead. */
function requestTrials() {
  const missing = BACKLOG_MS - current.trials.length * current.trialMs - remainingMs();
  if (missing > 0 && current.available && !current.asked) {
    current.asked = true;
    const count = Math.min(
      MAX_TRIALS,
      Math.max(1, Math.ceil(missing / (current.trialMs || BACKLOG_MS))),
    );
    postMessage({ type: 'wanted', run: current.run, count });
  }
}

/** Milliseconds that the trial under way will take yet, if it goes on as it went. */
function remainingMs() {
  if (!current.working) {
    return 0;
  }
  const share = engine.exports.share();
  return (current.busyMs * (1 - share)) / share;
}

function fail(error) {
  loop.stop();
  current = null;
  postMessage({ type: 'failed', message: engine ? engine.describe(error) : describe(error) });
}
