// The picture of an experiment: the printed one, or that of a run in its place.

import { extents, union } from './axis.js';
import { draw, geometry } from './figure.js';

/** @type {('wide'|'narrow')[]} */
const VARIANTS = ['wide', 'narrow'];
const NARROW_SCREEN = matchMedia('(max-width: 599px)'); // The style sheet shows the narrow one then.

/**
 * The reader's view of the figure, by panel; a missing entry is the figure's own view.
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
  #shown; // The extents of the axes: they only grow during a run.
  #figure = null;
  #past = null;
  #printedFigure = null; // The data of the printed picture, once it was fetched.
  #fetching = null;
  #address;
  #last = true;
  #resized = () => this.redraw();

  /** @type {View} */
  view = { zoom: [], scales: [] };

  /** The index of the panel that keys act on. */
  panel = 0;

  /**
   * @param {HTMLElement} root holds the two printed pictures, and the address of their data in
   *   `data-figure`
   * @param {string} id of the experiment
   */
  constructor(root, id) {
    super();
    this.#id = id;
    this.#boxes = VARIANTS.map((variant) => root.querySelector(`.orrery-figure .${variant}`));
    this.#printed = this.#boxes.map((box) => box.innerHTML);
    this.#shown = readData(this.#boxes[0], 'extents');
    this.#address = root.dataset.figure;
  }

  /** The elements of the wide and of the narrow picture. */
  get boxes() {
    return this.#boxes;
  }

  /** The visible one of them. */
  get box() {
    return this.#boxes[NARROW_SCREEN.matches ? 1 : 0];
  }

  /** The data of the run that is shown; null while the printed picture is shown. */
  get figure() {
    return this.#past ?? this.#figure;
  }

  /** The data of the run, even if an earlier frame is shown; null without a run. */
  get run() {
    return this.#figure;
  }

  /** The data of the shown picture if it is loaded: null for a printed picture before `data`. */
  get known() {
    return this.figure ?? this.#printedFigure;
  }

  /**
   * Returns the data of the shown picture. That of the printed one is fetched, once.
   *
   * @returns {Promise<import('./data.js').Figure>} fails if it cannot be fetched
   */
  async data() {
    if (!this.known) {
      this.#fetching ??= fetchJson(this.#address).finally(() => {
        this.#fetching = null;
      });
      this.#printedFigure = await this.#fetching;
    }
    return this.known;
  }

  /**
   * The geometry of the visible picture.
   *
   * @returns {?ReturnType<typeof geometry>} null while its data is not loaded
   */
  get geometry() {
    return this.known && this.#geometryOf(this.view);
  }

  /** The same without zoom. */
  get whole() {
    return this.known && this.#geometryOf({ ...this.view, zoom: [] });
  }

  #geometryOf(view) {
    const how = this.#options(this.#boxes.indexOf(this.box));
    return geometry(viewed(this.known, view), { ...how, above: readData(this.box, 'above') ?? [] });
  }

  /**
   * Shows a panel between other ends, `null` for all of it, or on other scales.
   *
   * @param {number} panel
   * @param {{zoom: ?number[], scales?: {x?: 'linear'|'log', y?: 'linear'|'log'}}} view
   */
  setView(panel, { zoom, scales }) {
    this.panel = panel;
    this.view.zoom[panel] = zoom;
    this.view.scales[panel] = scales ?? this.view.scales[panel];
    this.redraw();
  }

  /** Returns the shown picture, in its wide variant, as the text of an SVG element. */
  async svg() {
    return draw(viewed(await this.data(), this.view), { ...this.#options(0), above: [] });
  }

  /** True if the reader has changed the view. */
  get hasOwnView() {
    return [...this.view.zoom, ...this.view.scales].some((one) => one);
  }

  connect() {
    NARROW_SCREEN.addEventListener('change', this.#resized);
  }

  disconnect() {
    NARROW_SCREEN.removeEventListener('change', this.#resized);
  }

  /**
   * Draws a frame of a run.
   *
   * @param {import('./data.js').Figure} figure
   * @param {boolean} last whether the run is done: the picture then fits its own data, and after a
   *   run of the printed settings it is the printed one
   */
  show(figure, last) {
    this.#shown = union(extents(figure), last ? null : this.#shown);
    this.#figure = figure;
    this.#last = last;
    if (!this.#past) {
      this.redraw();
    }
  }

  /** Shows an earlier frame while the run goes on; null shows the run again. */
  showPast(figure) {
    this.#past = figure;
    this.redraw();
  }

  /** Shows the printed picture again. */
  showPrinted() {
    this.#figure = null;
    this.#past = null;
    this.view = { zoom: [], scales: [] };
    this.redraw();
    this.#shown = readData(this.#boxes[0], 'extents');
  }

  /** Draws the same data again, for another view or size. */
  redraw() {
    const figure = this.figure ?? (this.hasOwnView ? this.#printedFigure : null);
    this.#boxes.forEach((box, i) => {
      // During a run only the visible variant is drawn.
      if (!figure || !this.#isPartial || box === this.box) {
        box.innerHTML = figure
          ? draw(viewed(figure, this.view), this.#options(i))
          : this.#printed[i];
      }
    });
    this.dispatchEvent(new Event('drawn'));
  }

  /** True while the shown data is not final. */
  get #isPartial() {
    return this.#past !== null || (this.#figure !== null && !this.#last);
  }

  #options(i) {
    const partial = this.#isPartial;
    /** @type {import('./figure.js').DrawOptions} */
    const how = { variant: VARIANTS[i], id: this.#id, partial };
    if (partial) {
      // Another scale has another span.
      const own = extents(viewed(this.figure, this.view));
      how.within = this.#shown?.map((span, panel) => (this.view.scales[panel] ? own[panel] : span));
      how.above = readData(this.#boxes[i], 'above') ?? [];
    }
    return how;
  }
}

/** Returns the figure with the axes of a view. */
function viewed(figure, { zoom, scales }) {
  return {
    ...figure,
    panels: figure.panels.map((panel, i) => {
      const ends = zoom[i] ?? [];
      return {
        ...panel,
        x: axis(panel.x, scales[i]?.x, ends[0], ends[1]),
        y: axis(panel.y, scales[i]?.y, ends[2], ends[3]),
      };
    }),
  };
}

/** Returns an axis with another scale, and with other ends if that scale can show them. */
function axis(own, scale = own.scale, low, high) {
  const end = (value) => (scale === 'log' && value <= 0 ? null : value);
  return { ...own, scale, min: end(low ?? own.min), max: end(high ?? own.max) };
}

async function fetchJson(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${response.status} ${address}`);
  }
  return response.json();
}

/** Returns an attribute that the picture has of itself. */
function readData(box, name) {
  const text = box.querySelector('svg')?.dataset[name];
  return text ? JSON.parse(text) : null;
}
