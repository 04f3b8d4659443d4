// The worker: leads a run, computes trials of it, hands others to helper workers, and sends frames.
//
// In:  {type: 'load', study, simd} once; {type: 'start', run, study, settings, workers?, paused};
//      {type: 'pause' | 'resume' | 'step' | 'stop', run}; {type: 'pace', perSecond}.
// Out: 'ready' once; 'started' or 'refused', 'paused', 'resumed', 'stopped' in answer; 'frame' at
//      intervals; 'done' with the last frame; 'failed' after a fault: it cannot be used after that;
//      `silent` if a helper worker stopped responding.

import { WorkerPool } from './worker-pool.js';
import { Engine } from './engine.js';
import { compile, describe } from './loader.js';
import { WorkLoop } from './work-loop.js';

const FRAME_INTERVAL_MS = 33;
const MAX_WORKERS = 8; // By default, however many cores there are.

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
        pool.resume(); // The rest is theirs: until the next report.
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
  event.preventDefault(); // It is reported below the figure, not on the console.
  fail(event.reason);
});

async function load(study, simd) {
  const parts = await compile(new URL(`engine-${study}.wasm`, import.meta.url), simd);
  engine = await Engine.of(parts);
  pool = new WorkerPool(parts, { claim, accept, failed: failWithHelper });
  device = { device: engine.read(engine.exports.device()), withoutSimd: engine.withoutSimd };
  postMessage({ type: 'ready', engine: engine.version });
}

function defaultWorkers() {
  return Math.min(navigator.hardwareConcurrency || 1, MAX_WORKERS);
}

/** Divides the limit of the speed among all workers. */
function applyPace() {
  if (current) {
    loop.pace(perSecond / current.count);
    pool.pace((perSecond * (current.count - 1)) / current.count);
  }
}

/** Pauses again after a single step, and sends its result. */
function finishStep() {
  current.stepping = false;
  pool.pause();
  if (engine.isDone) {
    sendIfDue();
  } else {
    sendFrame();
  }
}

/**
 * Claims trials for a helper worker: fewer towards the end, so that all workers finish at about one
 * time.
 */
function claim(count) {
  const share = Math.ceil(engine.exports.unclaimed() / (2 * current.count));
  const trials = [];
  while (trials.length < Math.min(count, share)) {
    trials.push(engine.exports.claim());
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

/** Sends the end of the run, or a frame if one is due. */
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

function failWithHelper(reason, silent) {
  fail(new Error(reason), silent);
}

function fail(error, silent = false) {
  current = null;
  loop.stop();
  pool?.terminate();
  const message = engine ? engine.describe(error) : describe(error);
  postMessage({ type: 'failed', message, silent });
}
