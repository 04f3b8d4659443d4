// Draws a figure (data) as a picture (the text of an SVG element). Pure: no document, no clock, the
// same text for the same figure. The build prints with it, and the page draws runs with it.
//
// Engines differ in the last digits of a logarithm, so every coordinate is rounded after scaling.
// Colours are left to style sheets: an element only has a class for its tone.

import '../d3.js';
import { bounds, extents, ticksOf, union } from './axis.js';

const { area, line, scaleLinear, scaleLog } = globalThis.d3;

/**
 * The sizes of the two variants, in pixels; of two numbers, the first is for one panel a row, the
 * second for two.
 */
const VARIANTS = {
  wide: { width: 720, columns: 2, gap: 32, font: 13, heights: [300, 250], xTicks: [8, 5] },
  narrow: { width: 360, columns: 1, gap: 20, font: 12, heights: [220, 220], xTicks: [5, 5] },
};
const ROW_HEIGHT = 19; // Of text above the plot.
const AXIS_HEIGHT = 44; // Tick labels and the label of the x axis, below the plot.
const KEY_WIDTH = 20; // Of a mark in the legend.

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
  const { size, height, shown, words, panels } = arrange(figure, options);
  const body = panels.map(
    (layout) =>
      `<g transform="translate(${round(layout.across)},${round(layout.down)})">${paint(layout, layout.room)}</g>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}"` +
    ` width="${size.width}" height="${height}" font-size="${size.font}" role="img"` +
    ` aria-label="${escape(figure.summary)}" data-extents="${JSON.stringify(shown)}"` +
    ` data-above="${JSON.stringify(words)}">${body.join('')}</svg>`
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
  const columns = Math.min(size.columns, figure.panels.length);
  const width = (size.width - (columns - 1) * size.gap) / columns;
  const shown = union(extents(figure), within);
  const panels = figure.panels.map((panel, i) =>
    layOut(panel, shown[i], { width, columns, size, partial, clip: `${id}-${variant}-${i}` }),
  );
  let top = 0;
  const words = [];
  for (let i = 0; i < panels.length; i += columns) {
    const row = panels.slice(i, i + columns);
    const room = Math.max(above[words.length] ?? 0, ...row.map((panel) => panel.above));
    row.forEach((panel, column) =>
      Object.assign(panel, { across: column * (width + size.gap), down: top, room }),
    );
    top += room + row[0].height + AXIS_HEIGHT + size.gap / 2;
    words.push(room);
  }
  return { size, shown, words, panels, height: Math.ceil(top - size.gap / 2) };
}

/** Computes the layout of a panel, as far as it does not depend on the other panels of its row. */
function layOut(panel, shown, { width, columns, size, partial, clip }) {
  const font = size.font;
  const many = columns > 1 ? 1 : 0;
  const xDomain = bounds(panel.x, shown.slice(0, 2), false);
  const yDomain = bounds(panel.y, shown.slice(2), true);
  const xTicks = ticksOf(panel.x.scale, xDomain, size.xTicks[many], panel.x.whole);
  const yTicks = ticksOf(panel.y.scale, yDomain, 5, panel.y.whole);
  // In steps, so that the plot does not jitter while a run changes its tick labels.
  const labels = Math.max(16, ...yTicks.map((tick) => tickWidth(tick, font)));
  const left = 8 * Math.ceil((8 + labels) / 8);
  const right = width - Math.max(12, ...xTicks.slice(-1).map((tick) => tickWidth(tick, font) / 2));
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
    height: size.heights[many],
    xDomain,
    yDomain,
    xTicks,
    yTicks,
    legend,
    rules,
    above: (panel.title ? ROW_HEIGHT + 3 : 0) + rows * ROW_HEIGHT + 4,
  };
}

/** Returns the panel as SVG, with its plot `above` pixels below its upper edge. */
function paint(layout, above) {
  const { panel, font, left, right, rules } = layout;
  const base = above + layout.height;
  const x = scale(panel.x, layout.xDomain, [left, right]);
  const y = scale(panel.y, layout.yDomain, [base, above]);
  const title = panel.title
    ? `<text class="title" x="0" y="${font}">${escape(panel.title)}</text>`
    : '';
  const keys = layout.legend.entries.map((entry) =>
    key(entry, font + (title ? ROW_HEIGHT + 3 : 0)),
  );
  const names =
    `<text class="name" x="0" y="${above - 9 - rules.rows * ROW_HEIGHT}">${escape(panel.y.label)}</text>` +
    `<text class="name" x="${round((left + right) / 2)}" y="${base + 38}" text-anchor="middle">${escape(panel.x.label)}</text>`;
  const marked = rules.labels.map(
    (rule) =>
      `<line class="rule" x1="${rule.x}" x2="${rule.x}" y1="${above - 4}" y2="${base}"/>` +
      `<text class="rule-name" x="${rule.middle}" y="${above - 9 - rule.row * ROW_HEIGHT}" text-anchor="middle">${escape(rule.name)}</text>`,
  );
  const clip = escape(layout.clip);
  const window =
    `<clipPath id="${clip}"><rect x="${left - 5}" y="${above - 2}"` +
    ` width="${round(right - left + 10)}" height="${layout.height + 4}"/></clipPath>`;
  const layers = panel.layers.map((layer) => shape(layer, x, y, layout.partial));
  return (
    `${title}${keys.join('')}${names}${grid(layout, x, y, base)}${marked.join('')}${window}` +
    `<g clip-path="url(#${clip})">${layers.join('')}</g>`
  );
}

/** Returns grid lines, the base line, ticks and their labels. */
function grid({ left, right, font, xTicks, yTicks }, x, y, base) {
  const rows = yTicks.map((tick) => {
    const at = round(y(tick.value));
    return (
      `<line x1="${left}" x2="${round(right)}" y1="${at}" y2="${at}"/>` +
      `<text x="${left - 7}" y="${round(at + font * 0.35)}" text-anchor="end">${label(tick, font)}</text>`
    );
  });
  const columns = xTicks.map((tick) => {
    const at = round(x(tick.value));
    return (
      `<line x1="${at}" x2="${at}" y1="${base}" y2="${base + 5}"/>` +
      `<text x="${at}" y="${base + 19}" text-anchor="middle">${label(tick, font)}</text>`
    );
  });
  return (
    `<g class="grid">${rows.join('')}</g><g class="axis">` +
    `<line x1="${left}" x2="${round(right)}" y1="${base}" y2="${base}"/>${columns.join('')}</g>`
  );
}

/** Returns the shape of a layer. */
function shape(layer, x, y, partial) {
  if (layer.kind === 'rule') {
    return '';
  }
  const at = (values, scaled) => (i) => (values[i] === null ? NaN : scaled(values[i]));
  const across = at(layer.x, x);
  const heights = layer.kind === 'band' ? [at(layer.low, y), at(layer.high, y)] : [at(layer.y, y)];
  const known = (i) => [across, ...heights].every((scaled) => Number.isFinite(scaled(i)));
  // A reference curve is complete: its gaps are real, even during a run.
  const bridged = partial && layer.tone !== 'reference';
  const points = layer.x.map((_, i) => i).filter((i) => !bridged || known(i));
  const tone = `tone-${escape(layer.tone)}`;
  if (layer.kind === 'band') {
    const path = area().defined(known).x(across).y0(heights[0]).y1(heights[1]).digits(2);
    return `<path class="band ${tone}" d="${path(points) ?? ''}"/>`;
  }
  if (layer.kind === 'dots') {
    const circles = points
      .filter(known)
      .map((i) => `<circle cx="${round(across(i))}" cy="${round(heights[0](i))}" r="3.5"/>`);
    return `<g class="dots ${tone}">${circles.join('')}</g>`;
  }
  const path = line().defined(known).x(across).y(heights[0]).digits(2);
  return `<path class="line ${tone}${layer.dashed ? ' dashed' : ''}" d="${path(points) ?? ''}"/>`;
}

/** Arranges named layers in rows, bands last; the widths of the texts are estimates. */
function legendOf(layers, width, font) {
  const entries = [];
  let x = 0;
  let row = 0;
  const named = layers.filter((layer) => layer.kind !== 'rule' && layer.name);
  const bands = named.filter((layer) => layer.kind === 'band');
  for (const layer of [...named.filter((one) => one.kind !== 'band'), ...bands]) {
    const wide = KEY_WIDTH + 7 + textWidth(layer.name, font);
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    entries.push({ layer, x: round(x), row });
    x += wide + 18;
  }
  return { entries, rows: entries.length ? row + 1 : 0 };
}

/** Returns an entry of the legend; `top` is the base line of the first row. */
function key({ layer, x, row }, top) {
  const base = top + row * ROW_HEIGHT;
  const tone = `tone-${escape(layer.tone)}`;
  const middle = base - 4.5;
  const marks = {
    line: `<path class="line ${tone}${layer.dashed ? ' dashed' : ''}" d="M${x},${middle}H${round(x + KEY_WIDTH)}"/>`,
    band: `<rect class="band ${tone}" x="${x}" y="${base - 10}" width="${KEY_WIDTH}" height="11"/>`,
    dots: `<g class="dots ${tone}"><circle cx="${round(x + KEY_WIDTH / 2)}" cy="${middle}" r="3.5"/></g>`,
  };
  return `${marks[layer.kind]}<text class="key" x="${round(x + KEY_WIDTH + 7)}" y="${base}">${escape(layer.name)}</text>`;
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

/** Estimates the width of a text, since the build has no fonts to measure it with. */
function textWidth(text, font) {
  let em = 0;
  for (const char of text) {
    em += /[ijl.,:;'|!() ]/.test(char)
      ? 0.33
      : /[mwMW—]/.test(char)
        ? 0.9
        : /[A-Z]/.test(char)
          ? 0.7
          : 0.57;
  }
  return em * font;
}

function round(value) {
  return Math.round(value * 100) / 100;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes a text for SVG. */
export function escape(text) {
  return String(text).replace(/[&<>"']/g, (char) => ENTITIES[char]);
}
