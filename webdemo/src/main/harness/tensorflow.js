// The reference steps in TensorFlow.js, on its WebAssembly backend with SIMD and one thread.

import { NETWORKS, ROWS, SIZE, normals, start } from './workloads.js';

/** Loads the user's own copy; `orrery bench --tfjs` serves it beside this file. */
export async function load() {
  globalThis.regeneratorRuntime = undefined; // Were it not declared, their script would make code of a string.
  await script('tfjs/tf.min.js');
  await script('tfjs/tf-backend-wasm.min.js');
  const { tf } = globalThis;
  tf.enableProdMode();
  tf.wasm.setWasmPaths(new URL('tfjs/', import.meta.url).href);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
  await tf.ready();
  if (tf.getBackend() !== 'wasm' || !(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) {
    throw new Error('TensorFlow.js has no WebAssembly backend with SIMD here');
  }
  return { A: network(tf, NETWORKS.A), B: network(tf, NETWORKS.B), product: product(tf) };
}

function script(name) {
  return new Promise((done, failed) => {
    const element = document.createElement('script');
    element.src = new URL(name, import.meta.url).href;
    element.onload = done;
    element.onerror = () => failed(new Error(`${name} was not found`));
    document.head.append(element);
  });
}

function network(tf, { sizes, loss }) {
  const { inputs, targets, parameters } = start({ sizes, loss });
  const outputs = sizes[sizes.length - 1];
  const x = tf.tensor2d(inputs, [ROWS, sizes[0]]);
  const t = tf.tensor2d(targets, [ROWS, outputs]);
  const shape = (i) => (i % 2 === 0 ? [sizes[i / 2], sizes[i / 2 + 1]] : [sizes[(i + 1) / 2]]);
  const first = parameters.map((values, i) => tf.tensor(values, shape(i)));
  const variables = first.map((values) => tf.variable(values));
  const cost = () => {
    let h = x;
    for (let i = 0; i < variables.length; i += 2) {
      h = h.matMul(variables[i]).add(variables[i + 1]);
      h = i + 2 < variables.length ? h.relu() : h;
    }
    return loss === 'softmax cross-entropy'
      ? tf.losses.softmaxCrossEntropy(t, h)
      : h.sub(t).square().mean();
  };
  let optimizer = null;
  return {
    restart() {
      variables.forEach((variable, i) => variable.assign(first[i]));
      optimizer?.dispose();
      optimizer = tf.train.momentum(0.01, 0.9);
    },
    run: repeated(() => optimizer.minimize(cost, true)),
  };
}

function product(tf) {
  const [left, right] = [0, 1].map(() => tf.tensor2d(normals(SIZE * SIZE, 1), [SIZE, SIZE]));
  return { restart() {}, run: repeated(() => tf.matMul(left, right)) };
}

/** Calls repeatedly, disposes of the result of each call, and waits for the numbers of the last. */
function repeated(call) {
  return async (calls) => {
    let last = null;
    for (let i = 0; i < calls; i += 1) {
      last?.dispose();
      last = call();
    }
    await last.data();
    last.dispose();
  };
}
