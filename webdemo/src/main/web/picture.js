// The drawn figure of an experiment: the printed one, or that of a run in its place.

import { extents, union } from './axis.js';
import { draw } from './figure.js';

const VARIANTS = ['wide', 'narrow'];
const PHONE = matchMedia('(max-width: 599px)'); // Where the style sheet shows the narrow one.

/**
 * How a reader looks at the figure, panel by panel; a missing entry is the figure's own view.
 *
 * @typedef {object} View
 * @property {?number[][]} zoom `[x0, x1, y0, y1]` in the data's own units
 * @property {{x?: 'linear'|'log', y?: 'linear'|'log'}[]} scales
 */

/** Fires `drawn` after each drawing. */
export class Picture extends EventTarget {
  #id;
  #boxes;
  #printed;
  #shown; // What the axes show: they only grow while a run is under way.
  #figure = null;
  #last = true;
  #resized = () => this.redraw();

  /** @type {View} */
  view = { zoom: [], scales: [] };

  /**
   * @param {HTMLElement} root holds the two printed pictures
   * @param {string} id of the experiment
   */
  constructor(root, id) {
    super();
    this.#id = id;
    this.#boxes = VARIANTS.map((variant) => root.querySelector(`.orrery-figure .${variant}`));
    this.#printed = this.#boxes.map((box) => box.innerHTML);
    this.#shown = data(this.#boxes[0], 'extents');
  }

  /** The elements of the wide and of the narrow picture. */
  get boxes() {
    return this.#boxes;
  }

  /** The one of them that is seen. */
  get box() {
    return this.#boxes[PHONE.matches ? 1 : 0];
  }

  /** The data of a run that is shown; null while that is the printed picture. */
  get figure() {
    return this.#figure;
  }

  connect() {
    PHONE.addEventListener('change', this.#resized);
  }

  disconnect() {
    PHONE.removeEventListener('change', this.#resized);
  }

  /**
   * Draws what a run has come to.
   *
   * @param {import('./figure.js').Figure} figure
   * @param {boolean} last whether the run is done: the picture then fits its own data, and after a
   *   run of the printed settings it is the printed one
   */
  show(figure, last) {
    this.#shown = union(extents(figure), last ? null : this.#shown);
    this.#figure = figure;
    this.#last = last;
    this.redraw();
  }

  /** The printed picture again. */
  print() {
    this.#figure = null;
    this.#boxes.forEach((box, i) => { box.innerHTML = this.#printed[i]; });
    this.#shown = data(this.#boxes[0], 'extents');
    this.dispatchEvent(new Event('drawn'));
  }

  /** Draws the same once more, under another view or at another size. */
  redraw() {
    if (!this.#figure) {
      return;
    }
    const figure = viewed(this.#figure, this.view);
    const within = this.#last ? null : this.#shown;
    this.#boxes.forEach((box, i) => {
      // While a run goes, nobody sees the other one.
      if (this.#last || box === this.box) {
        const above = this.#last ? [] : data(box, 'above') ?? [];
        box.innerHTML = draw(figure, { variant: VARIANTS[i], id: this.#id, within, above, partial: !this.#last });
      }
    });
    this.dispatchEvent(new Event('drawn'));
  }
}

/** The figure with other axes. */
function viewed(figure, { zoom, scales }) {
  return {
    ...figure,
    panels: figure.panels.map((panel, i) => {
      const ends = zoom[i] ?? [];
      const axis = (own, scale, low, high) => ({ ...own, scale: scale ?? own.scale, min: low ?? own.min, max: high ?? own.max });
      return {
        ...panel,
        x: axis(panel.x, scales[i]?.x, ends[0], ends[1]),
        y: axis(panel.y, scales[i]?.y, ends[2], ends[3]),
      };
    }),
  };
}

/** What a picture says of itself. */
function data(box, name) {
  const text = box.querySelector('svg')?.dataset[name];
  return text ? JSON.parse(text) : null;
}
