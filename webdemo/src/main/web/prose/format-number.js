// Formats numbers in sentences. Pure, and with the same results as in the build.

const DEFAULT_DIGITS = 3; // Unless the author gives a number of digits.
const MAX_DIGITS = 15;
const MIN_PLAIN = 1e-4; // Smaller numbers have a power of ten.
const MIN_SCIENTIFIC = 1e15; // And so have these and greater ones.
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Formats a number; a missing or infinite one is a dash.
 *
 * @param {?number} value
 * @param {object} [form]
 * @param {number} [form.digits] significant ones; with 0 there are three, and whole numbers are
 *   kept
 * @param {boolean} [form.percent] whether it is shown in hundredths
 */
export function formatNumber(value, { digits = 0, percent = false } = {}) {
  if (!Number.isFinite(value)) {
    return '–';
  }
  const shown = percent ? value * 100 : value;
  const whole = digits === 0 && Number.isInteger(shown) && Math.abs(shown) < MIN_SCIENTIFIC;
  const kept = whole ? MAX_DIGITS : digits || DEFAULT_DIGITS;
  return typeset(Number(shown.toPrecision(kept))) + (percent ? '%' : '');
}

/**
 * Formats a value as an author types it, with its unit: a number is typeset, other text is
 * unchanged.
 *
 * @param {string} value
 * @param {string} [unit]
 */
export function formatSetting(value, unit = '') {
  const number = value.trim() === '' ? NaN : Number(value);
  return (Number.isFinite(number) ? typeset(number) : value) + (unit ? `\u00a0${unit}` : '');
}

function typeset(number) {
  const size = Math.abs(number);
  if (size === 0 || (size >= MIN_PLAIN && size < MIN_SCIENTIFIC)) {
    return String(number).replace('-', '−');
  }
  const [mantissa, exponent] = number.toExponential().replace('+', '').split('e');
  const raised = [...exponent].map((c) => (c === '-' ? '⁻' : SUPERSCRIPTS[Number(c)])).join('');
  return `${mantissa.replace('-', '−')}\u00a0×\u00a010${raised}`;
}
