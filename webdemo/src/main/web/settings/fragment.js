// The settings of experiments in the fragment of an address: `#ID?key=value&key=value`, several
// joined by semicolons. Pure: text in, text out.

import { admits } from './values.js';

const MAX_LENGTH = 4000; // Characters. No settings of a reader make a longer one.
const MAX_NAMED = 3; // Of the ignored keys; the rest are counted.
const MAX_NAME_LENGTH = 24; // Characters of an ignored key that are shown.

/**
 * The part of a fragment that belongs to one experiment.
 *
 * @typedef {object} Part
 * @property {string} id
 * @property {string} text as in the fragment
 * @property {[string, ?string][]} pairs of keys and values; null if it could not be read
 */

/**
 * Parses a fragment.
 *
 * @param {string} hash with or without its `#`
 * @returns {{isState: boolean, isTooLong: boolean, parts: Part[]}} a fragment without a question mark
 *   is an ordinary one, without settings
 */
export function parse(hash) {
  const fragment = hash.replace(/^#/, '');
  const isState = fragment.includes('?');
  const isTooLong = isState && fragment.length > MAX_LENGTH;
  const texts = isState && !isTooLong ? fragment.split(';').filter((text) => text) : [];
  return { isState, isTooLong, parts: texts.map(part) };
}

function part(text) {
  const [id, ...query] = text.split('?');
  const pairs = query
    .join('?')
    .split('&')
    .filter((pair) => pair)
    .map((pair) => {
      const [key, ...value] = pair.split('=');
      return [decoded(key) ?? key, decoded(value.join('='))];
    });
  return { id: decoded(id) ?? id, text, pairs };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * Interprets the pairs of a part for an experiment.
 *
 * @param {[string, ?string][]} pairs
 * @param {object} known
 * @param {import('./settings.js').Entry[]} known.entries its parameters
 * @param {string[]} known.devices
 * @returns {{values: Map<string, string>, device: ?string, run: boolean, ignored: string[]}}
 */
export function read(pairs, { entries, devices }) {
  const values = new Map();
  const ignored = [];
  let device = null;
  let run = false;
  for (const [key, value] of pairs) {
    const entry = entries.find(({ name }) => name === key);
    if (key === 'device' && devices.includes(value)) {
      device = value;
    } else if (key === 'run' && value === '1') {
      run = true;
    } else if (entry && value !== null && !values.has(key) && admits(entry, value)) {
      values.set(key, value);
    } else {
      ignored.push(key);
    }
  }
  return { values, device, run, ignored };
}

/** Returns the pairs of a state. */
export function pairsOf(changes, device) {
  return [...changes, ...(device ? [['device', device]] : [])];
}

/**
 * Formats a part; empty if there are no pairs.
 *
 * @param {string} id
 * @param {[string, string][]} pairs
 */
export function format(id, pairs) {
  const query = pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`);
  return query.length > 0 ? `${encode(id)}?${query.join('&')}` : '';
}

/** Encodes a text; commas and colons stay, so that ranges and lists are readable. */
function encode(text) {
  return encodeURIComponent(text.replace(/, +/g, ','))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
}

/**
 * Returns a fragment with one experiment's part replaced.
 *
 * @param {string} hash
 * @param {string} id
 * @param {string} text empty to leave it out
 * @returns {string} without its `#`
 */
export function replaced(hash, id, text) {
  const { parts } = parse(hash);
  const at = parts.findIndex((one) => one.id === id);
  const texts = parts.map((one) => one.text);
  texts.splice(at < 0 ? texts.length : at, at < 0 ? 0 : 1, text);
  return texts.filter((one) => one).join(';');
}

/** Describes the ignored keys in a sentence; empty if there are none. */
export function describeIgnored(ignored) {
  const names = ignored.slice(0, MAX_NAMED).map((name) => {
    const plain = name.replace(/[\p{C}\s]+/gu, ' ').trim();
    return plain.length > MAX_NAME_LENGTH ? `${plain.slice(0, MAX_NAME_LENGTH)}…` : plain || '?';
  });
  const more = ignored.length - names.length;
  const rest = more > 0 ? ` and ${more} more` : '';
  return ignored.length > 0 ? `Ignored in the link: ${names.join(', ')}${rest}.` : '';
}
