// Checks claims about findings. Pure, and with the same results as in the build.

import { formatNumber } from './format-number.js';

/**
 * @typedef {{number: ?number, open: boolean, of?: string, name?: string, found?: number,
 *   plus?: number}} End without a number the range is open; with a name, the number is a multiple of
 *   that finding, which the build found to be `found`
 * @typedef {{name: string, said: string, seeds: boolean, found?: ?number, low: End, high: End}} Claim
 *   `seeds` if it is claimed of single seeds, `found` in the build
 */

/**
 * Returns whether a number is in the claimed range.
 *
 * @param {Claim} claim
 * @param {?number} value
 * @param {(of: string, name: string) => ?number} finding of an experiment
 */
export function holds({ low, high }, value, finding) {
  const [from, to] = [endValue(low, finding, -Infinity), endValue(high, finding, Infinity)];
  const [least, most] = low.name ? [Math.min(from, to), Math.max(from, to)] : [from, to];
  return (
    Number.isFinite(value) &&
    (low.open ? value > least : value >= least) &&
    (high.open ? value < most : value <= most)
  );
}

/**
 * @param {End} end
 * @param {(of: string, name: string) => ?number} finding
 * @param {number} missing the value of an end without a number
 */
function endValue({ number, of, name, plus = 0 }, finding, missing) {
  return number === null ? missing : (name ? number * (finding(of, name) ?? NaN) : number) + plus;
}

/**
 * Returns the mark of a claim after a run, and its explanation.
 *
 * @param {object} run
 * @param {Claim} run.claim
 * @param {boolean} run.changed whether the settings are the reader's own
 * @param {boolean} run.same whether all is bit for bit as it was in the build
 * @param {?number} run.value found here
 * @param {?number} run.printed found in the build
 * @param {(of: string, name: string) => ?number} run.finding
 * @returns {{state: 'here' | 'differs' | 'other', label: string, words: string}}
 */
export function assessClaim({ claim, changed, same, value, printed, finding }) {
  const claimed = `Claimed: ${claim.name} ${claim.said}${claim.seeds ? ', of single seeds' : ''}.`;
  const inside = holds(claim, value, finding);
  if (changed) {
    const yours = `${formatNumber(value)}, ${inside ? 'and in the range too' : 'and not in the range'}`;
    return {
      state: 'other',
      label: "Claimed of the author's settings",
      words: `This is about the author's settings. ${claimed} Found with yours: ${yours}.`,
    };
  }
  // The page has no findings of single seeds; with the same bits, the build's result holds.
  if (inside || (claim.seeds && same)) {
    return {
      state: 'here',
      label: 'Checked again on this machine',
      words: `Checked again on this machine${same ? ', with the same bits' : ''}. ${claimed} Found here: ${formatNumber(value)}.`,
    };
  }
  return {
    state: 'differs',
    label: 'Does not hold on this machine',
    words: `Does not hold on this machine. ${claimed} Found here: ${formatNumber(value)}; in the author's build: ${formatNumber(printed)}.`,
  };
}
