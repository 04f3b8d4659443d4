// Points of the figure that a reader can move: each sets two parameters.

import { svg } from '../page/elements.js';
import { LiveRegion } from '../page/live-region.js';
import { stepped, valueAt } from '../settings/values.js';
import { position } from './overlay.js';

const KEYS = {
  ArrowLeft: ['x', -1],
  ArrowRight: ['x', 1],
  ArrowDown: ['y', -1],
  ArrowUp: ['y', 1],
};
const STRIDE = 10; // Steps of an arrow key with Shift.
const REACH = 18; // Units of the picture around a handle where a pointer takes it.

/** @typedef {import('../settings/settings.js').Entry} Entry */

export class Handles {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  /** @type {import('../figure/picture.js').Picture} */
  #picture;
  #frame;
  #liveRegion;
  #layer = svg('svg', { class: 'orrery-overlay orrery-handles' });
  /** @type {Map<string, SVGElement>} */
  #targets = new Map();
  #dragged = null; // The name of the handle under the pointer.
  #pointer = null; // Where the pointer is.

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    this.#picture = experiment.picture;
    this.#frame = experiment.find('.orrery-figure');
    this.#liveRegion = LiveRegion.of(this.#frame);
    this.#picture.addEventListener('drawn', () => this.#render());
  }

  connect() {
    this.#render();
  }

  disconnect() {
    this.#layer.remove();
  }

  /** Puts a target of pointer and keys on each handle of the picture. */
  #render() {
    const picture = this.#picture.box.firstElementChild;
    /** @type {NodeListOf<SVGElement>} */
    const drawn = picture.querySelectorAll('[data-handle]');
    const names = new Set();
    for (const { dataset, parentElement, firstElementChild } of drawn) {
      const { handle: name, x, y } = dataset;
      const target = this.#targets.get(name) ?? this.#createTarget(name, { x, y });
      if (target) {
        names.add(name);
        if (this.#dragged !== name) {
          const [across, down] = offset(parentElement.parentElement);
          place(target, {
            left: across + Number(firstElementChild.getAttribute('cx')),
            top: down + Number(firstElementChild.getAttribute('cy')),
          });
        }
      }
    }
    this.#layer.setAttribute('viewBox', picture.getAttribute('viewBox'));
    for (const [name, target] of this.#targets) {
      if (!names.has(name)) {
        target.remove();
      } else if (target.parentNode !== this.#layer) {
        this.#layer.append(target);
      }
    }
    if (names.size === 0) {
      this.#layer.remove();
    } else if (!this.#layer.isConnected) {
      this.#frame.append(this.#layer);
    }
  }

  /**
   * Creates the target of a handle; null if one of its parameters has several values.
   *
   * @param {string} name
   * @param {{x: string, y: string}} parameters
   */
  #createTarget(name, parameters) {
    const entries = { x: this.#entry(parameters.x), y: this.#entry(parameters.y) };
    if (!entries.x || !entries.y || entries.x.swept || entries.y.swept) {
      return null;
    }
    const target = svg('circle', {
      class: 'orrery-handle',
      r: REACH,
      tabindex: 0,
      role: 'button',
      'aria-roledescription': 'movable point',
      'aria-label': `${name}: arrow keys change ${entries.x.label} and ${entries.y.label}`,
    });
    target.addEventListener('pointerdown', (event) => this.#begin(event, name, entries));
    target.addEventListener('pointermove', (event) => this.#follow(event, name, entries));
    target.addEventListener('lostpointercapture', () => this.#end());
    target.addEventListener('keydown', (event) => this.#onKey(event, entries));
    this.#targets.set(name, target);
    return target;
  }

  #entry(name) {
    return this.#experiment.settings.entry(name);
  }

  async #begin(event, name, entries) {
    event.stopPropagation(); // The frame would begin to zoom.
    if (event.button !== 0) {
      return;
    }
    this.#targets.get(name).setPointerCapture(event.pointerId);
    this.#dragged = name;
    this.#pointer = null;
    try {
      await this.#picture.data();
      this.#drag(name, entries); // The pointer may have moved in the meantime.
    } catch {
      this.#end();
      this.#liveRegion.announce('The axes of this figure could not be fetched.');
    }
  }

  #follow(event, name, entries) {
    if (this.#dragged === name) {
      event.stopPropagation();
      this.#pointer = { clientX: event.clientX, clientY: event.clientY };
      this.#drag(name, entries);
    }
  }

  /** Moves a handle to the pointer, as far as its parameters and the plot go. */
  #drag(name, entries) {
    const geometry = this.#pointer && this.#dragged === name && this.#picture.geometry;
    const plot = geometry?.plots.find(({ panel }) =>
      panel.layers.some((layer) => layer.kind === 'handle' && layer.name === name),
    );
    if (!plot) {
      return;
    }
    const at = position(this.#pointer, this.#picture.box, geometry);
    const within = (low, high, value) => Math.max(low, Math.min(high, value));
    const x = nearest(entries.x, plot.x.invert(within(plot.left, plot.right, at.left)));
    const y = nearest(entries.y, plot.y.invert(within(plot.top, plot.bottom, at.top)));
    place(this.#targets.get(name), { left: plot.x(Number(x)), top: plot.y(Number(y)) });
    this.#set(entries, { x, y });
  }

  #end() {
    this.#dragged = null;
    this.#render();
  }

  #onKey(event, entries) {
    const [axis, direction] = KEYS[event.key] ?? [];
    if (!axis || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation(); // The frame would read out values.
    const { settings } = this.#experiment;
    const values = { x: settings.get(entries.x.name), y: settings.get(entries.y.name) };
    for (let i = 0; i < (event.shiftKey ? STRIDE : 1); i += 1) {
      values[axis] = stepped(entries[axis], values[axis], direction);
    }
    this.#set(entries, values);
    this.#liveRegion.announce(
      `${entries.x.label} ${values.x}, ${entries.y.label} ${values.y}`.replaceAll('-', '−'),
    );
  }

  #set({ x, y }, values) {
    const changes = this.#experiment.settings.changes;
    changes.set(x.name, values.x);
    changes.set(y.name, values.y);
    this.#experiment.settings.setAll(changes, 'handle');
  }
}

/**
 * Returns the value of a parameter that is nearest to a number.
 *
 * @param {Entry} entry
 * @param {number} number
 */
function nearest(entry, number) {
  const { log, step } = entry;
  return valueAt(entry, log ? Math.log10(number) : Math.round(number / step) * step);
}

/** @param {SVGElement} target */
function place(target, { left, top }) {
  target.setAttribute('cx', String(left));
  target.setAttribute('cy', String(top));
}

/** Returns where a panel begins in its picture. */
function offset(panel) {
  return /translate\(([^,]+),([^)]+)\)/.exec(panel.getAttribute('transform')).slice(1).map(Number);
}
