// Requirements on the browser, and preferences of the reader.

// The smallest module with a type of WebAssembly's garbage collection.
const GC_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]);

/** Returns why this browser cannot run experiments, in a sentence; empty if it can. */
export function unsupportedReason() {
  if (!('WebAssembly' in globalThis) || !WebAssembly.validate(GC_MODULE)) {
    return 'This browser has no WebAssembly with garbage collection: the figure stays as it was printed.';
  }
  return 'Worker' in globalThis
    ? ''
    : 'This browser has no workers: the figure stays as it was printed.';
}

/** Returns whether the reader asked to save data, or to reduce motion. */
export function readerPreferences() {
  const savesData = navigator.connection?.saveData === true;
  return { savesData, reducesMotion: matchMedia('(prefers-reduced-motion: reduce)').matches };
}
