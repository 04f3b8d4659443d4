// The page's end of `orrery bench`: lists its candidates, then executes commands. Every reply is
// answered by the next command, so that the command line can run other programs in between.
//
//   first reply: "ready <version of the browser>", then lines "candidate <name>" and
//     "problem <message>"
//   command: "round <workload> <calls> <candidate>"      reply: the milliseconds of the calls
//   command: "sweep <workers> <study>"                   reply: the milliseconds, and the receipt
//   reply after a failure: "fault <message>"

import { describe, load } from './loader.js';
import { HandNetwork, SquareProduct } from './hand-written.js';
import { NETWORKS, SIZE, normals, start } from './workloads.js';

const WORKLOADS = ['A', 'B', 'product'];

/** The workloads of each candidate: `restart` sets one up afresh, `run` repeats it. */
const candidates = new Map();
let harness = null;

async function engine() {
  harness = await load(new URL('harness.wasm', import.meta.url));
  const { exports } = harness;
  for (let device = exports.benchDevices() - 1; device >= 0; device -= 1) {
    // The reference comes last.
    const loads = WORKLOADS.map((name, workload) => [
      name,
      {
        restart: () => exports.benchStart(device, workload),
        run: (calls) => exports.benchRun(calls),
      },
    ]);
    candidates.set(`browser ${read(exports.benchDevice(device))}`, Object.fromEntries(loads));
  }
}

/** Returns the text of that length which the engine has written. */
function read(length) {
  const units = new Uint16Array(harness.memory.buffer, harness.exports.benchText(), length);
  return new TextDecoder('utf-16le').decode(units);
}

function byHand() {
  const network = (one) => {
    let current = null;
    return {
      restart() {
        current = new HandNetwork(one.sizes, one.loss, start(one));
      },
      run(calls) {
        for (let i = 0; i < calls; i += 1) {
          current.step();
        }
      },
    };
  };
  const square = new SquareProduct(SIZE, normals(SIZE * SIZE, 1), normals(SIZE * SIZE, 1));
  const product = {
    restart() {},
    run(calls) {
      for (let i = 0; i < calls; i += 1) {
        square.step();
      }
    },
  };
  candidates.set('javascript', { A: network(NETWORKS.A), B: network(NETWORKS.B), product });
}

async function ready() {
  const problems = [];
  await engine();
  byHand();
  if (new URLSearchParams(location.search).has('tfjs')) {
    try {
      const tensorflow = await import('./tensorflow.js');
      candidates.set('tensorflow.js', await tensorflow.load());
    } catch (error) {
      problems.push(`tensorflow.js: ${describe(error)}`);
    }
  }
  return [
    `ready ${await version()}`,
    ...[...candidates.keys()].map((name) => `candidate ${name}`),
    ...problems.map((message) => `problem ${message}`),
  ].join('\n');
}

async function version() {
  const facts = await navigator.userAgentData?.getHighEntropyValues(['fullVersionList']);
  const brand = facts?.fullVersionList.find((one) => !one.brand.includes('Not'));
  return brand ? `${brand.brand} ${brand.version}` : navigator.userAgent;
}

async function execute(command) {
  return command.startsWith('sweep ') ? runSweep(command) : runRound(command);
}

async function runRound(command) {
  const [, workload, calls, name] = /^round (\S+) (\d+) (.+)$/.exec(command);
  const load = candidates.get(name)[workload];
  load.restart();
  const begin = performance.now();
  await load.run(Number(calls));
  return String(performance.now() - begin);
}

let sweeper = null;
let loaded = ''; // The study of the worker's engine.
let runs = 0;

/** Runs a study as a published page does: in its worker, which has helper workers. */
function runSweep(command) {
  const [, workers, study] = /^sweep (\d+) (\S+)$/.exec(command);
  if (loaded !== study) {
    sweeper?.terminate();
    sweeper = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
    sweeper.postMessage({ type: 'load', study, simd: true });
    loaded = study;
  }
  runs += 1;
  return new Promise((done, failed) => {
    const begin = performance.now();
    sweeper.onerror = (event) => failed(new Error(event.message || 'the worker cannot be loaded'));
    sweeper.onmessage = ({ data }) => {
      if (data.type === 'done') {
        done(`${performance.now() - begin} ${data.receipt}`);
      } else if (data.type === 'refused' || data.type === 'failed') {
        failed(new Error(data.message));
      }
    };
    sweeper.postMessage({
      type: 'start',
      run: runs,
      study,
      settings: '',
      workers: Number(workers),
    });
  });
}

async function guarded(work) {
  try {
    return await work();
  } catch (error) {
    return `fault ${describe(error, harness?.exports)}`;
  }
}

let reply = await guarded(ready);
for (;;) {
  const answer = await fetch('next', { method: 'POST', body: reply });
  const command = await answer.text();
  reply = await guarded(() => execute(command));
}
