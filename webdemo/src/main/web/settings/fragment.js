// The settings of experiments in the fragment of an address: `#ID?key=value&key=value`, several joined
// by semicolons. Pure: text in, text out.

import { admits } from './values.js';

const MAX_LENGTH = 4000; // Characters. Nothing that a reader can set makes a longer one.
const MAX_NAMED = 3; // So many of what was ignored are named, and so much of each.
const MAX_NAME_LENGTH = 24;

/**
 * What a fragment says of one experiment.
 *
 * @typedef {object} Part
 * @property {string} id
 * @property {string} text as it stands in the fragment
 * @property {[string, ?string][]} pairs of keys and values; null where it could not be read
 */

/**
 * Takes a fragment apart.
 *
 * @param {string} hash with or without its `#`
 * @returns {{isState: boolean, isTooLong: boolean, parts: Part[]}} a fragment without a question mark
 *   is an ordinary one, and no state
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
 * What the pairs of a part mean for an experiment.
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

/** The pairs that a state is written with. */
export function pairsOf(changes, device) {
  return [...changes, ...(device ? [['device', device]] : [])];
}

/**
 * The text of a part; empty where there is nothing to say.
 *
 * @param {string} id
 * @param {[string, string][]} pairs
 */
export function format(id, pairs) {
  const query = pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`);
  return query.length > 0 ? `${encode(id)}?${query.join('&')}` : '';
}

/** Ranges and lists stay readable. */
function encode(text) {
  return encodeURIComponent(text.replaceAll(', ', ','))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
}

/**
 * A fragment in which one experiment's part is another.
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

/** A sentence on what was ignored; empty where nothing was. */
export function describeIgnored(ignored) {
  const names = ignored.slice(0, MAX_NAMED).map((name) => {
    const plain = name.replace(/[\p{C}\s]+/gu, ' ').trim();
    return plain.length > MAX_NAME_LENGTH ? `${plain.slice(0, MAX_NAME_LENGTH)}…` : plain || '?';
  });
  const more = ignored.length - names.length;
  const rest = more > 0 ? ` and ${more} more` : '';
  return ignored.length > 0 ? `Ignored in the link: ${names.join(', ')}${rest}.` : '';
}
