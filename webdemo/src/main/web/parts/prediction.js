// A curve drawn by the reader, and its distance from the real one. Pure.

export const POINT_COUNT = 25; // Evenly spaced along the axis; each has a height once it is drawn.

/**
 * @typedef {{x: number, y: number}} Point in the data's own units
 * @typedef {{x: number[], y: (?number)[]}} Curve the same, of many
 */

/** Returns the x of a point of the drawn curve. */
export function xAt(plot, index) {
  return plot.x.invert(plot.left + ((plot.right - plot.left) * index) / (POINT_COUNT - 1));
}

/** Returns the index of the point that is nearest to a position in the picture. */
export function indexAt(plot, left) {
  const share = (left - plot.left) / (plot.right - plot.left);
  return Math.round(Math.max(0, Math.min(1, share)) * (POINT_COUNT - 1));
}

/** Returns the y at a position in the picture, clamped to the plot. */
export function yAt(plot, top) {
  return plot.y.invert(Math.max(plot.top, Math.min(plot.bottom, top)));
}

/**
 * Measures how far a guess is from a curve. The guess is linear between its points, as it is drawn;
 * points of the curve outside of it do not count.
 *
 * @param {Point[]} guess from left to right
 * @param {Curve} curve
 * @param {import('../figure/figure.js').Plot} plot
 * @returns {?{share: number, decades: ?number}} the mean absolute distance as a share of the axis,
 *   and in powers of ten if that is logarithmic; null if there is nothing to compare
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
  // Tolerates rounding in the last digit at the ends.
  const next = drawn.findIndex((point) => point.left >= left - 1e-6);
  if (next < 0 || (next === 0 && drawn[0].left > left + 1e-6)) {
    return null;
  }
  const [a, b] = [drawn[Math.max(0, next - 1)], drawn[next]];
  return a === b || a.left === b.left
    ? b.top
    : a.top + ((b.top - a.top) * (left - a.left)) / (b.left - a.left);
}

/** Describes a distance in a sentence. */
export function describeDistance({ share, decades }) {
  const percent = `${Number((100 * share).toPrecision(2))} % of the axis`;
  if (decades === null) {
    return `On average it is ${percent} away from the computed one.`;
  }
  const powers = Number(decades.toPrecision(2));
  const factor = Number((10 ** decades).toPrecision(2));
  return `On average it is a factor of ${factor} away from the computed one: ${powers} ${powers === 1 ? 'power' : 'powers'} of ten, ${percent}.`;
}
