// The engine's module with its memory: what goes in and out besides numbers.

import { describe, instantiate } from './loader.js';

export class Engine {
  #memory;

  /**
   * @param {object} parts what `compile` of the loader gave, here or in another worker
   * @param {WebAssembly.Imports} [more] what this module imports beyond what every one does
   */
  static async of(parts, more) {
    return new Engine(await instantiate(parts, more));
  }

  /** The memory that the module and its host share. */
  get memory() {
    return this.#memory;
  }

  constructor({ exports, memory, withoutSimd }) {
    this.exports = exports;
    this.withoutSimd = withoutSimd;
    this.#memory = memory;
  }

  /** The text of that length which the engine has written. */
  read(length) {
    const units = new Uint16Array(this.#memory.buffer, this.exports.text(length), length);
    return new TextDecoder('utf-16le').decode(units);
  }

  /** Prepares a run, and says what is wrong with the settings, if anything. */
  prepare(study, settings) {
    const text = study + settings;
    const units = new Uint16Array(this.#memory.buffer, this.exports.text(text.length), text.length);
    for (let i = 0; i < text.length; i += 1) {
      units[i] = text.charCodeAt(i);
    }
    return this.read(this.exports.prepare(study.length, settings.length));
  }

  /** A copy of the words of 64 bits which the engine has written. */
  readWords(count) {
    const start = this.exports.words(count);
    return this.#memory.buffer.slice(start, start + 8 * count);
  }

  /** Writes words for the engine, and says how many there are. */
  writeWords(words) {
    const count = words.byteLength / 8;
    const start = this.exports.words(count);
    new Uint8Array(this.#memory.buffer, start, words.byteLength).set(new Uint8Array(words));
    return count;
  }

  /** What a fault of the engine says. */
  describe(error) {
    return describe(error, this.exports);
  }
}
