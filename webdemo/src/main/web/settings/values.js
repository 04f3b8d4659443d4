// The values that a parameter admits, and their positions on a slider. Pure. The engine checks
// values again: refusing them here just saves a run.

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const UNUSUAL = /[^ -~]/; // Signs and spaces that fields translate, and that the engine does not read.
const CURVE = /^[0-9a-f]{64}$/; // Heights of a drawing, two digits each.
const DECIMAL = /^\s*[+-]?(\d*)\.?(\d*)(?:e([+-]?\d+))?\s*$/i;
const MAX_DIGITS = 15; // The engine keeps these exactly.
const MAX_POWER = 22; // The greatest power of ten that is exact.
const LINEAR_DIGITS = 12; // Few enough to hide the error of binary fractions.
const LOG_DIGITS = 2; // The resolution of a logarithmic slider.

/** @typedef {import('./settings.js').Entry} Entry */

/** @type {Pick<Entry, 'kind' | 'min' | 'max'>} */
const COUNT = { kind: 'integer', min: 2, max: 200 }; // Of the values in a range.

/**
 * Parses a number for a parameter, and returns it in canonical form; null if it is invalid.
 *
 * @param {Pick<Entry, 'kind' | 'min' | 'max'>} entry
 * @param {string} typed
 */
export function parseNumber(entry, typed) {
  const plain = typed.trim().replace('−', '-');
  const value = NUMBER.test(plain) ? Number(plain) : NaN;
  const fits =
    value >= entry.min &&
    value <= entry.max &&
    (entry.kind !== 'integer' || Number.isInteger(value));
  const text = String(Number(value.toPrecision(MAX_DIGITS)) + 0);
  return fits && isExact(text) ? text : null;
}

/** Returns whether the engine reads a number exactly, as digits times a power of ten. */
function isExact(number) {
  const [, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '').length;
  const power = Number(exponent) - fraction.length + digits.length - significant;
  return (
    significant === 0 ||
    (significant <= MAX_DIGITS && Math.abs(power) <= MAX_POWER) ||
    (power > 0 && power - MAX_POWER + significant <= MAX_DIGITS)
  );
}

/**
 * Returns whether a text is valid as the value of a parameter: a word, a number, a list, a range.
 */
export function admits(entry, text) {
  if (entry.kind === 'choice' || entry.kind === 'toggle') {
    const words = text.split(',').map((word) => word.trim());
    return (
      words.every((word) => entry.choices.includes(word)) && new Set(words).size === words.length
    );
  }
  if (entry.kind === 'curve') {
    return CURVE.test(text);
  }
  if (UNUSUAL.test(text)) {
    return false;
  }
  if (entry.name === 'seed' || entry.name === 'seeds') {
    return isExact(text) && parseNumber(entry, text) !== null;
  }
  const [span, count = '2', more] = text.split(':');
  const ends = span.split('..');
  const listed = (ends.length > 1 ? ends : text.split(',')).map((part) =>
    isExact(part) ? parseNumber(entry, part) : null,
  );
  const ascend = listed.every(
    (value, i) => value !== null && (i === 0 || Number(value) > Number(listed[i - 1])),
  );
  return (
    (text === 'auto' && entry.swept) ||
    (ascend &&
      ends.length <= 2 &&
      listed.length <= 200 &&
      more === undefined &&
      (ends.length === 2 || span === text) &&
      parseNumber(COUNT, count) !== null)
  );
}

/** Describes the valid values in a sentence. */
export function expected({ label, kind, min, max }) {
  return `${label} is a ${kind === 'integer' ? 'whole number' : 'number'} from ${min} to ${max}.`;
}

/** Returns the position of a value on a slider: on a logarithmic scale, its decimal logarithm. */
export function position({ log, min, least = min }, value) {
  return log ? Math.log10(Math.max(Number(value), least)) : Number(value);
}

/**
 * Returns the value at a position of a slider.
 *
 * @param {Entry} entry
 * @param {number} at
 */
export function valueAt(entry, at) {
  const { log, least } = entry;
  if (!log) {
    return roundedTo(entry, at, LINEAR_DIGITS);
  }
  if (least !== undefined && at <= Math.log10(least)) {
    return '0';
  }
  return roundedTo(entry, 10 ** at, LOG_DIGITS);
}

/** Returns the next value up (1) or down (-1), a step away. */
export function stepped(entry, value, direction) {
  const { log, step, min, least = min } = entry;
  const from = Number(value);
  let to = log ? from * step ** direction : from + step * direction;
  if (log && to < least) {
    to = direction > 0 || from > least ? least : min;
  }
  if (entry.kind === 'integer' && Math.abs(to - from) < 1) {
    to = from + direction;
  }
  return roundedTo(entry, to, log ? LOG_DIGITS : LINEAR_DIGITS);
}

/** Rounds a value, and clamps it to the range: an end may have more digits than a step. */
function roundedTo({ kind, min, max }, value, digits) {
  const rounded = Number(value.toPrecision(digits));
  return String(
    Math.min(max, Math.max(min, kind === 'integer' ? Math.round(rounded) : rounded)) + 0,
  );
}
