// A setting in a sentence: a number to drag, to step and to type, or words to go through.

import { Drag } from './drag.js';
import { Typing } from './inline-editor.js';
import { typed } from './format-number.js';
import { number, stepped } from '../settings/values.js';

const STEPS = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};
const WAY = 240; // Pixels from one end of a range to the other, as long as a step takes some of them.
const LEAST = 2;
const MOST = 16;

export class Knob {
  #element;
  #settings;
  #entry;
  #printed;
  #typing;
  #from = ''; // The value when a drag began.

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
    this.#typing = new Typing(element, entry, {
      done: (value) => this.#set(value),
      left: () => this.#show(),
    });
  }

  /** @param {{signal: AbortSignal}} options */
  connect(options) {
    const element = this.#element;
    new Drag(
      element,
      {
        begin: () => this.#begin(),
        move: (pixels) => this.#set(this.#stepped(this.#from, Math.trunc(pixels / this.#pitch))),
        click: () => this.#press(),
      },
      options,
    );
    element.addEventListener('keydown', (event) => this.#key(event), options);
    this.#settings.addEventListener('change', () => this.#show(), options);
    this.#show();
  }

  // ---- What it is.

  get #isWord() {
    return this.#entry.choices.length > 0;
  }

  get #isToggle() {
    return this.#entry.kind === 'toggle';
  }

  /** The value from which a step is taken. A link may give several, which have none. */
  get #value() {
    const value = this.#settings.get(this.#entry.name);
    return this.#isWord || number(this.#entry, value) !== null ? value : this.#entry.value;
  }

  /** Pixels for each step of a drag. */
  get #pitch() {
    const { min, max, step, log, least = min, choices } = this.#entry;
    const steps = log ? Math.log(max / least) / Math.log(step) : (max - min) / step;
    return choices.length > 0 ? MOST * 2 : Math.min(MOST, Math.max(LEAST, WAY / steps));
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

  // ---- What a reader does.

  #begin() {
    this.#from = this.#value;
    return !this.#typing.isOpen;
  }

  #press() {
    if (this.#isWord) {
      this.#set(this.#stepped(this.#value, 1));
    } else {
      this.#typing.open(this.#value);
    }
  }

  #key(event) {
    if (this.#typing.isOpen || event.ctrlKey || event.altKey || event.metaKey) {
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
      return () => this.#set(this.#stepped(this.#value, STEPS[key]));
    }
    if (key === 'Home' || key === 'End') {
      return () => this.#set(ends[key === 'Home' ? 0 : 1]);
    }
    if (key === 'Delete' || key === 'Backspace') {
      return () => this.#settings.unset(name, this);
    }
    if (key === 'Enter' || (key === ' ' && this.#isWord)) {
      return () => this.#press();
    }
    return !this.#isWord && /^[\d.,+−-]$/.test(key) ? () => this.#typing.open(key, true) : null;
  }

  #set(value) {
    this.#settings.set(this.#entry.name, value, this);
    this.#show();
  }

  // ---- What a reader sees.

  #show() {
    if (this.#typing.isOpen) {
      return;
    }
    const { name, unit } = this.#entry;
    const changed = this.#settings.isChanged(name);
    const value = this.#settings.get(name);
    const text = changed ? typed(value, unit) : this.#printed;
    this.#element.textContent = text;
    this.#element.toggleAttribute('data-changed', changed);
    this.#describe(value, changed ? `${text}, printed as ${this.#printed}` : text);
  }

  #describe(value, words) {
    const element = this.#element;
    const { label, min, max, choices } = this.#entry;
    const ends = this.#isWord ? [0, choices.length - 1] : [min, max];
    const now = this.#isWord ? choices.indexOf(value) : number(this.#entry, value);
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
