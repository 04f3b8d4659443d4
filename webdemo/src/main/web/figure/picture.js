// The drawn figure of an experiment: the printed one, or that of a run in its place.

import { extents, union } from './axis.js';
import { draw, geometry } from './figure.js';

/** @type {('wide'|'narrow')[]} */
const VARIANTS = ['wide', 'narrow'];
const NARROW_SCREEN = matchMedia('(max-width: 599px)'); // Where the style sheet shows the narrow one.

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
  #past = null;
  #printedFigure = null; // The data of the printed picture, once somebody wants it.
  #fetching = null;
  #address;
  #last = true;
  #resized = () => this.redraw();

  /** @type {View} */
  view = { zoom: [], scales: [] };

  /** The index of the panel that a reader looks at. */
  panel = 0;

  /**
   * @param {HTMLElement} root holds the two printed pictures, and says in `data-figure` where their data is
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

  /** The one of them that is seen. */
  get box() {
    return this.#boxes[NARROW_SCREEN.matches ? 1 : 0];
  }

  /** The data of a run that is shown; null while that is the printed picture. */
  get figure() {
    return this.#past ?? this.#figure;
  }

  /** The data of the run, whichever moment of it is shown; null while there is none. */
  get run() {
    return this.#figure;
  }

  /** The data of what is shown, as far as it is here: null for a printed picture before `data`. */
  get known() {
    return this.figure ?? this.#printedFigure;
  }

  /**
   * The data of what is shown. That of the printed picture is fetched, once.
   *
   * @returns {Promise<import('./data.js').Figure>} fails where it cannot be fetched
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
   * Where the plots of the seen picture are.
   *
   * @returns {?ReturnType<typeof geometry>} null while its data is not known
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

  /** What is shown as the text of an SVG element, as wide as on a desk. */
  async svg() {
    return draw(viewed(await this.data(), this.view), { ...this.#options(0), above: [] });
  }

  /** Whether a reader has changed the view. */
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
   * Draws what a run has come to.
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

  /** Shows an earlier state of the run while that goes on, until it is told to show the run: null. */
  showPast(figure) {
    this.#past = figure;
    this.redraw();
  }

  /** The printed picture again. */
  showPrinted() {
    this.#figure = null;
    this.#past = null;
    this.view = { zoom: [], scales: [] };
    this.redraw();
    this.#shown = readData(this.#boxes[0], 'extents');
  }

  /** Draws the same once more, under another view or at another size. */
  redraw() {
    const figure = this.figure ?? (this.hasOwnView ? this.#printedFigure : null);
    this.#boxes.forEach((box, i) => {
      // While a run goes, nobody sees the other one.
      if (!figure || !this.#isPartial || box === this.box) {
        box.innerHTML = figure
          ? draw(viewed(figure, this.view), this.#options(i))
          : this.#printed[i];
      }
    });
    this.dispatchEvent(new Event('drawn'));
  }

  /** Whether there is more to come of what is shown. */
  get #isPartial() {
    return this.#past !== null || (this.#figure !== null && !this.#last);
  }

  #options(i) {
    const partial = this.#isPartial;
    /** @type {import('./figure.js').DrawOptions} */
    const how = { variant: VARIANTS[i], id: this.#id, partial };
    if (partial) {
      // What another scale can show is another span.
      const own = extents(viewed(this.figure, this.view));
      how.within = this.#shown?.map((span, panel) => (this.view.scales[panel] ? own[panel] : span));
      how.above = readData(this.#boxes[i], 'above') ?? [];
    }
    return how;
  }
}

/** The figure with other axes. */
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

/** An axis on another scale, and between other ends as far as that scale can show them. */
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

/** What a picture says of itself. */
function readData(box, name) {
  const text = box.querySelector('svg')?.dataset[name];
  return text ? JSON.parse(text) : null;
}
