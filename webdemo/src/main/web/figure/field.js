// Draws numbers as colours: fields, their contours, and the key of the colours. Pure.
//
// A shade is a step of a scale, and the style sheet gives it its colour. What has at least a shade is
// drawn over what has the one before. Coordinates are tenths of a pixel, as whole numbers.

import { outlines, simplified } from './isolines.js';
import { escape, round, textWidth } from './svg-text.js';

/** The number of shades between the ends of a scale. */
export const SHADES = 12;
const BLOCK_WIDTH = 9; // Of a shade in the key.
const TOLERANCE = 1.5; // Tenths of a pixel that an outline may be off.

/** @typedef {import('./data.js').Layer} Layer */

/** Returns the span of a field's colours: its own ends, else those of its data. */
export function spanOf({ z, log, least, greatest, shades }) {
  const known = z.filter((value) => value !== null && (!log || value > 0));
  const low = least ?? known.reduce((one, other) => Math.min(one, other), Infinity);
  const high = greatest ?? known.reduce((one, other) => Math.max(one, other), -Infinity);
  return low < high || shades === 'classes' ? [low, high] : [low, low + 1];
}

/**
 * Returns a value on the scale of the colours. Engines differ in the last digits of a logarithm, so
 * that it is rounded.
 */
function scaled(value, log) {
  return log ? (value > 0 ? Math.round(Math.log10(value) * 1e9) / 1e9 : -400) : value;
}

/** Returns the shade of a value, from 0. */
export function shadeOf(field, value, [low, high] = spanOf(field)) {
  if (field.shades === 'classes') {
    return Math.round(value);
  }
  const [from, to, at] = [low, high, value].map((one) => scaled(one, field.log));
  const share = Math.floor((SHADES * (at - from)) / (to - from));
  return Math.max(0, Math.min(SHADES - 1, share));
}

/**
 * Returns the classes of a shade. Around zero there are two scales: one goes up, and one down.
 *
 * @param {Layer} layer
 * @param {number} shade
 */
export function classesOf({ shades }, shade) {
  const up = 2 * shade - SHADES + 1;
  return shades === 'diverging' ? `s${Math.abs(up)}${up > 0 ? ' high' : ''}` : `s${shade}`;
}

/**
 * Returns a field as SVG.
 *
 * @param {Layer} field
 * @param {d3.Scale} x
 * @param {d3.Scale} y
 */
export function fieldShape(field, x, y) {
  const places = placesOf(field, x, y);
  if (field.shades === 'none' || !places) {
    return '';
  }
  const paths = field.shades === 'classes' ? classPaths(field, places) : shadePaths(field, places);
  return `<g class="field ${escape(field.shades)}" transform="scale(0.1)">${paths.join('')}</g>`;
}

function shadePaths(field, places) {
  const values = field.z.map((value) => (value === null ? null : scaled(value, field.log)));
  const [from, to] = spanOf(field).map((end) => scaled(end, field.log));
  const grid = { columns: field.x.length, rows: field.y.length, values };
  const levels = Array.from({ length: SHADES }, (_, shade) =>
    shade === 0 ? -Infinity : from + ((to - from) * shade) / SHADES,
  );
  return outlines(grid, levels).map((loops, shade) => {
    const text = loops.map((loop) => closed(loop.map(places.point))).join('');
    return text && `<path class="${classesOf(field, shade)}" d="${text}"/>`;
  });
}

/** Returns a path for each class: rows of cells, since between two classes there is no third. */
function classPaths(field, { columns, rows }) {
  const runs = field.classes.map(() => '');
  const [right, top] = [middles(columns), middles(rows)];
  for (let j = 0; j < field.y.length; j += 1) {
    const row = field.z.slice(j * field.x.length, (j + 1) * field.x.length);
    for (let i = 0; i < row.length;) {
      let end = i + 1;
      while (end < row.length && row[end] === row[i]) {
        end += 1;
      }
      if (row[i] !== null) {
        runs[Math.round(row[i])] +=
          `M${right[i]},${top[j]}H${right[end]}V${top[j + 1]}H${right[i]}z`;
      }
      i = end;
    }
  }
  return runs.map((text, i) => text && `<path class="s${i}" d="${text}"/>`);
}

/** Returns the borders of cells around positions. */
function middles(at) {
  const inner = at.slice(1).map((one, i) => Math.round((one + at[i]) / 2));
  return [2 * at[0] - (inner[0] ?? at[0]), ...inner, 2 * at.at(-1) - (inner.at(-1) ?? at.at(-1))];
}

/**
 * Returns the contours of a field as SVG.
 *
 * @param {Layer} layer
 * @param {Layer} field
 * @param {d3.Scale} x
 * @param {d3.Scale} y
 */
export function contourShape(layer, field, x, y) {
  const places = field && placesOf(field, x, y);
  if (!places) {
    return '';
  }
  const values = field.z.map((value) => (value === null ? null : scaled(value, field.log)));
  const grid = { columns: field.x.length, rows: field.y.length, values };
  const levels = layer.levels.map((level) => scaled(level, field.log));
  const lines = outlines(grid, levels).flat().flatMap(withoutRim);
  const paths = lines.map((line) => open(line.map(places.point)));
  return `<path class="contours tone-${escape(layer.tone)}" transform="scale(0.1)" d="${paths.join('')}"/>`;
}

/** Cuts an outline where it follows the rim of what is known. */
function withoutRim(loop) {
  const start = loop.findIndex(({ rim }) => rim);
  if (start < 0) {
    return [[...loop, loop[0]]];
  }
  const lines = [];
  let line = [];
  for (let i = 1; i <= loop.length; i += 1) {
    const point = loop[(start + i) % loop.length];
    line.push(point);
    if (point.rim) {
      lines.push(line);
      line = [];
    }
  }
  return lines.filter((one) => one.length > 1);
}

/** Returns the positions of a grid's columns and rows; null if an axis cannot show them. */
function placesOf(field, x, y) {
  const [columns, rows] = [field.x.map(x), field.y.map(y)].map((all) =>
    all.map((at) => Math.round(10 * at)),
  );
  const between = (at, place) => {
    const below = Math.floor(place);
    return Math.round(at[below] + (place - below) * ((at[below + 1] ?? at[below]) - at[below]));
  };
  return [...columns, ...rows].every(Number.isFinite)
    ? { columns, rows, point: ({ column, row }) => [between(columns, column), between(rows, row)] }
    : null;
}

function closed(points) {
  // A loop is cut at its first point and at the one that is farthest from it.
  const text = open([...points, points[0]]);
  return text && `${text}z`;
}

/** Returns a line as the data of a path. */
function open(points) {
  const kept = simplified(points, TOLERANCE);
  let [x, y] = kept[0];
  let text = `M${x},${y}`;
  kept.slice(1).forEach(([right, down], i) => {
    const [dx, dy] = [right - x, down - y];
    text += `${i === 0 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ','}${dy}`;
    [x, y] = [right, down];
  });
  return kept.length > 1 ? text : '';
}

/** Returns the ends of a field's colours as texts. */
function ends(field) {
  const span = spanOf(field);
  return span.every(Number.isFinite)
    ? span.map((end) => String(Number(end.toPrecision(3))).replace('-', '−'))
    : ['', ''];
}

/** Returns the width of the key of a field, without its name. */
export function keyWidth(field, font) {
  const [low, high] = ends(field);
  return textWidth(low, font) + SHADES * BLOCK_WIDTH + textWidth(high, font) + 12;
}

/** Returns the key of a field: its name, and its shades between the numbers that they go from and to. */
export function fieldKey(field, x, base, font) {
  const [low, high] = ends(field);
  const name = field.name ? `${field.name}  ` : '';
  const from = x + textWidth(name + low, font) + 6;
  const blocks = Array.from(
    { length: SHADES },
    (_, shade) =>
      `<rect class="${classesOf(field, shade)}" x="${round(from + shade * BLOCK_WIDTH)}" y="${base - 10}" width="${BLOCK_WIDTH}" height="11"/>`,
  );
  return (
    `<text class="key" x="${x}" y="${base}">${escape(name)}<tspan class="end" x="${round(from - 5)}" text-anchor="end">${escape(low)}</tspan></text>` +
    `<g class="field ${escape(field.shades)}">${blocks.join('')}</g>` +
    `<text class="key" x="${round(from + SHADES * BLOCK_WIDTH + 5)}" y="${base}">${escape(high)}</text>`
  );
}
