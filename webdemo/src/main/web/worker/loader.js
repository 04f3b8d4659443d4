// Loads the engine: a WebAssembly module made by TeaVM. TeaVM's own loader makes functions of
// strings, which a content security policy without 'unsafe-eval' forbids; this one does not.
//
// The names are TeaVM's (0.15). The engine uses exports, numbers and linear memory only: TeaVM's
// bridge to JavaScript is not in the module.

// The smallest module with a vector instruction.
const SIMD_MODULE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26,
  11,
]);

const UNWANTED = 'this device was not asked for';

/**
 * Fetches and compiles a module, and beside it, from `kernels.wasm`, the SIMD kernels that it
 * calls. The result can be sent to other workers, which then need not compile again.
 *
 * @typedef {{module: WebAssembly.Module, kernels: {reason: string, module?: WebAssembly.Module}}} Parts
 * @param {URL} url of the module
 * @param {boolean} [simd] whether the kernels are wanted
 * @returns {Promise<Parts>}
 */
export async function compile(url, simd = true) {
  const kernels = simd ? kernelsFor(new URL('kernels.wasm', url)) : { reason: UNWANTED };
  const module = await compiled(await fetched(url));
  return { module, kernels: await kernels };
}

/**
 * Creates an instance, with a memory of its own.
 *
 * @param {Parts} parts from {@link compile}, here or in another worker
 * @param {WebAssembly.Imports} [more] imports of this module, besides those of every one
 * @returns {Promise<{exports: WebAssembly.Exports, memory: WebAssembly.Memory, withoutSimd: string}>}
 *   `withoutSimd` is why there are no kernels; empty if there are
 */
export async function instantiate({ module, kernels }, more = {}) {
  const wanted = WebAssembly.Module.imports(module);
  const needs = memoryNeeds(module);
  const pages = 16384; // 1 GiB, of which only the used part is allocated.
  const memory = new WebAssembly.Memory({ initial: needs.min, maximum: pages });
  const simd = await linked(kernels, wanted, memory);
  const imports = {
    env: { memory },
    host: { simd: () => (simd.reason ? 0 : 1) },
    kernels: simd.functions,
    teavmMath: /** @type {any} */ (Math),
    teavmDate: { currentTimeMillis: () => Date.now() },
    teavmMemory: {
      notifyHeapResized() {},
      heapOffset: constant(8 * Math.ceil(needs.dataSize / 8)),
      maxSize: constant(pages * 65536 - 65536),
    },
    ...more,
  };
  const { exports } = await WebAssembly.instantiate(module, imports);
  return { exports, memory, withoutSimd: simd.reason };
}

async function fetched(url) {
  let response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error('the engine could not be fetched');
  }
  if (!response.ok) {
    throw new Error(`the engine was not found (${response.status})`);
  }
  return response.arrayBuffer();
}

/**
 * Compiles a module. Browsers have one class of errors for damaged modules and for forbidden ones.
 */
async function compiled(bytes) {
  try {
    return await WebAssembly.compile(bytes);
  } catch {
    throw new Error(
      WebAssembly.validate(bytes)
        ? 'the policy of this site does not let it run WebAssembly'
        : 'the engine has arrived damaged',
    );
  }
}

/**
 * Returns the compiled kernels, or why there are none: the engine works without them, only slower.
 */
async function kernelsFor(url) {
  if (!WebAssembly.validate(SIMD_MODULE)) {
    return { reason: 'this browser has no SIMD' };
  }
  try {
    return { reason: '', module: await WebAssembly.compile(await fetched(url)) };
  } catch {
    return { reason: 'its kernels could not be loaded' };
  }
}

/**
 * Links the kernels to a memory, or makes stubs that are imported and never called.
 *
 * @param {Parts['kernels']} kernels
 * @param {WebAssembly.ModuleImportDescriptor[]} wanted
 * @param {WebAssembly.Memory} memory
 * @returns {Promise<{reason: string, functions: WebAssembly.ModuleImports}>}
 */
async function linked({ reason, module }, wanted, memory) {
  if (!reason) {
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
    return { reason, functions: exports };
  }
  const missing = () => {
    throw new Error(reason);
  };
  const names = wanted.filter((one) => one.module === 'kernels').map((one) => one.name);
  return { reason, functions: Object.fromEntries(names.map((name) => [name, missing])) };
}

/** Compiles and instantiates a module. */
export async function load(url) {
  return instantiate(await compile(url));
}

function memoryNeeds(module) {
  const [section] = WebAssembly.Module.customSections(module, 'teavm.memoryRequirements');
  return JSON.parse(new TextDecoder().decode(section));
}

function constant(value) {
  return new WebAssembly.Global({ value: 'i32', mutable: false }, value);
}

/**
 * Returns the message of a fault of the engine: that of a Java exception, or the name of a trap.
 *
 * @param {any} error an exception, or the event of one
 * @param {Record<string, any>} [exports] if the engine was loaded
 */
export function describe(error, exports) {
  const tag = exports?.['teavm.javaException'];
  if (tag && error instanceof WebAssembly.Exception && error.is(tag)) {
    const message = exports['teavm.exceptionMessage']?.(error.getArg(tag, 0));
    return message ? textOf(message, exports) : 'an exception without a message';
  }
  return error?.message ?? String(error);
}

/**
 * Reads a text of the module, unit by unit: this works even if no memory is left.
 *
 * @param {unknown} text
 * @param {Record<string, any>} exports
 */
function textOf(text, exports) {
  const { textLength, textUnit } = exports;
  const units = Array.from({ length: textLength(text) }, (_, index) => textUnit(text, index));
  return String.fromCharCode(...units);
}
