// The values at the pointer or at the keyboard's cursor: left and right go along the points of a
// curve, up and down to another one.

import { html, svg } from '../page/elements.js';
import { Overlay, plotAt, position } from './overlay.js';
import {
  formatPlace,
  formatValues,
  nearestIndex,
  placesAt,
  readableSeries,
  seriesAt,
} from './points.js';
import { LiveRegion } from '../page/live-region.js';

const ROW_HEIGHT = 18;
const REACH = 24; // Units of the picture from which a point in the plane is read.
const INSTRUCTIONS =
  'Left and right arrows go along a curve, up and down to another one, Home and End to its ends. ' +
  'In a field up and down go along a column, and Page Up and Page Down to another layer. ' +
  'Plus and minus zoom, Shift and arrows move, 0 shows everything.';

/**
 * @typedef {object} Reading
 * @property {import('../figure/figure.js').Plot} plot
 * @property {import('./points.js').Point} point the nearest one
 * @property {{name: string, tone: string, point: import('./points.js').Point}[]} read all values there
 * @property {import('./points.js').Series} [chosen] the series that the keys are on
 */

export class Readout {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  /** @type {import('../figure/picture.js').Picture} */
  #picture;
  #frame;
  #overlay;
  #liveRegion;
  #pointer = null; // Its position on the screen.
  #cursor = null; // The keyboard's point: {series, index}.
  #onPointerDown = ({ target }) => this.#frame.contains(target) || this.#clear();

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    this.#picture = experiment.picture;
    this.#frame = experiment.find('.orrery-figure');
    this.#overlay = new Overlay(this.#frame, 'orrery-values');
    this.#frame.after(
      html('p', { class: 'orrery-aside', id: `${experiment.id}-usage` }, INSTRUCTIONS),
    );
    this.#liveRegion = LiveRegion.of(this.#frame);
    for (const type of ['pointermove', 'pointerdown']) {
      this.#frame.addEventListener(type, (event) => this.#onPointer(event));
    }
    // The values stay when a finger is lifted.
    this.#frame.addEventListener(
      'pointerleave',
      ({ pointerType }) => pointerType === 'touch' || this.#clear(),
    );
    this.#frame.addEventListener('keydown', (event) => this.#onKey(event));
    this.#frame.addEventListener('blur', () => this.#clear());
    this.#picture.addEventListener('drawn', () => this.#overlay.isShown && this.#render());
  }

  connect() {
    this.#frame.tabIndex = 0;
    this.#frame.setAttribute('role', 'application');
    this.#frame.setAttribute('aria-roledescription', 'interactive figure');
    this.#frame.setAttribute('aria-label', 'Values of the figure');
    this.#frame.setAttribute('aria-describedby', `${this.#experiment.id}-usage`);
    document.addEventListener('pointerdown', this.#onPointerDown);
  }

  disconnect() {
    document.removeEventListener('pointerdown', this.#onPointerDown);
    this.#clear();
  }

  /** True while the figure is hidden for a prediction. */
  get #isConcealed() {
    return this.#experiment.dataset.predict === 'open';
  }

  #clear() {
    this.#pointer = null;
    this.#cursor = null;
    this.#overlay.hide();
  }

  async #onPointer(event) {
    if (this.#isConcealed || (event.buttons === 1 && event.pointerType === 'mouse')) {
      this.#clear();
      return;
    }
    const { clientX, clientY } = event;
    this.#pointer = { clientX, clientY };
    this.#cursor = null;
    if (await this.#loadData()) {
      this.#render();
    }
  }

  /** Loads the data of a printed figure when it is first needed. */
  async #loadData() {
    try {
      await this.#picture.data();
      return !this.#isConcealed;
    } catch {
      this.#liveRegion.announce('The values of this figure could not be fetched.');
      return false;
    }
  }

  #onKey(event) {
    const move = KEYS[event.key];
    if (
      !move ||
      this.#isConcealed ||
      event.shiftKey ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    ) {
      return;
    }
    event.preventDefault();
    this.#moveCursor(move);
  }

  async #moveCursor(move) {
    if (!(await this.#loadData())) {
      return;
    }
    const { plots } = this.#picture.geometry;
    const all = plots.flatMap(readableSeries);
    if (all.length > 0) {
      this.#cursor = this.#cursor ? moved(this.#cursor, all, move) : { series: 0, index: 0 };
      this.#pointer = null;
      this.#render();
      const { plot, name, points } = all[this.#cursor.series];
      this.#picture.panel = plots.indexOf(plot);
      const point = points[this.#cursor.index];
      this.#liveRegion.announce(
        `${formatPlace(plot.panel, point)}: ${name} ${formatValues(point)}`,
      );
    }
  }

  #render() {
    const geometry = this.#picture.geometry;
    const found =
      geometry &&
      (this.#cursor ? this.#atCursor(geometry) : this.#pointer && this.#atPointer(geometry));
    if (found) {
      this.#overlay.show(geometry, ...this.#markers(found));
      this.#renderValues(found, geometry);
    } else {
      this.#overlay.hide();
    }
  }

  /** @returns {?Reading} */
  #atCursor({ plots }) {
    const all = plots.flatMap(readableSeries);
    const series = all[this.#cursor.series];
    const point = series?.points[this.#cursor.index];
    return (
      point && {
        plot: series.plot,
        point,
        chosen: series,
        read: series.plane
          ? [{ ...series, point }]
          : seriesAt(readableSeries(series.plot), point.left),
      }
    );
  }

  /** @returns {?Reading} */
  #atPointer(geometry) {
    const pointed = position(this.#pointer, this.#picture.box, geometry);
    const plot = plotAt(geometry.plots, pointed);
    const series = readableSeries(plot);
    if (series.some(({ plane }) => plane)) {
      const read = placesAt(series, pointed, REACH);
      return read.length > 0 ? { plot, point: read[0].point, read } : null;
    }
    const points = series.flatMap((one) => one.points);
    const point = points[nearestIndex(points, pointed.left)];
    return point && { plot, point, read: seriesAt(series, point.left) };
  }

  /**
   * Creates the line through the point, and a dot on each value.
   *
   * @param {Reading} found
   */
  #markers({ plot, point, read, chosen }) {
    const dots = read.flatMap(({ name, tone, point: { left: at, dot = at, tops } }) =>
      tops.map((top) =>
        svg('circle', {
          class: `tone-${tone}`,
          cx: dot,
          cy: top,
          r: chosen?.name === name ? 5 : 3.5,
        }),
      ),
    );
    const { left, tops } = point;
    const level =
      point.y === undefined
        ? []
        : [svg('line', { x1: plot.left, x2: plot.right, y1: tops[0], y2: tops[0] })];
    return [svg('line', { x1: left, x2: left, y1: plot.top, y2: plot.bottom }), ...level, ...dots];
  }

  /**
   * Writes the values beside the line. They are added first, to measure their width.
   *
   * @param {Reading} found
   */
  #renderValues({ plot, point, read, chosen }, geometry) {
    const rows = read.map(({ name, tone, point: one }, i) =>
      svg(
        'text',
        { y: (i + 2) * ROW_HEIGHT, class: chosen?.name === name ? 'chosen' : '' },
        svg('tspan', { class: `tone-${tone}` }, '● '),
        `${name} `,
        svg('tspan', { class: 'value' }, formatValues(one)),
      ),
    );
    const words = svg(
      'g',
      {},
      svg('text', { y: ROW_HEIGHT, class: 'value' }, formatPlace(plot.panel, point)),
      ...rows,
    );
    const box = svg('g', {}, words);
    this.#frame.querySelector('.orrery-values').append(box);
    const { width, height } = words.getBBox();
    const wide = width + 16;
    const fits = point.left + 10 + wide <= geometry.width;
    const left = fits ? point.left + 10 : Math.max(0, point.left - 10 - wide);
    box.setAttribute('transform', `translate(${Math.round(left)},${Math.round(plot.top + 4)})`);
    words.setAttribute('transform', 'translate(8,0)');
    box.prepend(svg('rect', { width: wide, height: height + 10, rx: 4 }));
  }
}

const KEYS = {
  ArrowLeft: { along: -1 },
  ArrowRight: { along: 1 },
  Home: { along: -Infinity },
  End: { along: Infinity },
  ArrowUp: { over: -1 },
  ArrowDown: { over: 1 },
  PageUp: { layer: -1 },
  PageDown: { layer: 1 },
};

/** Returns the point that a key leads to; another curve is entered at the same position. */
function moved({ series, index }, all, { along = 0, over = 0, layer = 0 }) {
  const from = all[Math.min(series, all.length - 1)];
  const { columns, points } = from;
  if (columns && layer === 0) {
    return { series, index: movedInGrid(index, columns, points.length / columns, along, over) };
  }
  const next = Math.max(0, Math.min(all.length - 1, series + over + layer));
  if (next !== series) {
    const { left } = points[Math.min(index, points.length - 1)];
    const same = all[next].plot === from.plot && !all[next].plane;
    return { series: next, index: same ? nearestIndex(all[next].points, left) : 0 };
  }
  return { series: next, index: Math.max(0, Math.min(points.length - 1, index + along)) };
}

function movedInGrid(index, columns, rows, along, over) {
  const within = (value, count) => Math.max(0, Math.min(count - 1, value));
  const column = within((index % columns) + along, columns);
  return within(Math.floor(index / columns) - over, rows) * columns + column;
}
