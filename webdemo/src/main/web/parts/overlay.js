// A layer drawn over a picture, in the picture's own units.

import { svg } from '../page/elements.js';

export class Overlay {
  #frame;
  #layer;

  /**
   * @param {HTMLElement} frame holds the pictures
   * @param {string} name of a class
   */
  constructor(frame, name) {
    this.#frame = frame;
    this.#layer = svg('svg', { class: `orrery-overlay ${name}`, 'aria-hidden': 'true' });
  }

  /** Replaces the elements of the layer, over a picture of this geometry. */
  show({ width, height, font }, ...shapes) {
    this.#layer.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#layer.setAttribute('font-size', font);
    this.#layer.replaceChildren(...shapes);
    if (!this.#layer.isConnected) {
      this.#frame.append(this.#layer);
    }
  }

  hide() {
    this.#layer.remove();
  }

  get isShown() {
    return this.#layer.isConnected;
  }
}

/** Returns the position of a pointer in the units of a picture. */
export function position(event, box, { width }) {
  const { left, top, width: wide } = box.getBoundingClientRect();
  const unit = width / wide;
  return { left: (event.clientX - left) * unit, top: (event.clientY - top) * unit };
}

/** Returns the plot at a position, its margins included; the nearest if there is none. */
export function plotAt(plots, { left, top }) {
  const off = (low, high, value) => Math.max(low - value, value - high, 0);
  const far = (plot) => off(plot.left, plot.right, left) + off(plot.top, plot.bottom, top);
  return plots.reduce((best, plot) => (far(plot) < far(best) ? plot : best));
}
