// The worker of the GPU: checks it against the CPU, then leads a run on it, and sends frames.
//
// Its messages are those of worker.js, and besides: 'alive' while it waits, and 'unavailable'
// {reason} if there is no GPU, if its numbers are wrong, or if it is lost: the page then goes on
// without it.

import { Engine } from './engine.js';
import { openGpu } from './gpu.js';
import { compile } from './loader.js';

const FRAME_INTERVAL_MS = 33;
const ALIVE_INTERVAL_MS = 1000; // Between two signs of life while it waits for the GPU.

let engine;
let distance = 0;
let perSecond = 0;
let current = null;
let pending = null; // The promise of the operation that the module has begun.
let busy = Promise.resolve(); // Commands run one after the other, and never during a unit of work.

/** The module's imports, by which it reports to its host. */
const host = {
  checked: (measured) => pending.resolve(measured),
  advanced: () => pending.resolve(),
  failed: (length) => pending.reject(new Error(engine.read(length))),
};

const commands = {
  async load({ study }) {
    const { gpu, reason } = await openGpu();
    if (!gpu) {
      throw new Error(reason);
    }
    const parts = await compile(new URL(`gpu-${study}.wasm`, import.meta.url), false);
    engine = await Engine.of(parts, { ...gpu.imports, host });
    gpu.attach(engine);
    distance = await untilDone(() => engine.exports.check());
    postMessage({ type: 'ready', engine: engine.version });
  },
  start({ run, study, settings, paused }) {
    const problems = engine.prepare(study, settings);
    if (problems) {
      current = null;
      postMessage({ type: 'refused', run, message: problems });
      return;
    }
    current = { run, paused, framed: performance.now() };
    postMessage({ type: 'started', run, device: 'webgpu', distance });
    if (!paused) {
      runUnits();
    }
  },
  pause({ run }) {
    if (current?.run === run) {
      current.paused = true;
      sendFrame();
    }
    postMessage({ type: 'paused', run });
  },
  resume({ run }) {
    if (current?.run === run) {
      current.paused = false;
      runUnits();
    }
    postMessage({ type: 'resumed', run });
  },
  async step({ run }) {
    if (current?.run === run && current.paused) {
      await unit();
      sendIfDue(true);
    }
  },
  pace(wanted) {
    ({ perSecond } = wanted);
  },
  stop({ run }) {
    if (current?.run === run) {
      current = null;
      engine.exports.close();
    }
    postMessage({ type: 'stopped', run });
  },
};

addEventListener('message', ({ data }) => enqueue(() => commands[data.type](data)));
addEventListener('error', (event) => fail(event.error ?? event));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault(); // It is reported below the figure, not on the console.
  fail(event.reason);
});

function enqueue(work) {
  busy = busy.then(work).catch(fail);
}

/**
 * Starts an operation of the module, and waits for its end. Signs of life tell a slow GPU from a
 * dead worker.
 */
function untilDone(start) {
  const pulse = setInterval(() => postMessage({ type: 'alive' }), ALIVE_INTERVAL_MS);
  return new Promise((resolve, reject) => {
    pending = { resolve, reject };
    start();
  }).finally(() => clearInterval(pulse));
}

function unit() {
  return untilDone(() => engine.exports.advance());
}

/** Works on the run until it ends or pauses; commands run between two units. */
function runUnits() {
  const run = current;
  const next = async () => {
    if (current !== run || run.paused) {
      return;
    }
    await unit();
    sendIfDue(false);
    if (perSecond > 0) {
      setTimeout(() => enqueue(next), 1000 / perSecond);
    } else {
      enqueue(next); // After commands that came meanwhile.
    }
  };
  enqueue(next);
}

/** Sends the end of the run, or a frame if one is due. */
function sendIfDue(now) {
  if (engine.isDone) {
    postMessage({ type: 'done', run: current.run, workers: 1, ...engine.end() });
    current = null;
  } else if (now || performance.now() - current.framed >= FRAME_INTERVAL_MS) {
    sendFrame();
  }
}

function sendFrame() {
  current.framed = performance.now();
  postMessage({ type: 'frame', run: current.run, ...engine.frame() });
}

/** Reports the GPU as unavailable: after a failure it is not used again. */
function fail(error) {
  current = null;
  postMessage({
    type: 'unavailable',
    reason: engine ? engine.describe(error) : (error?.message ?? String(error)),
  });
}
