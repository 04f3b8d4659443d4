// The engine's module with its memory: passes texts and words in and out.

import { describe, instantiate } from './loader.js';

const OUTCOMES = ['running', 'finished', 'diverged', 'idle', 'waiting']; // By the engine's number.

export class Engine {
  #memory;

  /**
   * Instantiates an engine.
   *
   * @param {object} parts from `compile` of the loader, here or in another worker
   * @param {WebAssembly.Imports} [more] imports of this module, besides those of every one
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

  /** Returns the text of that length which the engine has written. */
  read(length) {
    const units = new Uint16Array(this.#memory.buffer, this.exports.text(length), length);
    return new TextDecoder('utf-16le').decode(units);
  }

  /** Prepares a run, and returns what is wrong with the settings; empty if they are valid. */
  prepare(study, settings) {
    const text = study + settings;
    const units = new Uint16Array(this.#memory.buffer, this.exports.text(text.length), text.length);
    for (let i = 0; i < text.length; i += 1) {
      units[i] = text.charCodeAt(i);
    }
    return this.read(this.exports.prepare(study.length, settings.length));
  }

  /**
   * Does one unit of work, and returns the state of the run: 'waiting' if other workers have the
   * rest.
   */
  advance() {
    return OUTCOMES[this.exports.advance()];
  }

  /** The state of the run: 'running', 'finished' and so on. */
  get state() {
    return OUTCOMES[this.exports.state()];
  }

  /** True if the run has ended. */
  get isDone() {
    return this.state === 'finished' || this.state === 'diverged';
  }

  /** The version of the engine, which is part of receipts. */
  get version() {
    return this.read(this.exports.engine());
  }

  /** Returns the current figure and its snapshot, which has the progress of each trial. */
  frame() {
    return {
      snapshot: this.read(this.exports.snapshot()),
      progress: this.exports.progress(),
      json: this.read(this.exports.figure()),
    };
  }

  /** Returns the last frame of a run that has ended, and its results. */
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

  /** Returns a copy of the words of 64 bits which the engine has written. */
  readWords(count) {
    const start = this.exports.words(count);
    return this.#memory.buffer.slice(start, start + 8 * count);
  }

  /** Writes words for the engine, and returns their number. */
  writeWords(words) {
    const count = words.byteLength / 8;
    const start = this.exports.words(count);
    new Uint8Array(this.#memory.buffer, start, words.byteLength).set(new Uint8Array(words));
    return count;
  }

  /** Returns the message of a fault of the engine. */
  describe(error) {
    return describe(error, this.exports);
  }
}
