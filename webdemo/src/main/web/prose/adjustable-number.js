// A setting in a sentence: a number to drag, step or type, or a choice of words to cycle through.

import { Drag } from './drag.js';
import { InlineEditor } from './inline-editor.js';
import { formatSetting } from './format-number.js';
import { parseNumber, stepped } from '../settings/values.js';

const STEPS = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};
const RANGE_PX = 240; // From one end of a range to the other, unless the pitch below limits it.
const MIN_PITCH_PX = 2; // Of a drag, for each step.
const MAX_PITCH_PX = 16;

export class AdjustableNumber {
  #element;
  #settings;
  #entry;
  #printed;
  #editor;
  #dragStart = ''; // The value when a drag began.

  /**
   * @param {HTMLElement} element with the printed text
   * @param {import('../settings/settings.js').Settings} settings
   * @param {import('../settings/settings.js').Entry} entry of the parameter
   */
  constructor(element, settings, entry) {
    this.#element = element;
    this.#settings = settings;
    this.#entry = entry;
    this.#printed = element.textContent;
    this.#editor = new InlineEditor(element, entry, {
      committed: (value) => this.#change(value),
      closed: () => this.#render(),
    });
  }

  /** @param {{signal: AbortSignal}} options */
  connect(options) {
    const element = this.#element;
    new Drag(
      element,
      {
        begin: () => this.#beginDrag(),
        move: (pixels) =>
          this.#change(this.#stepped(this.#dragStart, Math.trunc(pixels / this.#pitch))),
        click: () => this.#activate(),
      },
      options,
    );
    element.addEventListener('keydown', (event) => this.#onKey(event), options);
    this.#settings.addEventListener('change', () => this.#render(), options);
    this.#render();
  }

  // ---- The parameter.

  get #isWord() {
    return this.#entry.choices.length > 0;
  }

  get #isToggle() {
    return this.#entry.kind === 'toggle';
  }

  /** The value that steps start from: the printed one if a link has set several values. */
  get #value() {
    const value = this.#settings.get(this.#entry.name);
    const isSingle = this.#isWord
      ? this.#entry.choices.includes(value)
      : parseNumber(this.#entry, value) !== null;
    return isSingle ? value : this.#entry.value;
  }

  /** Pixels for each step of a drag. */
  get #pitch() {
    const { min, max, step, log, least = min, choices } = this.#entry;
    const steps = log ? Math.log(max / least) / Math.log(step) : (max - min) / step;
    return choices.length > 0
      ? MAX_PITCH_PX * 2
      : Math.min(MAX_PITCH_PX, Math.max(MIN_PITCH_PX, RANGE_PX / steps));
  }

  #stepped(value, count) {
    if (this.#isWord) {
      const { choices } = this.#entry;
      const at = choices.indexOf(value) + count;
      return choices[((at % choices.length) + choices.length) % choices.length];
    }
    let to = value;
    for (let i = 0; i < Math.abs(count); i++) {
      to = stepped(this.#entry, to, Math.sign(count));
    }
    return to;
  }

  // ---- Input.

  #beginDrag() {
    this.#dragStart = this.#value;
    return !this.#editor.isOpen;
  }

  #activate() {
    if (this.#isWord) {
      this.#change(this.#stepped(this.#value, 1));
    } else {
      this.#editor.open(this.#value);
    }
  }

  #onKey(event) {
    if (this.#editor.isOpen || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const act = this.#action(event.key);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  #action(key) {
    const { min, max, choices, name } = this.#entry;
    const ends = this.#isWord ? [choices[0], choices.at(-1)] : [String(min), String(max)];
    if (key in STEPS) {
      return () => this.#change(this.#stepped(this.#value, STEPS[key]));
    }
    if (key === 'Home' || key === 'End') {
      return () => this.#change(ends[key === 'Home' ? 0 : 1]);
    }
    if (key === 'Delete' || key === 'Backspace') {
      return () => this.#settings.unset(name, this);
    }
    if (key === 'Enter' || (key === ' ' && this.#isWord)) {
      return () => this.#activate();
    }
    return !this.#isWord && /^[\d.,+−-]$/.test(key) ? () => this.#editor.open(key, true) : null;
  }

  #change(value) {
    this.#settings.set(this.#entry.name, value, this);
    this.#render();
  }

  // ---- Display.

  #render() {
    if (this.#editor.isOpen) {
      return;
    }
    const { name, unit } = this.#entry;
    const changed = this.#settings.isChanged(name);
    const value = this.#settings.get(name);
    const text = changed ? formatSetting(value, unit) : this.#printed;
    this.#element.textContent = text;
    this.#element.toggleAttribute('data-changed', changed);
    this.#describe(value, changed ? `${text}, printed as ${this.#printed}` : text);
  }

  #describe(value, words) {
    const element = this.#element;
    const { label, min, max, choices } = this.#entry;
    const ends = this.#isWord ? [0, choices.length - 1] : [min, max];
    const now = this.#isWord ? choices.indexOf(value) : parseNumber(this.#entry, value);
    element.tabIndex = 0;
    element.setAttribute('aria-label', label);
    if (this.#isToggle) {
      element.setAttribute('role', 'switch');
      element.setAttribute('aria-checked', String(now === 1));
    } else {
      element.setAttribute('role', 'spinbutton');
      element.setAttribute('aria-valuemin', String(ends[0]));
      element.setAttribute('aria-valuemax', String(ends[1]));
      element.setAttribute('aria-valuetext', words);
      element.setAttribute('aria-valuenow', String(now ?? this.#value));
    }
    const hint = this.#isWord
      ? 'Press to change.'
      : 'Drag sideways, use the arrow keys, or press to type.';
    element.title = this.#element.hasAttribute('data-changed')
      ? `${hint} Printed as ${this.#printed}.`
      : hint;
  }
}
