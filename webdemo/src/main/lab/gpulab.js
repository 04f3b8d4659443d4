// Holds the GPU of this browser to its contract, and shows what is wrong, if anything.
// `globalThis.contract` resolves to how many cases there are, and what failed.

import { openGpu } from './gpu.js';
import { compile, describe, instantiate } from './loader.js';

async function start() {
  const { gpu, reason } = await openGpu();
  if (!gpu) {
    throw new Error(reason);
  }
  let answer = null;
  const parts = await compile(new URL('gpulab.wasm', import.meta.url));
  const instance = await instantiate(parts, {
    ...gpu.imports,
    lab: { told: (length) => answer(read(length)) },
  });
  gpu.attach(instance);
  const { exports, memory } = instance;
  const read = (length) =>
    new TextDecoder('utf-16le').decode(new Uint16Array(memory.buffer, exports.gpuText(), length));
  const ask = (question, ...rest) => new Promise((resolve) => {
    answer = resolve;
    exports[question](...rest);
  });
  return { gpu, exports, read, ask };
}

/** @returns {Promise<{gpu: string, cases: number, failures: string[]}>} */
async function check() {
  const { gpu, exports, read, ask } = await start();
  const cases = exports.contractCases();
  const failures = [];
  const only = new URLSearchParams(location.search).get('only');
  for (let one = 0; one < cases; one += 1) {
    const name = read(exports.contractCase(one));
    if (only && !name.includes(only)) {
      continue;
    }
    const wrong = await ask('contractCheck', one);
    if (wrong) {
      failures.push(`${name}: ${wrong}`);
    }
  }
  return { gpu: gpu.description, cases, failures };
}

globalThis.contract = check();
const status = document.querySelector('[role=status]');
try {
  const { gpu, cases, failures } = await globalThis.contract;
  for (const line of [`${gpu}: ${cases - failures.length} of ${cases} cases pass`, ...failures]) {
    document.querySelector('ol').append(Object.assign(document.createElement('li'), { textContent: line }));
  }
  status.textContent = 'Done.';
} catch (error) {
  status.textContent = `Failed: ${describe(error)}`;
}
