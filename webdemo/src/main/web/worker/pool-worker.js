// A helper worker: computes trials of a run that the leading worker hands out, on its own engine.
//
// In:  {type: 'engine', parts} once; {type: 'start', run, study, settings}; {type: 'trials', run,
//      trials}; {type: 'pause' | 'resume' | 'stop', run};
//      {type: 'pace', run, perSecond}.
// Out: 'wanted' when it needs more trials soon, always answered by 'trials'; 'reports' with
//      measurements, at the end of a trial and at intervals before; 'failed' after a fault: it
//      cannot be used after that.

import { describe } from './loader.js';
import { Engine } from './engine.js';
import { WorkLoop } from './work-loop.js';

const REPORT_INTERVAL_MS = 33; // Between two reports on a trial under way.
const BACKLOG_MS = 24; // Of work in hand: about as long as the leader takes to hand out more.
const MAX_TRIALS = 64; // In one request.

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
      throw new Error(problems); // The leader has accepted them: it has another engine.
    }
    current = {
      run,
      trials: [], // claimed and not begun
      working: false, // on a trial
      busyMs: 0, // milliseconds spent on it
      trialMs: 0, // milliseconds that a trial takes, on average
      asked: false,
      available: true, // whether the leader has unclaimed trials, as far as is known
      paused: false,
      reports: [],
      finished: 0, // trials that end in the next reports
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

// One after the other: messages that come while the engine is being created wait for it.
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
  event.preventDefault(); // It is reported below the figure, not on the console.
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

/** Requests trials before it runs out of them, so that it never waits for the leader. */
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

/** Estimates the milliseconds left of the trial under way, from its speed so far. */
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
