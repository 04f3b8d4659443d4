// The numbers of a figure as comma-separated values (RFC 4180), one line for each point. Pure.

import { tops } from './axis.js';

const COLUMNS = ['panel', 'series', 'kind', 'x', 'y', 'low', 'high'];
const MORE = ['z', 'label']; // Only of figures that have them.

/**
 * Returns every number of a figure, in full precision.
 *
 * @param {import('./data.js').Figure} figure
 * @param {string[]} comments lines at the top, each after a `#`
 * @returns {string}
 */
export function csv(figure, comments) {
  const layers = figure.panels.flatMap(({ layers }) => layers);
  const more = MORE.filter((column) => layers.some((layer) => layer[SOURCE[column]]));
  const rows = figure.panels.flatMap((panel) =>
    panel.layers.flatMap((layer) => {
      const head = [panel.title || panel.y.label, layer.name, layer.kind];
      return points(layer).map((point) => [
        ...head,
        point.x,
        point.y,
        point.low,
        point.high,
        ...more.map((column) => point[column]),
      ]);
    }),
  );
  const labels = figure.panels.map(
    ({ title, x, y }) => `panel ${title || y.label}: x is ${x.label}, y is ${y.label}`,
  );
  const lines = [...comments, ...labels]
    .flatMap((text) => text.split(/\r\n?|\n/))
    .map((line) => `# ${line}`);
  return [...lines, ...[[...COLUMNS, ...more], ...rows].map((row) => row.map(field).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
}

const SOURCE = { z: 'z', label: 'labels' };

/** Returns the points of a layer, each with what it has. */
function points(layer) {
  if (layer.kind === 'field') {
    const { x, y, z } = layer;
    return z.map((value, i) => ({ x: x[i % x.length], y: y[Math.floor(i / x.length)], z: value }));
  }
  if (layer.kind === 'pixels') {
    const { z, width, count, labels } = layer;
    const rows = z.length / width / count;
    return z.map((value, i) => {
      const row = Math.floor(i / width);
      const image = Math.floor(row / rows);
      return { x: i % width, y: row % rows, z: value, label: labels?.[image] ?? image + 1 };
    });
  }
  if (layer.kind === 'contours') {
    return layer.levels.map((z) => ({ z }));
  }
  const ends = tops(layer);
  return [layer.x].flat().map((x, i) => ({
    x,
    y: layer.y?.[i],
    low: layer.base?.[i] ?? layer.low?.[i],
    high: ends?.[i] ?? layer.high?.[i],
    label: layer.labels?.[i],
  }));
}

/** Quotes a value if needed; a missing one is empty. */
function field(value) {
  const text = String(value ?? '');
  return /[",\r\n#]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
