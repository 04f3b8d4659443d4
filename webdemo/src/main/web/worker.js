// The worker: advances a run in slices so short that a message never waits long, and sends frames.
//
// In:  {type: 'start', run, study, settings} and {type: 'pause' | 'resume' | 'stop', run}.
// Out: 'ready' once; 'started' or 'refused', 'paused', 'resumed', 'stopped' in answer; 'frame' now and
//      then; 'done' with the last frame; 'failed' when this worker is of no more use.

import { describe, load } from './loader.js';

const SLICE = 8; // Milliseconds of work between two looks at the messages.
const FRAME = 33; // Milliseconds between two frames.
const OUTCOMES = ['running', 'finished', 'diverged', 'idle'];

let exports;
let memory;
let device;
let current = null;
let scheduled = false;

const loaded = load(new URL('engine.wasm', import.meta.url)).then((engine) => {
  ({ exports, memory } = engine);
  device = { device: read(exports.device()), withoutSimd: engine.withoutSimd };
  postMessage({ type: 'ready', engine: read(exports.engine()) });
});
loaded.catch(fail);

const commands = {
  start({ run, study, settings }) {
    write(study + settings);
    const problems = read(exports.prepare(study.length, settings.length));
    current = problems ? null : { run, paused: false, framed: performance.now() };
    postMessage(problems ? { type: 'refused', run, message: problems } : { type: 'started', run, ...device });
    schedule();
  },
  pause({ run }) {
    if (current?.run === run) {
      current.paused = true;
      postMessage(frame('frame'));
    }
    postMessage({ type: 'paused', run });
  },
  resume({ run }) {
    if (current?.run === run) {
      current.paused = false;
      schedule();
    }
    postMessage({ type: 'resumed', run });
  },
  stop({ run }) {
    if (current?.run === run) {
      current = null;
      exports.close();
    }
    postMessage({ type: 'stopped', run });
  },
};

addEventListener('message', async ({ data }) => {
  try {
    await loaded;
    commands[data.type](data);
  } catch (error) {
    fail(error);
  }
});
addEventListener('error', (event) => fail(event.error ?? event));
addEventListener('unhandledrejection', (event) => fail(event.reason));

// A message to oneself comes after those that are waiting, and without the delay of a timer.
const turn = new MessageChannel();
turn.port1.onmessage = () => {
  scheduled = false;
  try {
    slice();
  } catch (error) {
    fail(error);
  }
};

function schedule() {
  if (!scheduled && current && !current.paused) {
    scheduled = true;
    turn.port2.postMessage(null);
  }
}

function slice() {
  if (!current || current.paused) {
    return;
  }
  const end = performance.now() + SLICE;
  let state;
  do {
    state = exports.advance();
  } while (state === 0 && performance.now() < end);
  if (state !== 0) {
    postMessage({
      ...frame('done'),
      outcome: OUTCOMES[state],
      receipt: read(exports.receipt()),
      findings: read(exports.findings()),
      divergedAt: exports.divergedAt(),
    });
    current = null;
  } else if (performance.now() - current.framed >= FRAME) {
    current.framed = performance.now();
    postMessage(frame('frame'));
  }
  schedule();
}

/** The state of the run as it is now, named by its tick. */
function frame(type) {
  return {
    type,
    run: current.run,
    tick: exports.ticks(),
    progress: exports.progress(),
    json: read(exports.figure()),
  };
}

function fail(error) {
  current = null;
  postMessage({ type: 'failed', message: describe(error, exports) });
}

function write(text) {
  const units = new Uint16Array(memory.buffer, exports.text(text.length), text.length);
  for (let i = 0; i < text.length; i += 1) {
    units[i] = text.charCodeAt(i);
  }
}

/** The text of that length which the engine has written. */
function read(length) {
  const units = new Uint16Array(memory.buffer, exports.text(length), length);
  return new TextDecoder('utf-16le').decode(units);
}
