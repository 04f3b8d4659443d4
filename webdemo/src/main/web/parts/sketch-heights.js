// The heights of a drawn curve, from 0 to 255, and their text. Pure.

const MOST = 255;

/**
 * Reads heights.
 *
 * @param {string} text two hexadecimal digits for each
 * @returns {number[]}
 */
export function heightsOf(text) {
  return (text.match(/../g) ?? []).map((digits) => parseInt(digits, 16));
}

/** @param {number[]} heights */
export function textOf(heights) {
  return heights.map((height) => height.toString(16).padStart(2, '0')).join('');
}

/**
 * Returns the place of the height that is nearest to a position, and the height there.
 *
 * @param {import('../figure/figure.js').Plot} plot
 * @param {import('../figure/data.js').Layer} layer
 * @param {{left: number, top: number}} position
 */
export function heightAt(plot, { x, least, greatest }, { left, top }) {
  const last = x.length - 1;
  const share = (plot.x.invert(left) - x[0]) / (x[last] - x[0]);
  const height = (plot.y.invert(top) - least) / (greatest - least);
  return { index: clamp(Math.round(share * last), last), height: limited(height * MOST) };
}

/** Returns a height as a whole number within its limits. */
export function limited(height) {
  return clamp(Math.round(height), MOST);
}

function clamp(value, most) {
  return Math.max(0, Math.min(most, value));
}

/**
 * Returns heights with those between two places on a straight line, as a quick pointer skips some.
 *
 * @param {number[]} heights
 * @param {{index: number, height: number}} from
 * @param {{index: number, height: number}} to
 */
export function joined(heights, from, to) {
  const next = [...heights];
  const steps = Math.abs(to.index - from.index);
  for (let i = 0; i <= steps; i += 1) {
    const share = steps === 0 ? 1 : i / steps;
    const index = from.index + Math.sign(to.index - from.index) * i;
    next[index] = limited(from.height + (to.height - from.height) * share);
  }
  return next;
}

/**
 * Returns the value of a height on the axis.
 *
 * @param {import('../figure/data.js').Layer} layer
 * @param {number} height
 */
export function valueOf({ least, greatest }, height) {
  return least + ((greatest - least) * height) / MOST;
}
