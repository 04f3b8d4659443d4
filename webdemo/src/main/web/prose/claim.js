// What is claimed of a finding, and whether it holds. Pure, and the same as the build's, which has
// checked it first.

import { formatNumber } from './format-number.js';

/**
 * @typedef {{number: ?number, open: boolean, of?: string, name?: string, plus?: number}} End
 *   without a number there is no end; with a name, the number is of times that finding
 * @typedef {{name: string, said: string, seeds: boolean, low: End, high: End}} Claim
 *   `seeds` says that it is claimed of single seeds
 */

/**
 * Whether a number is in the range that is claimed.
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
 * @param {number} missing where there is no end
 */
function endValue({ number, of, name, plus = 0 }, finding, missing) {
  return number === null ? missing : (name ? number * (finding(of, name) ?? NaN) : number) + plus;
}

/**
 * What a mark says of a claim after a run.
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
      words: `This speaks of the author's settings. ${claimed} Found with yours: ${yours}.`,
    };
  }
  // Seeds are not told apart here; what has the same bits holds as it did in the build.
  if (inside || (claim.seeds && same)) {
    return {
      state: 'here',
      label: 'Checked again on this machine',
      words: `Checked again on this machine${same ? ', with the same bits' : ''}. ${claimed} Found here: ${formatNumber(value)}.`,
    };
  }
  return {
    state: 'differs',
    label: 'Not so on this machine',
    words: `Not so on this machine. ${claimed} Found here: ${formatNumber(value)}; in the author's build: ${formatNumber(printed)}.`,
  };
}
