// The points of a figure whose values can be read. Pure: other modules show them.

import { digits } from '../figure/table.js';

/**
 * @typedef {object} Point
 * @property {number} x the value
 * @property {number[]} values one, or the two ends of a band
 * @property {number} left position in the picture
 * @property {number[]} tops
 *
 * @typedef {object} Series
 * @property {import('../figure/figure.js').Plot} plot
 * @property {string} name
 * @property {string} tone
 * @property {Point[]} points within the plot, from left to right
 */

/**
 * Returns the series of a plot: its curves, then its bands.
 *
 * @param {import('../figure/figure.js').Plot} plot
 * @returns {Series[]}
 */
export function readableSeries(plot) {
  const { layers, y } = plot.panel;
  return [
    ...layers.filter(({ kind }) => kind !== 'band'),
    ...layers.filter(({ kind }) => kind === 'band'),
  ]
    .filter(({ kind }) => kind !== 'rule')
    .map((layer) => ({
      plot,
      name: layer.name || y.label,
      tone: layer.tone,
      points: points(layer, plot),
    }))
    .filter(({ points }) => points.length > 0);
}

function points(layer, plot) {
  const seen = [];
  layer.x.forEach((x, i) => {
    const values = layer.kind === 'band' ? [layer.low[i], layer.high[i]] : [layer.y[i]];
    if (x !== null && !values.includes(null)) {
      const point = { x, values, left: plot.x(x), tops: values.map(plot.y) };
      if (inside(point, plot)) {
        seen.push(point);
      }
    }
  });
  return seen;
}

/** Returns whether a point is in the plot: a value that a logarithmic axis cannot show is not. */
function inside({ left, tops }, { left: west, right: east, top: north, bottom: south }) {
  return (
    left >= west - 1 &&
    left <= east + 1 &&
    tops.every((top) => top >= north - 1 && top <= south + 1)
  );
}

/** Returns the index of the point that is nearest to a position; -1 if there are no points. */
export function nearestIndex(points, left) {
  let best = -1;
  points.forEach((point, i) => {
    if (best < 0 || Math.abs(point.left - left) < Math.abs(points[best].left - left)) {
      best = i;
    }
  });
  return best;
}

/** Returns the series that have a point at a position, each with that point. */
export function seriesAt(series, left) {
  return series.flatMap((one) => {
    const point = one.points[nearestIndex(one.points, left)];
    return Math.abs(point.left - left) < 1 ? [{ ...one, point }] : [];
  });
}

/** Formats a value on an axis, with the axis's label. */
export function formatPosition({ label }, value) {
  return `${label} ${minus(String(Number(value.toPrecision(6))))}`;
}

/** Formats the values of a point. */
export function formatValues({ values }) {
  return values.map((value) => minus(digits(value))).join(' to ');
}

function minus(text) {
  return text.replaceAll('-', '−');
}
