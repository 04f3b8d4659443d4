// The points of a figure whose values can be read. Pure: other modules show them.

import { digits } from '../figure/table.js';

/**
 * @typedef {object} Point
 * @property {number} x the value
 * @property {number[]} values one, or the two ends of a band
 * @property {number} [y] of a place in the plane
 * @property {number} left position in the picture
 * @property {number} [dot] of its mark, if that is aside
 * @property {number[]} tops
 * @property {string} [word] what it says besides its values
 *
 * @typedef {object} Series
 * @property {import('../figure/figure.js').Plot} plot
 * @property {string} name
 * @property {string} tone
 * @property {Point[]} points within the plot, from left to right, or along a path
 * @property {boolean} [plane] whether they lie in the plane, rather than one over each x
 * @property {number} [columns] of a grid of points, by rows
 */

/**
 * Returns the series of a plot: its curves, then its bands.
 *
 * @param {import('../figure/figure.js').Plot} plot
 * @returns {Series[]}
 */
export function readableSeries(plot) {
  const { layers, y } = plot.panel;
  const read = layers.filter(({ kind }) => kind in READ);
  return [
    ...read.filter(({ kind }) => kind !== 'band'),
    ...read.filter(({ kind }) => kind === 'band'),
  ]
    .map((layer) => ({
      plot,
      name: layer.name || y.label,
      tone: layer.tone ?? 'reference',
      ...READ[layer.kind](layer, plot),
    }))
    .filter(({ points }) => points.length > 0);
}

const READ = {
  line: (layer, plot) => ({ points: points(layer, plot, (i) => [layer.y[i]]) }),
  sketch: (layer, plot) => ({ points: points(layer, plot, (i) => [layer.y[i]]) }),
  dots: (layer, plot) => ({ points: points(layer, plot, (i) => [layer.y[i]]) }),
  band: (layer, plot) => ({ points: points(layer, plot, (i) => [layer.low[i], layer.high[i]]) }),
  bars: (layer, plot) => ({ points: bars(layer, plot) }),
  path: (layer, plot) => ({ plane: true, points: places(layer, plot) }),
  points: (layer, plot) => ({ plane: true, points: places(layer, plot) }),
  handle: (layer, plot) => ({ plane: true, points: places(layer, plot) }),
  field: gridPoints,
};

function points(layer, plot, valuesAt) {
  const seen = [];
  layer.x.forEach((x, i) => {
    const values = valuesAt(i);
    if (x !== null && !values.includes(null)) {
      const point = { x, values, left: plot.x(x), tops: values.map(plot.y) };
      if (inside(point, plot)) {
        seen.push(point);
      }
    }
  });
  return seen;
}

/** A bar is read at its category; its mark is on its top. */
function bars({ x, y, left, right, base }, plot) {
  return x
    .map((at, i) => ({
      x: at,
      values: [y[i]],
      left: plot.x(at),
      dot: plot.x((left[i] + right[i]) / 2),
      tops: [plot.y(base[i] + y[i])],
    }))
    .filter((point) => !point.values.includes(null) && inside(point, plot));
}

function places(layer, plot) {
  return points(layer, plot, (i) => [layer.y[i]]).map((point) => ({
    ...point,
    y: point.values[0],
    word: layer.labels?.[layer.x.indexOf(point.x)] ?? '',
    values: [],
  }));
}

/** Returns the points of a field: those of its columns and rows that are in the plot. */
function gridPoints(field, plot) {
  const [columns, rows] = [
    field.x
      .map((x, i) => ({ x, i, left: plot.x(x) }))
      .filter(({ left }) => inside({ left, tops: [] }, plot)),
    field.y
      .map((y, j) => ({ y, j, top: plot.y(y) }))
      .filter(({ top }) => inside({ left: plot.left, tops: [top] }, plot)),
  ];
  const all = rows.flatMap(({ y, j, top }) =>
    columns.map(({ x, i, left }) => {
      const z = field.z[j * field.x.length + i];
      const name = field.classes?.[z];
      return { x, y, left, tops: [top], values: name === undefined ? [z] : [], word: name };
    }),
  );
  return { plane: true, columns: columns.length, points: field.shades === 'none' ? [] : all };
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

/**
 * Returns what can be read at a position of the plane: the nearest point, if one is near, and the
 * fields there.
 *
 * @param {Series[]} series
 * @param {{left: number, top: number}} position
 * @param {number} reach how far a point may be
 * @returns {(Series & {point: Point})[]}
 */
export function placesAt(series, { left, top }, reach) {
  const away = (point) => Math.hypot((point.dot ?? point.left) - left, point.tops[0] - top);
  const nearest = (points) => points.reduce((best, one) => (away(one) < away(best) ? one : best));
  const found = series.map((one) => ({ ...one, point: nearest(one.points) }));
  const near = found
    .filter((one) => !one.columns && away(one.point) <= reach)
    .sort((one, other) => away(one.point) - away(other.point));
  return [...near.slice(0, 1), ...found.filter((one) => one.columns)];
}

/** Returns the series that have a point at a position, each with that point. */
export function seriesAt(series, left) {
  return series.flatMap((one) => {
    const point = one.points[nearestIndex(one.points, left)];
    return Math.abs(point.left - left) < 1 ? [{ ...one, point }] : [];
  });
}

/**
 * Formats a value on an axis, with the axis's label.
 *
 * @param {import('../figure/data.js').Axis} axis
 * @param {number} value
 */
export function formatPosition({ label, categories }, value) {
  return `${label} ${categories?.[value] ?? minus(String(Number(value.toPrecision(6))))}`;
}

/** Formats where a point is: its x, and its y in the plane. */
export function formatPlace({ x, y }, point) {
  const across = formatPosition(x, point.x);
  return point.y === undefined ? across : `${across}, ${formatPosition(y, point.y)}`;
}

/** Formats the values of a point. */
export function formatValues({ values, word = '' }) {
  return [word, values.map((value) => minus(digits(value))).join(' to ')]
    .filter((one) => one)
    .join(' ');
}

function minus(text) {
  return text.replaceAll('-', '−');
}
