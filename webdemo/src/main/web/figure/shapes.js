// The shapes of layers, and their keys in the legend. Pure.

import '../d3.js';
import { contourShape, fieldKey, fieldShape, keyWidth } from './field.js';
import { pixelShape } from './pixels.js';
import { escape, round, textWidth } from './svg-text.js';

const { area, line } = globalThis.d3;

export const KEY_WIDTH = 20; // Of a mark in the legend.
const RADIUS = 3.5;

/**
 * @typedef {import('./data.js').Layer} Layer
 *
 * @typedef {object} Place
 * @property {d3.Scale} x
 * @property {d3.Scale} y
 * @property {boolean} partial whether missing values are not known yet
 * @property {Layer[]} layers all of the panel
 */

/** The forms of points, of about equal areas, around a place; by the last letter of the tone. */
const FORMS = {
  circle: (x, y, r) =>
    `M${round(x - r)},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`,
  square: (x, y, r) => corners(x, y, 0.9 * r, [-1, -1, 1, -1, 1, 1, -1, 1]),
  triangle: (x, y, r) => corners(x, y, 1.2 * r, [0, -1, 0.95, 0.75, -0.95, 0.75]),
  diamond: (x, y, r) => corners(x, y, 1.3 * r, [0, -1, 0.85, 0, 0, 1, -0.85, 0]),
  fallen: (x, y, r) => corners(x, y, 1.2 * r, [0, 1, 0.95, -0.75, -0.95, -0.75]),
  cross: (x, y, r) =>
    corners(x, y, 0.4 * r, [-1, -3, 1, -3, 1, -1, 3, -1, 3, 1, 1, 1, 1, 3, -1, 3, -1, 1, -3, 1, -3, -1, -1, -1]), // prettier-ignore
};
const FORM_OF_TONE = {
  secondary: 'square',
  tertiary: 'triangle',
  reference: 'diamond',
  'series-2': 'square',
  'series-3': 'triangle',
  'series-4': 'diamond',
  'series-5': 'fallen',
  'series-6': 'cross',
};

function corners(x, y, r, steps) {
  const points = [];
  for (let i = 0; i < steps.length; i += 2) {
    points.push(`${round(x + r * steps[i])},${round(y + r * steps[i + 1])}`);
  }
  return `M${points.join('L')}z`;
}

function form(tone) {
  return FORMS[FORM_OF_TONE[tone] ?? 'circle'];
}

/**
 * Returns the shape of a layer.
 *
 * @param {Layer} layer
 * @param {Place} place
 */
export function shape(layer, place) {
  return SHAPES[layer.kind]?.(layer, place) ?? '';
}

const SHAPES = {
  line: (layer, place) => {
    const { across, up, points, known } = seen(layer, place, layer.y);
    const path = line().defined(known).x(across).y(up).digits(2);
    return `<path class="line ${toneOf(layer)}${layer.dashed ? ' dashed' : ''}" d="${path(points) ?? ''}"/>`;
  },
  band: (layer, place) => {
    const low = seen(layer, place, layer.low);
    const high = seen(layer, place, layer.high);
    const known = (i) => low.known(i) && high.known(i);
    const points = low.bridged ? low.all.filter(known) : low.all;
    const path = area().defined(known).x(low.across).y0(low.up).y1(high.up).digits(2);
    return `<path class="band ${toneOf(layer)}" d="${path(points) ?? ''}"/>`;
  },
  dots: (layer, place) => {
    const { across, up, points, known } = seen(layer, place, layer.y);
    const circles = points
      .filter(known)
      .map((i) => point(layer.tone, round(across(i)), round(up(i))));
    return `<g class="dots ${toneOf(layer)}">${circles.join('')}</g>`;
  },
  path: (layer, place) => {
    const { across, up, all, known } = seen(layer, place, layer.y);
    const path = line().defined(known).x(across).y(up).digits(1);
    const text = path(all) ?? '';
    const places = all.filter(known).map((i) => [across(i), up(i)]);
    return (
      `<path class="casing" d="${text}"/><path class="line ${toneOf(layer)}" d="${text}"/>` +
      `<g class="ends ${toneOf(layer)}">${courseMarks(places)}</g>`
    );
  },
  points: (layer, place) => {
    const { across, up, all, known } = seen(layer, place, layer.y);
    const drawn = all.filter(known);
    const paths = drawn.map((i) =>
      form(layer.tone)(round(across(i)), round(up(i)), round(RADIUS * (layer.sizes?.[i] ?? 1))),
    );
    const words = drawn
      .filter(() => layer.labels)
      .map(
        (i) =>
          `<text x="${round(across(i) + 7)}" y="${round(up(i) + 4)}">${escape(layer.labels[i])}</text>`,
      );
    return `<path class="points ${toneOf(layer)}" d="${paths.join('')}"/>${words.join('')}`;
  },
  bars: (layer, { x, y }) => {
    const floor = y.range()[0];
    const rects = layer.y.map((height, i) => {
      const [base, end] = [layer.base[i], layer.base[i] + height].map((value) =>
        finite(y(value), floor),
      );
      const [left, right] = [x(layer.left[i]), x(layer.right[i])];
      return height === null || !Number.isFinite(left + right)
        ? ''
        : `<rect x="${round(left)}" y="${round(Math.min(base, end))}" width="${round(right - left)}" height="${round(Math.abs(base - end))}"/>`;
    });
    return `<g class="bars ${toneOf(layer)}">${rects.join('')}</g>`;
  },
  field: (layer, { x, y }) => fieldShape(layer, x, y),
  contours: (layer, { x, y, layers }) =>
    contourShape(
      layer,
      layers.find(({ kind, name }) => kind === 'field' && name === layer.field),
      x,
      y,
    ),
  pixels: (layer, { x, y }) => pixelShape(layer, x, y),
  handle: (layer, place) => {
    const { across, up } = seen(layer, place, layer.y);
    const [left, top] = [across(0), up(0)];
    return Number.isFinite(left + top)
      ? `<g class="handle ${toneOf(layer)}" data-handle="${escape(layer.name)}" data-x="${escape(layer.xParameter)}" data-y="${escape(layer.yParameter)}"><circle cx="${round(left)}" cy="${round(top)}" r="7"/><circle class="hub" cx="${round(left)}" cy="${round(top)}" r="2"/></g>`
      : '';
  },
  sketch: (layer, place) =>
    SHAPES.line(layer, place).replace(
      'class="line',
      `data-sketch="${escape(layer.parameter)}" class="line sketch`,
    ),
};

/** Returns positions of a layer's points, and which of them are known. */
function seen(layer, { x, y, partial }, values) {
  const at = (list, scaled) => (i) => (list[i] === null ? NaN : scaled(list[i]));
  const [across, up] = [at(layer.x, x), at(values, y)];
  const known = (i) => isPlace(across(i)) && isPlace(up(i));
  const all = layer.x.map((_, i) => i);
  // A reference curve is complete: its gaps are real, even during a run.
  const bridged = partial && layer.tone !== 'reference';
  return { across, up, known, all, bridged, points: all.filter((i) => !bridged || known(i)) };
}

/** Returns whether a coordinate is known, and one that a browser can draw. */
function isPlace(at) {
  return Math.abs(at) < 1e30;
}

/** @param {Layer} layer */
function toneOf({ tone }) {
  return `tone-${escape(tone)}`;
}

function finite(value, otherwise) {
  return isPlace(value) ? value : otherwise;
}

function point(tone, x, y) {
  return tone.startsWith('series')
    ? `<path d="${form(tone)(x, y, RADIUS)}"/>`
    : `<circle cx="${x}" cy="${y}" r="${RADIUS}"/>`;
}

/** Returns the marks of a path: a ring where it starts, an arrow half-way, a dot where it ends. */
function courseMarks(places) {
  if (places.length === 0) {
    return '';
  }
  const [[x0, y0], [x1, y1]] = [places[0], places.at(-1)].map((at) => at.map(round));
  return `<circle class="start" cx="${x0}" cy="${y0}" r="4.5"/>${arrow(places)}<circle cx="${x1}" cy="${y1}" r="4.5"/>`;
}

/** Returns an arrow along the piece that is half-way; empty for a path that is too short to show it. */
function arrow(places) {
  const lengths = places.slice(1).map(([x, y], i) => {
    const [dx, dy] = [x - places[i][0], y - places[i][1]];
    return Math.sqrt(dx * dx + dy * dy);
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (!(whole > 40)) {
    return '';
  }
  let i = 0;
  for (let gone = lengths[0]; gone < whole / 2; gone += lengths[i]) {
    i += 1;
  }
  const [[x0, y0], [x1, y1]] = [places[i], places[i + 1]];
  const [ux, uy] = [(x1 - x0) / lengths[i], (y1 - y0) / lengths[i]];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const corner = (ahead, aside) =>
    `${round(x + ahead * ux - aside * uy)},${round(y + ahead * uy + aside * ux)}`;
  return `<path d="M${corner(6, 0)}L${corner(-4, 4.5)}L${corner(-4, -4.5)}z"/>`;
}

/**
 * An entry of the legend.
 *
 * @typedef {object} Entry
 * @property {Layer} layer
 * @property {string} name
 * @property {number} [shade] of a class
 */

/**
 * Returns the entries of the legend: named layers in order, bands last, and a key for each class.
 *
 * @param {Layer[]} layers
 * @returns {Entry[]}
 */
export function legendEntries(layers) {
  const named = layers.filter(
    ({ kind, name, shades }) => kind !== 'rule' && shades !== 'none' && (name || shades),
  );
  const bands = named.filter(({ kind }) => kind === 'band');
  return [...named.filter(({ kind }) => kind !== 'band'), ...bands].flatMap((layer) =>
    layer.shades === 'classes'
      ? layer.classes.map((name, shade) => ({ layer, name, shade }))
      : [{ layer, name: layer.name }],
  );
}

/**
 * Returns the width of an entry.
 *
 * @param {Entry} entry
 * @param {number} font
 */
export function entryWidth({ layer, name, shade }, font) {
  return isScale(layer, shade)
    ? textWidth(name ? `${name}  ` : '', font) + keyWidth(layer, font)
    : KEY_WIDTH + 7 + textWidth(name, font);
}

function isScale(layer, shade) {
  return layer.shades !== undefined && shade === undefined;
}

/**
 * Returns an entry as SVG.
 *
 * @param {Entry} entry
 * @param {number} x
 * @param {number} base of its text
 * @param {number} font
 */
export function key({ layer, name, shade }, x, base, font) {
  if (isScale(layer, shade)) {
    return fieldKey(layer, x, base, font);
  }
  const tone = toneOf(layer);
  const [middle, centre] = [base - 4.5, round(x + KEY_WIDTH / 2)];
  const stroke = (kind) =>
    `<path class="${kind} ${tone}${layer.dashed ? ' dashed' : ''}" d="M${x},${middle}H${round(x + KEY_WIDTH)}"/>`;
  const block = (classes) =>
    `<rect class="${classes}" x="${x}" y="${base - 10}" width="${KEY_WIDTH}" height="11"/>`;
  const marks = {
    line: () => stroke('line'),
    sketch: () => stroke('line sketch'),
    contours: () => stroke('contour-key'),
    path: () =>
      `${stroke('line')}<g class="ends ${tone}"><circle class="start" cx="${x + 2}" cy="${middle}" r="3"/><circle cx="${round(x + KEY_WIDTH - 2)}" cy="${middle}" r="3"/></g>`,
    band: () => block(`band ${tone}`),
    bars: () => `<g class="bars ${tone}">${block('')}</g>`.replace(' class=""', ''),
    dots: () => `<g class="dots ${tone}">${point(layer.tone, centre, middle)}</g>`,
    points: () => `<path class="points ${tone}" d="${form(layer.tone)(centre, middle, RADIUS)}"/>`,
    handle: () =>
      `<g class="handle ${tone}"><circle cx="${centre}" cy="${middle}" r="5.5"/><circle class="hub" cx="${centre}" cy="${middle}" r="1.5"/></g>`,
    field: () => `<g class="field classes">${block(`s${shade}`)}</g>`,
    pixels: () => `<g class="field classes">${block(`s${shade}`)}</g>`,
  };
  return `${marks[layer.kind]()}<text class="key" x="${round(x + KEY_WIDTH + 7)}" y="${base}">${escape(name)}</text>`;
}
