// Which part of a plot is seen: `[x0, x1, y0, y1]` in the data's own units, `null` for an end that
// the data decides. Pure.

/** @typedef {(?number)[]} ZoomDomain */

const MIN_DRAG = 6; // What is smaller, in units of the picture, was no drag.
const MAX_FLAT_HEIGHT = 14; // A drag that is lower than this means the horizontal axis alone.

/**
 * What a reader has drawn a rectangle around.
 *
 * @param {import('../figure/figure.js').Plot} plot
 * @param {{left: number, top: number}} from a corner
 * @param {{left: number, top: number}} to the other one
 * @param {?ZoomDomain} domain what is seen now
 * @returns {?ZoomDomain} null where it is too small to mean anything
 */
export function dragged(plot, from, to, domain) {
  const [left, right] = sorted(from.left, to.left, plot.left, plot.right);
  const [top, bottom] = sorted(from.top, to.top, plot.top, plot.bottom);
  if (right - left < MIN_DRAG) {
    return null;
  }
  const [, , low, high] = domain ?? [];
  const ends = isFlat(from, to)
    ? [low ?? null, high ?? null]
    : [plot.y.invert(bottom), plot.y.invert(top)];
  return [plot.x.invert(left), plot.x.invert(right), ...ends];
}

export function isFlat(from, to) {
  return Math.abs(to.top - from.top) < MAX_FLAT_HEIGHT;
}

function sorted(one, other, least, most) {
  const within = (value) => Math.max(least, Math.min(most, value));
  return [within(Math.min(one, other)), within(Math.max(one, other))];
}

/**
 * What is seen from nearer or further.
 *
 * @param {import('../figure/figure.js').Plot} plot
 * @param {number} factor by which lengths grow
 * @param {{left: number, top: number}} [centre] what stays where it is: the middle
 * @returns {ZoomDomain}
 */
export function scaled(plot, factor, centre = middle(plot)) {
  const from = (place, pivot) => pivot + (place - pivot) / factor;
  return [
    plot.x.invert(from(plot.left, centre.left)),
    plot.x.invert(from(plot.right, centre.left)),
    plot.y.invert(from(plot.bottom, centre.top)),
    plot.y.invert(from(plot.top, centre.top)),
  ];
}

/** What is seen by a step aside: shares of the plot's width to the right and of its height up. */
export function shifted(plot, across, up) {
  const [x, y] = [across * (plot.right - plot.left), up * (plot.top - plot.bottom)];
  return [
    plot.x.invert(plot.left + x),
    plot.x.invert(plot.right + x),
    plot.y.invert(plot.bottom + y),
    plot.y.invert(plot.top + y),
  ];
}

function middle({ left, right, top, bottom }) {
  return { left: (left + right) / 2, top: (top + bottom) / 2 };
}

/**
 * A domain without what no picture can show: ends where all is seen are left to the data, and what
 * has no extent any more is refused.
 *
 * @param {ZoomDomain} domain
 * @param {import('../figure/figure.js').Plot} whole the plot when all is seen
 * @returns {?ZoomDomain|undefined} null for everything, undefined for nothing
 */
export function normalised([x0, x1, y0, y1], whole) {
  const across = span(x0, x1, whole.x.domain());
  const up = span(y0, y1, whole.y.domain());
  if (!across || !up) {
    return undefined;
  }
  return [...across, ...up].every((end) => end === null) ? null : [...across, ...up];
}

/**
 * @param {?number} low
 * @param {?number} high
 * @param {number[]} domain of all
 */
function span(low, high, [least, most]) {
  if (low === null || (low <= least && high >= most)) {
    return [null, null];
  }
  // Beyond this the digits of a double run out.
  const fine = high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  return Number.isFinite(low) && Number.isFinite(high) && fine ? [low, high] : null;
}

/** Whether a panel's data can all be shown on a logarithmic axis: `x` or `y`. */
export function isPositive(panel, axis) {
  const lists = panel.layers.flatMap((layer) =>
    layer.kind === 'rule' ? [] : axis === 'x' ? [layer.x] : [layer.y, layer.low, layer.high],
  );
  return lists.every((values) => (values ?? []).every((value) => value === null || value > 0));
}
