// Draws small images in a grid. Pure.

import { classesOf, shadeOf, spanOf } from './field.js';
import { escape, round } from './svg-text.js';

const LEAST = 52; // Pixels of an image's side, at least and at most.
const MOST = 92;
const GAP = 10;
const LABEL_HEIGHT = 18;

/** Returns how the images of a layer are laid out in a width. */
export function grid(layer, width) {
  const pixels = layer.z.length / Math.max(1, layer.count);
  const rows = pixels / layer.width;
  const columns = Math.max(1, Math.min(layer.count, Math.floor((width + GAP) / (LEAST + GAP))));
  const side = Math.min(MOST, (width - (columns - 1) * GAP) / columns);
  const cell = side / Math.max(1, layer.width);
  const down = Math.ceil(rows * cell) + GAP + (layer.labels ? LABEL_HEIGHT : 0);
  return { columns, cell, rows, pixels, across: side + GAP, down };
}

/** Returns the height of a layer's images in a width. */
export function height(layer, width) {
  const { columns, down } = grid(layer, width);
  return Math.max(LEAST, Math.ceil(layer.count / columns) * down - GAP);
}

/** Returns the images as SVG. */
export function pixelShape(layer, x, y) {
  const [left, right] = x.range();
  const top = y.range()[1];
  const { columns, cell, pixels, across, down } = grid(layer, right - left);
  const span = spanOf(layer);
  const images = Array.from({ length: layer.count }, (_, i) => {
    const at = [left + (i % columns) * across, top + Math.floor(i / columns) * down];
    const label = layer.labels?.[i];
    const words =
      label === undefined
        ? ''
        : `<text x="${round(at[0] + (across - GAP) / 2)}" y="${round(at[1] + down - GAP - 4)}" text-anchor="middle">${escape(label)}</text>`;
    const image = paths(layer, layer.z.slice(i * pixels, (i + 1) * pixels), span);
    return `<g class="field ${escape(layer.shades)}" transform="translate(${at.map(round)}) scale(${round(cell)})">${image}</g>${words}`;
  });
  return images.join('');
}

/**
 * Returns a path for each shade: rows of pixels that have it.
 *
 * @param {import('./data.js').Layer} layer
 * @param {(?number)[]} values
 * @param {number[]} span
 */
function paths(layer, values, span) {
  const { width } = layer;
  const runs = new Map();
  for (let i = 0; i < values.length;) {
    const shade = values[i] === null ? null : shadeOf(layer, values[i], span);
    let end = i + 1;
    while (
      end % width !== 0 &&
      values[end] !== null &&
      values[end] !== undefined &&
      shade === shadeOf(layer, values[end], span)
    ) {
      end += 1;
    }
    if (shade !== null) {
      const [column, row] = [i % width, Math.floor(i / width)];
      runs.set(shade, `${runs.get(shade) ?? ''}M${column},${row}h${end - i}v1h${i - end}z`);
    }
    i = end;
  }
  return [...runs]
    .sort(([one], [other]) => one - other)
    .map(([shade, text]) => `<path class="${classesOf(layer, shade)}" d="${text}"/>`)
    .join('');
}
