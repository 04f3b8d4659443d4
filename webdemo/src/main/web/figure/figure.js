// Draws a figure (data) as a picture (the text of an SVG element). Pure: no document, no clock, the
// same text for the same figure. The build prints with it, and the page draws runs with it.
//
// Engines differ in the last digits of a logarithm, so every coordinate is rounded after scaling.
// Colours are left to style sheets: an element only has a class for its tone.

import '../d3.js';
import { bounds, extents, shared, ticksOf, union } from './axis.js';
import { height } from './pixels.js';
import { entryWidth, key, legendEntries, shape } from './shapes.js';
import { escape, round, textWidth } from './svg-text.js';

const { scaleLinear, scaleLog } = globalThis.d3;

/**
 * The sizes of the two variants, in pixels; of two numbers, the first is for one panel a row, the
 * second for two. Of small multiples there are at most `most` in a row.
 */
const VARIANTS = {
  wide: { width: 720, columns: 2, gap: 32, font: 13, heights: [300, 250], xTicks: [8, 5], most: 6 },
  narrow: {
    width: 360,
    columns: 1,
    gap: 20,
    font: 12,
    heights: [220, 220],
    xTicks: [5, 5],
    most: 2,
  },
};
const ROW_HEIGHT = 19; // Of text above the plot.
const AXIS_HEIGHT = 44; // Tick labels and the label of the x axis, below the plot.
const MULTIPLES = { gap: 22, between: 24, ratio: 0.72, xTicks: 3, yTicks: 4 };

/**
 * @typedef {import('./data.js').Figure} Figure
 * @typedef {import('./data.js').Panel} Panel
 */

/**
 * @typedef {object} DrawOptions
 * @property {'wide'|'narrow'} variant which of the two pictures
 * @property {string} id of the experiment: makes the ids in the picture unique on its page
 * @property {?number[][]} [within] the least extents of each panel, as `extents` returns them
 * @property {number[]} [above] the least room for text above the plots of each row, as a picture's
 *   `data-above` has it: so that plots do not move while layers come and go
 * @property {boolean} [partial] whether missing values are not known yet: lines then go from one
 *   known point to the next; otherwise a missing value is a gap
 *
 * The position of a panel's plot in its picture, and the scales from values to positions.
 *
 * @typedef {object} Plot
 * @property {Panel} panel
 * @property {number} left
 * @property {number} right
 * @property {number} top
 * @property {number} bottom
 * @property {d3.Scale} x from a value to a position, and back by `invert`
 * @property {d3.Scale} y the same; greater values are further up
 */

/**
 * Draws a figure.
 *
 * @param {Figure} figure
 * @param {DrawOptions} options
 * @returns {string} an SVG element
 */
export function draw(figure, options) {
  const { size, height, shown, words, panels, around = '' } = arrange(figure, options);
  const body = panels.map(
    (layout) =>
      `<g transform="translate(${round(layout.across)},${round(layout.down)})">${paint(layout, layout.room)}</g>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}"` +
    ` width="${size.width}" height="${height}" font-size="${size.font}" role="img"` +
    ` aria-label="${escape(figure.summary)}" data-extents="${JSON.stringify(shown)}"` +
    ` data-above="${JSON.stringify(words)}">${around}${body.join('')}</svg>`
  );
}

/**
 * Returns the geometry of the picture that `draw` makes of the same figure with the same options.
 *
 * @param {Figure} figure
 * @param {DrawOptions} options
 * @returns {{width: number, height: number, font: number, plots: Plot[]}} in the units of the picture
 */
export function geometry(figure, options) {
  const { size, height, panels } = arrange(figure, options);
  return {
    width: size.width,
    height,
    font: size.font,
    plots: panels.map(({ panel, xDomain, yDomain, across, down, room, ...layout }) => {
      const [left, right, top] = [across + layout.left, across + layout.right, down + room];
      const bottom = top + layout.height;
      return {
        panel,
        left,
        right,
        top,
        bottom,
        x: scale(panel.x, xDomain, [left, right]),
        y: scale(panel.y, yDomain, [bottom, top]),
      };
    }),
  };
}

/** Arranges the panels in rows. */
function arrange(figure, { variant, id, within = null, above = [], partial = false }) {
  const size = VARIANTS[variant];
  const shown = union(extents(figure), within);
  const clips = figure.panels.map((_, i) => `${id}-${variant}-${i}`);
  if (figure.columns) {
    return multiples(figure, { size, shown: shared(shown), clips, partial });
  }
  const columns = Math.min(size.columns, figure.panels.length);
  const width = (size.width - (columns - 1) * size.gap) / columns;
  const many = columns > 1 ? 1 : 0;
  const panels = figure.panels.map((panel, i) =>
    layOut(panel, shown[i], {
      width,
      size,
      partial,
      clip: clips[i],
      height: size.heights[many],
      ticks: [size.xTicks[many], 5],
    }),
  );
  let top = 0;
  const words = [];
  for (let i = 0; i < panels.length; i += columns) {
    const row = panels.slice(i, i + columns);
    const room = Math.max(above[words.length] ?? 0, ...row.map((panel) => panel.above));
    row.forEach((panel, column) =>
      Object.assign(panel, { across: column * (width + size.gap), down: top, room }),
    );
    const tallest = Math.max(...row.map((panel) => panel.height));
    top += room + tallest + AXIS_HEIGHT + size.gap / 2;
    words.push(room);
  }
  return { size, shown, words, panels, height: Math.ceil(top - size.gap / 2) };
}

/** Arranges small multiples: the legend and the labels of the axes, which they share, stand once. */
function multiples(figure, { size, shown, clips, partial }) {
  const { font } = size;
  const columns = Math.min(figure.columns, size.most, figure.panels.length);
  const layers = figure.panels.flatMap((panel) => panel.layers);
  const once = layers.filter(
    ({ name }, i) => layers.findIndex((layer) => layer.name === name) === i,
  );
  const legend = legendOf(once, size.width, font);
  const lay = (i, width, left) =>
    layOut(figure.panels[i], shown[i], {
      width,
      size,
      partial,
      clip: clips[i],
      left,
      height: Math.round(MULTIPLES.ratio * width),
      ticks: [MULTIPLES.xTicks, MULTIPLES.yTicks],
    });
  const { left } = lay(0, size.width);
  const width = (size.width - left - 12 - (columns - 1) * MULTIPLES.gap) / columns;
  const first = legend.rows * ROW_HEIGHT + ROW_HEIGHT + 4;
  const panels = figure.panels.map((panel, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const layout = {
      ...lay(i, width, 0),
      shares: { y: column === 0, x: !figure.panels[i + columns] },
    };
    const step = ROW_HEIGHT + 4 + layout.height + MULTIPLES.between;
    return Object.assign(layout, {
      across: left + column * (width + MULTIPLES.gap),
      down: first + row * step,
      room: ROW_HEIGHT + 4,
      step,
    });
  });
  const last = panels.at(-1);
  const height = last.down + last.step + ROW_HEIGHT;
  const { x, y } = figure.panels[0];
  const around =
    `<g>${legend.entries.map((entry) => keyAt(entry, font, font)).join('')}` +
    `<text class="name" x="0" y="${first - 9}">${escape(y.label)}</text>` +
    `<text class="name" x="${round((left + size.width - 12) / 2)}" y="${height - 6}" text-anchor="middle">${escape(x.label)}</text></g>`;
  return { size, shown, words: [], panels, height, around };
}

/**
 * Computes the layout of a panel, as far as it does not depend on the other panels of its row.
 *
 * @param {Panel} panel
 * @param {(?number)[]} shown
 * @param {object} how
 * @param {number} how.width
 * @param {object} how.size of the variant
 * @param {boolean} how.partial
 * @param {string} how.clip
 * @param {number} how.height of the plot
 * @param {number[]} how.ticks about how many there are on each axis
 * @param {number} [how.left] where the plot begins; without it, behind the labels of its axis
 */
function layOut(panel, shown, { width, size, partial, clip, height: tall, ticks, left: begin }) {
  const { font } = size;
  const xDomain = bounds(panel.x, shown.slice(0, 2), false);
  const yDomain = bounds(panel.y, shown.slice(2), !panel.y.categories);
  const yTicks = ticksOf(panel.y, yDomain, ticks[1]);
  // In steps, so that the plot does not jitter while a run changes its tick labels.
  const labels = Math.max(16, ...yTicks.map((tick) => tickWidth(tick, font)));
  const images = panel.layers.find(({ kind }) => kind === 'pixels');
  const left = images ? 0 : (begin ?? 8 * Math.ceil((8 + labels) / 8));
  const xTicks = thinned(ticksOf(panel.x, xDomain, ticks[0]), width - left, panel.x, font);
  const ends = panel.x.categories ? [] : xTicks.slice(-1);
  const right =
    begin === undefined
      ? width - Math.max(12, ...ends.map((tick) => tickWidth(tick, font) / 2))
      : width;
  const legend = legendOf(panel.layers, width, font);
  const x = scale(panel.x, xDomain, [left, right]);
  const rules = rulesOf(panel, x, { free: textWidth(panel.y.label, font) + 12, width, font });
  const rows = legend.rows + 1 + rules.rows;
  return {
    panel,
    clip,
    partial,
    font,
    left,
    right,
    height: images ? height(images, right - left) : tall,
    xDomain,
    yDomain,
    xTicks,
    yTicks,
    legend,
    rules,
    images: images !== undefined,
    shares: null,
    above: (panel.title ? ROW_HEIGHT + 3 : 0) + rows * ROW_HEIGHT + 4,
  };
}

/**
 * Leaves out labels of categories for which there is no room.
 *
 * @param {ReturnType<typeof ticksOf>} ticks
 * @param {number} width
 * @param {import('./data.js').Axis} axis
 * @param {number} font
 */
function thinned(ticks, width, { categories }, font) {
  const widest = Math.max(0, ...ticks.map((tick) => tickWidth(tick, font))) + 8;
  const every = categories ? Math.ceil((widest * categories.length) / width) : 1;
  return ticks.filter((_, i) => i % every === 0);
}

/** Returns the panel as SVG, with its plot `above` pixels below its upper edge. */
function paint(layout, above) {
  const { panel, font, left, right, rules, images, shares } = layout;
  const base = above + layout.height;
  const x = scale(panel.x, layout.xDomain, [left, right]);
  const y = scale(panel.y, layout.yDomain, [base, above]);
  const title = panel.title
    ? `<text class="title" x="${shares ? left : 0}" y="${font}">${escape(panel.title)}</text>`
    : '';
  const keys = shares
    ? []
    : layout.legend.entries.map((entry) => keyAt(entry, font + (title ? ROW_HEIGHT + 3 : 0), font));
  const names = shares
    ? ''
    : `<text class="name" x="0" y="${above - 9 - rules.rows * ROW_HEIGHT}">${escape(panel.y.label)}</text>` +
      `<text class="name" x="${round((left + right) / 2)}" y="${base + (images ? 20 : 38)}" text-anchor="middle">${escape(panel.x.label)}</text>`;
  const marked = rules.labels.map(
    (rule) =>
      `<line class="rule" x1="${rule.x}" x2="${rule.x}" y1="${above - 4}" y2="${base}"/>` +
      (shares
        ? ''
        : `<text class="rule-name" x="${rule.middle}" y="${above - 9 - rule.row * ROW_HEIGHT}" text-anchor="middle">${escape(rule.name)}</text>`),
  );
  const clip = escape(layout.clip);
  const window =
    `<clipPath id="${clip}"><rect x="${left - 5}" y="${above - 2}"` +
    ` width="${round(right - left + 10)}" height="${layout.height + 4}"/></clipPath>`;
  const place = { x, y, partial: layout.partial, layers: panel.layers };
  const layers = panel.layers.map((layer) => shape(layer, place));
  return (
    `${title}${keys.join('')}${names}${images ? '' : grid(layout, x, y, base)}${marked.join('')}${window}` +
    `<g clip-path="url(#${clip})">${layers.join('')}</g>`
  );
}

/** Returns grid lines, the base line, ticks and their labels. */
function grid({ left, right, font, xTicks, yTicks, shares }, x, y, base) {
  const labelled = shares ?? { x: true, y: true };
  const rows = yTicks.map((tick) => {
    const at = round(y(tick.value));
    return (
      `<line x1="${left}" x2="${round(right)}" y1="${at}" y2="${at}"/>` +
      (labelled.y
        ? `<text x="${left - 7}" y="${round(at + font * 0.35)}" text-anchor="end">${label(tick, font)}</text>`
        : '')
    );
  });
  const columns = xTicks.map((tick) => {
    const at = round(x(tick.value));
    return (
      `<line x1="${at}" x2="${at}" y1="${base}" y2="${base + 5}"/>` +
      (labelled.x
        ? `<text x="${at}" y="${base + 19}" text-anchor="middle">${label(tick, font)}</text>`
        : '')
    );
  });
  return (
    `<g class="grid">${rows.join('')}</g><g class="axis">` +
    `<line x1="${left}" x2="${round(right)}" y1="${base}" y2="${base}"/>${columns.join('')}</g>`
  );
}

/** Arranges the entries of the legend in rows; the widths of the texts are estimates. */
function legendOf(layers, width, font) {
  const entries = [];
  let x = 0;
  let row = 0;
  for (const entry of legendEntries(layers)) {
    const wide = entryWidth(entry, font);
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    entries.push({ entry, x: round(x), row });
    x += wide + 18;
  }
  return { entries, rows: entries.length ? row + 1 : 0 };
}

/** Returns an entry of the legend; `top` is the base line of the first row. */
function keyAt({ entry, x, row }, top, font) {
  return key(entry, x, top + row * ROW_HEIGHT, font);
}

/**
 * Arranges the labels of rules: beside that of the y axis if there is room, else above the plot.
 */
function rulesOf(panel, x, { free, width, font }) {
  const labels = [];
  const [from, to] = x.range();
  for (const layer of panel.layers) {
    const at = layer.kind === 'rule' && layer.x !== null ? x(layer.x) : NaN;
    if (at >= from && at <= to) {
      const half = textWidth(layer.name, font) / 2;
      const middle = Math.max(half, Math.min(width - half, at));
      labels.push({ name: layer.name, x: round(at), middle: round(middle), half, row: 0 });
    }
  }
  labels.sort((one, other) => one.x - other.x);
  const ends = [];
  for (const rule of labels) {
    while (ends[rule.row] > rule.middle - rule.half) {
      rule.row += 1;
    }
    ends[rule.row] = rule.middle + rule.half + 10;
  }
  const beside = labels.length > 0 && labels.every((rule) => rule.middle - rule.half > free);
  return { labels, rows: ends.length - (beside ? 1 : 0) };
}

function scale(axis, domain, range) {
  return (axis.scale === 'log' ? scaleLog() : scaleLinear()).domain(domain).range(range);
}

/** Returns the label of a tick; the exponent of a power is raised. */
function label({ text, power }, font) {
  return (
    escape(text) +
    (power === undefined
      ? ''
      : `<tspan dy="${round(-font * 0.38)}" font-size="${round(font * 0.75)}">${escape(power)}</tspan>`)
  );
}

function tickWidth({ text, power = '' }, font) {
  return textWidth(text, font) + textWidth(power, font * 0.75);
}
