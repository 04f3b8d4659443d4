// The engine's module with its memory: what goes in and out besides numbers.

import { describe, instantiate } from './loader.js';

const OUTCOMES = ['running', 'finished', 'diverged', 'idle', 'waiting']; // By number, as the engine has them.

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

  /** Does one unit of work, and says how the run stands; where other workers have the rest: 'waiting'. */
  advance() {
    return OUTCOMES[this.exports.advance()];
  }

  /** How the run stands: 'running', 'finished' and so on. */
  get state() {
    return OUTCOMES[this.exports.state()];
  }

  /** Whether nothing is left of the run to do. */
  get isDone() {
    return this.state === 'finished' || this.state === 'diverged';
  }

  /** The version that receipts cover. */
  get version() {
    return this.read(this.exports.engine());
  }

  /** The state of the run as it is now, named by how far each trial is. */
  frame() {
    return {
      moment: this.read(this.exports.moment()),
      progress: this.exports.progress(),
      json: this.read(this.exports.figure()),
    };
  }

  /** The last frame of a run that is done, and what it has come to. */
  end() {
    return {
      ...this.frame(),
      outcome: this.state,
      receipt: this.read(this.exports.receipt()),
      findings: this.read(this.exports.findings()),
      divergedAt: this.exports.divergedAt(),
      engine: this.version,
    };
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
