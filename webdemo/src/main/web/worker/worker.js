// The worker: leads a run, computes trials of it, hands others to assistants, and sends frames.
//
// In:  {type: 'load', study, simd} once; {type: 'start', run, study, settings, workers?, paused};
//      {type: 'pause' | 'resume' | 'step' | 'stop', run}; {type: 'pace', perSecond}.
// Out: 'ready' once; 'started' or 'refused', 'paused', 'resumed', 'stopped' in answer; 'frame' now and
//      then; 'done' with the last frame; 'failed' when this worker is of no more use.

import { WorkerPool } from './worker-pool.js';
import { Engine } from './engine.js';
import { compile, describe } from './loader.js';
import { WorkLoop } from './work-loop.js';

const FRAME_INTERVAL_MS = 33; // Milliseconds between two frames.
const MAX_WORKERS = 8; // However many cores there are, where nobody asks for more.

let engine;
let pool;
let device;
let loaded;
let perSecond = 0;
let current = null;

const loop = new WorkLoop({
  unit: () => engine.advance() === 'running',
  after: sendIfDue,
  failed: fail,
});

const commands = {
  load({ study, simd }) {
    loaded = load(study, simd);
    return loaded;
  },
  start({ run, study, settings, workers = defaultWorkers(), paused }) {
    const problems = engine.prepare(study, settings);
    if (problems) {
      abandon();
      postMessage({ type: 'refused', run, message: problems });
      return;
    }
    const count = engine.exports.workers(workers);
    current = { run, count, paused, stepping: false, framed: performance.now() };
    postMessage({ type: 'started', run, ...device });
    pool.start(count - 1, { run, study, settings });
    applyPace();
    if (paused) {
      pool.pause();
    } else {
      loop.start();
    }
  },
  pause({ run }) {
    if (current?.run === run) {
      current.paused = true;
      loop.stop();
      pool.pause();
      sendFrame();
    }
    postMessage({ type: 'paused', run });
  },
  resume({ run }) {
    if (current?.run === run) {
      current.paused = false;
      loop.start();
      pool.resume();
    }
    postMessage({ type: 'resumed', run });
  },
  step({ run }) {
    if (current?.run === run && current.paused) {
      current.stepping = true;
      if (engine.advance() === 'waiting') {
        pool.resume(); // What is left is theirs: until the next report.
      } else {
        finishStep();
      }
    }
  },
  pace(wanted) {
    ({ perSecond } = wanted);
    applyPace();
  },
  stop({ run }) {
    if (current?.run === run) {
      abandon();
      engine.exports.close();
    }
    postMessage({ type: 'stopped', run });
  },
};

addEventListener('message', async ({ data }) => {
  try {
    await loaded;
    await commands[data.type](data);
  } catch (error) {
    fail(error);
  }
});
addEventListener('error', (event) => fail(event.error ?? event));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault(); // It is told below the figure, not on the console.
  fail(event.reason);
});

async function load(study, simd) {
  const parts = await compile(new URL(`engine-${study}.wasm`, import.meta.url), simd);
  engine = await Engine.of(parts);
  pool = new WorkerPool(parts, { claim, accept, failed: (reason) => fail(new Error(reason)) });
  device = { device: engine.read(engine.exports.device()), withoutSimd: engine.withoutSimd };
  postMessage({ type: 'ready', engine: engine.version });
}

function defaultWorkers() {
  return Math.min(navigator.hardwareConcurrency || 1, MAX_WORKERS);
}

/** The pace of all workers together, divided among them. */
function applyPace() {
  if (current) {
    loop.pace(perSecond / current.count);
    pool.pace((perSecond * (current.count - 1)) / current.count);
  }
}

/** Shows what a single step has come to. */
function finishStep() {
  current.stepping = false;
  pool.pause();
  if (engine.isDone) {
    sendIfDue();
  } else {
    sendFrame();
  }
}

/** Trials for an assistant: fewer as the end comes near, so that all are done at about one time. */
function claim(count) {
  const share = Math.ceil(engine.exports.untaken() / (2 * current.count));
  const trials = [];
  while (trials.length < Math.min(count, share)) {
    trials.push(engine.exports.take());
  }
  return trials;
}

function accept(reports) {
  for (const words of reports) {
    engine.exports.accept(engine.writeWords(words));
  }
  if (current.stepping) {
    finishStep();
  } else if (!current.paused) {
    sendIfDue();
  }
}

/** Sends what is due: the end of the run, or a frame. */
function sendIfDue() {
  if (engine.isDone) {
    postMessage({
      type: 'done',
      run: current.run,
      workers: 1 + pool.contributorCount,
      ...engine.end(),
    });
    current = null;
    loop.stop();
    pool.release();
  } else if (performance.now() - current.framed >= FRAME_INTERVAL_MS) {
    sendFrame();
  }
}

function sendFrame() {
  current.framed = performance.now();
  postMessage({ type: 'frame', run: current.run, ...engine.frame() });
}

function abandon() {
  current = null;
  loop.stop();
  pool.terminate();
}

function fail(error) {
  current = null;
  loop.stop();
  pool?.terminate();
  postMessage({ type: 'failed', message: engine ? engine.describe(error) : describe(error) });
}
