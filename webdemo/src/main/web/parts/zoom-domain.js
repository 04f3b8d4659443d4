// The visible part of a plot: `[x0, x1, y0, y1]` in the data's own units, `null` for an end that
// the data decides. Pure.

/** @typedef {(?number)[]} ZoomDomain */

const MIN_DRAG = 6; // In units of the picture: a shorter movement is a click.
const MAX_FLAT_HEIGHT = 14; // A lower rectangle zooms the horizontal axis alone.

/**
 * Returns the domain inside a rectangle that the reader has drawn.
 *
 * @param {import('../figure/figure.js').Plot} plot
 * @param {{left: number, top: number}} from a corner
 * @param {{left: number, top: number}} to the other one
 * @param {?ZoomDomain} domain the current one
 * @returns {?ZoomDomain} null if the rectangle is too small
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
 * Returns the domain after zooming in or out.
 *
 * @param {import('../figure/figure.js').Plot} plot
 * @param {number} factor by which lengths grow
 * @param {{left: number, top: number}} [centre] the fixed point; by default the middle
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

/**
 * Returns the domain after panning by shares of the plot's width to the right and of its height up.
 */
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
 * Returns a domain that can be shown: an axis that shows everything is left to the data, and a
 * domain without extent is refused.
 *
 * @param {ZoomDomain} domain
 * @param {import('../figure/figure.js').Plot} whole the plot without zoom
 * @returns {?ZoomDomain|undefined} null for everything, undefined if it is refused
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
 * @param {number[]} domain of the whole plot
 */
function span(low, high, [least, most]) {
  if (low === null || (low <= least && high >= most)) {
    return [null, null];
  }
  // A double cannot resolve a narrower span.
  const fine = high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  return Number.isFinite(low) && Number.isFinite(high) && fine ? [low, high] : null;
}

/** Returns whether all data of a panel can be shown on a logarithmic axis: `x` or `y`. */
export function isPositive(panel, axis) {
  const lists = panel.layers.flatMap((layer) =>
    layer.kind === 'rule'
      ? []
      : axis === 'x'
        ? [layer.x, layer.left]
        : [layer.y, layer.low, layer.high, layer.base],
  );
  return lists.every((values) => (values ?? []).every((value) => value === null || value > 0));
}
