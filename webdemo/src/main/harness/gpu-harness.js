// gpu.html?contract checks the GPU of this browser against its contract, and shows the failures;
// gpu.html?bench shows the training steps per second. `globalThis.contract` resolves to the number
// of cases, and the failures. For other questions, `globalThis.harness` resolves to the module's
// functions.

import { openGpu } from './gpu.js';
import { compile, describe, instantiate } from './loader.js';

const options = new URLSearchParams(location.search);

async function start() {
  const { gpu, reason } = await openGpu();
  if (!gpu) {
    throw new Error(reason);
  }
  let answer = null;
  const parts = await compile(new URL('gpu-harness.wasm', import.meta.url), false);
  const instance = await instantiate(parts, {
    ...gpu.imports,
    harness: { report: (length) => answer(read(length)), lose: () => gpu.destroy() },
  });
  gpu.attach(instance);
  const { exports, memory } = instance;
  const read = (length) =>
    new TextDecoder('utf-16le').decode(new Uint16Array(memory.buffer, exports.gpuText(), length));
  const ask = (question, ...rest) =>
    new Promise((resolve) => {
      answer = resolve;
      exports[question](...rest);
    });
  return { gpu, exports, read, ask };
}

/** @returns {Promise<{gpu: string, cases: number, failures: string[]}>} */
async function check() {
  const { gpu, exports, read, ask } = await globalThis.harness;
  const failures = [];
  let cases = 0;
  for (let one = 0; one < exports.contractCases(); one += 1) {
    const name = read(exports.contractCase(one));
    if (name.includes(options.get('only') ?? '')) {
      const wrong = await ask('contractCheck', one);
      failures.push(...(wrong ? [`${name}: ${wrong}`] : []));
      cases += 1;
    }
  }
  return { gpu: gpu.description, cases, failures };
}

/** @returns {Promise<string[]>} a line for each number of networks that are trained side by side */
async function bench() {
  const { gpu, ask } = await globalThis.harness;
  const lines = [];
  for (const networks of [1, 8, 64]) {
    const rate = await ask('bench', networks, 2000);
    lines.push(
      `${gpu.description}: ${rate} steps per second of 2-128-128-1, ${networks} side by side`,
    );
  }
  return lines;
}

function show(lines) {
  for (const textContent of lines) {
    document
      .querySelector('ol')
      .append(Object.assign(document.createElement('li'), { textContent }));
  }
}

globalThis.harness = start();
globalThis.contract = options.has('contract') ? check() : null;
const status = document.querySelector('[role=status]');
try {
  await globalThis.harness;
  const report = await globalThis.contract;
  if (report) {
    const { gpu, cases, failures } = report;
    show([`${gpu}: ${cases - failures.length} of ${cases} cases pass`, ...failures]);
  }
  if (options.has('bench')) {
    show(await bench());
  }
  status.textContent = 'Done.';
} catch (error) {
  status.textContent = `Failed: ${describe(error)}`;
}
