// A curve that a reader has drawn, and how far it is from the real one. Pure.

export const POINT_COUNT = 25; // Where on the axis it has a height, or has not yet.

/**
 * @typedef {{x: number, y: number}} Point in the data's own units
 * @typedef {{x: number[], y: (?number)[]}} Curve the same, of many
 */

/** The x of a place of the guess. */
export function xAt(plot, index) {
  return plot.x.invert(plot.left + ((plot.right - plot.left) * index) / (POINT_COUNT - 1));
}

/** The place that is nearest to somewhere in the picture. */
export function indexAt(plot, left) {
  const share = (left - plot.left) / (plot.right - plot.left);
  return Math.round(Math.max(0, Math.min(1, share)) * (POINT_COUNT - 1));
}

/** The height at a place in the picture, within the plot. */
export function yAt(plot, top) {
  return plot.y.invert(Math.max(plot.top, Math.min(plot.bottom, top)));
}

/**
 * How far a guess is from a curve: straight lines between its points, as it is drawn, and the curve's
 * points within their reach.
 *
 * @param {Point[]} guess from left to right
 * @param {Curve} curve
 * @param {import('../figure/figure.js').Plot} plot
 * @returns {?{share: number, decades: ?number}} the mean absolute distance as a share of the axis,
 *   and in powers of ten where that is logarithmic; null where there is nothing to compare
 */
export function distance(guess, curve, plot) {
  const drawn = guess.map(({ x, y }) => ({ left: plot.x(x), top: plot.y(y) }));
  const far = curve.x.flatMap((x, i) => {
    const top = curve.y[i] === null ? NaN : plot.y(curve.y[i]);
    const guessed = topAt(drawn, plot.x(x));
    return Number.isFinite(top) && guessed !== null ? [Math.abs(top - guessed)] : [];
  });
  if (far.length === 0) {
    return null;
  }
  const share = far.reduce((sum, one) => sum + one, 0) / far.length / (plot.bottom - plot.top);
  const [low, high] = plot.y.domain();
  return { share, decades: plot.panel.y.scale === 'log' ? share * Math.log10(high / low) : null };
}

function topAt(drawn, left) {
  // What is rounded in the last digit is still at its end.
  const next = drawn.findIndex((point) => point.left >= left - 1e-6);
  if (next < 0 || (next === 0 && drawn[0].left > left + 1e-6)) {
    return null;
  }
  const [a, b] = [drawn[Math.max(0, next - 1)], drawn[next]];
  return a === b || a.left === b.left
    ? b.top
    : a.top + ((b.top - a.top) * (left - a.left)) / (b.left - a.left);
}

/** The distance as a reader is told it. */
export function describeDistance({ share, decades }) {
  const percent = `${Number((100 * share).toPrecision(2))} % of the axis`;
  if (decades === null) {
    return `On average your curve is ${percent} away from it.`;
  }
  const powers = Number(decades.toPrecision(2));
  const factor = Number((10 ** decades).toPrecision(2));
  return `On average your curve is a factor of ${factor} away from it: ${powers} ${powers === 1 ? 'power' : 'powers'} of ten, ${percent}.`;
}
