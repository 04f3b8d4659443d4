// What a browser must have to run an experiment.

// The least module with a type that only WebAssembly's garbage collection knows.
const GC_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]);

/** Why this browser cannot run an experiment, in a sentence; empty where it can. */
export function unsupportedReason() {
  if (!('WebAssembly' in globalThis) || !WebAssembly.validate(GC_MODULE)) {
    return 'This browser has no WebAssembly with garbage collection: the figure stays as it was printed.';
  }
  return 'Worker' in globalThis
    ? ''
    : 'This browser has no workers: the figure stays as it was printed.';
}

/** Whether the reader asked for few bytes, or for little motion. */
export function readerPreferences() {
  const savesData = navigator.connection?.saveData === true;
  return { savesData, reducesMotion: matchMedia('(prefers-reduced-motion: reduce)').matches };
}
