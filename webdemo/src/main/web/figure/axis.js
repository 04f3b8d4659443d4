// The domains of axes, and their ticks.

import '../d3.js';

const { format, scaleLinear, ticks } = globalThis.d3;

/**
 * Returns the span of each panel's data: `[x least, x greatest, y least, y greatest]`, null if
 * there is no data. Values that a logarithmic axis cannot show do not count.
 *
 * @param {import('./data.js').Figure} figure
 * @returns {(?number)[][]}
 */
export function extents(figure) {
  return figure.panels.map((panel) => {
    const x = [null, null];
    const y = [null, null];
    for (const layer of panel.layers) {
      if (layer.kind !== 'rule') {
        for (const values of [layer.x, layer.left, layer.right]) {
          stretch(x, values ?? [], panel.x.scale);
        }
        for (const values of [
          layer.base ? tops(layer) : layer.y,
          layer.low,
          layer.high,
          layer.base,
        ]) {
          stretch(y, values ?? [], panel.y.scale);
        }
      }
    }
    return [...x, ...y];
  });
}

/**
 * Returns the ends of bars: missing for other layers.
 *
 * @param {import('./data.js').Layer} layer
 */
export function tops({ base, y }) {
  return base?.map((from, i) => (y[i] === null ? null : from + y[i]));
}

function stretch(span, values, scale) {
  for (const value of values) {
    if (value !== null && (scale === 'linear' || value > 0)) {
      span[0] = span[0] === null ? value : Math.min(span[0], value);
      span[1] = span[1] === null ? value : Math.max(span[1], value);
    }
  }
}

/**
 * Returns the union of two lists of extents; the second may be missing, or that of another figure.
 */
export function union(one, other) {
  if (!other || other.length !== one.length) {
    return one;
  }
  return one.map((panel, i) =>
    panel.map((value, side) => {
      const known = [value, other[i][side]].filter((end) => end !== null);
      return known.length === 0 ? null : side % 2 === 0 ? Math.min(...known) : Math.max(...known);
    }),
  );
}

/** Returns extents that all panels share. */
export function shared(all) {
  const whole = all.reduce((one, other) => union([one], [other])[0]);
  return all.map(() => whole);
}

/**
 * Returns the ends of an axis: its own if it has them, else those of the data.
 *
 * @param {import('./data.js').Axis} axis
 * @param {(?number)[]} data least and greatest value
 * @param {boolean} airy whether the data should stay clear of the ends
 */
export function bounds(axis, data, airy) {
  const log = axis.scale === 'log';
  let [low, high] = [axis.min ?? data[0], axis.max ?? data[1]];
  low ??= high === null ? (log ? 1 : 0) : log ? high / 10 : high - 1;
  high ??= log ? low * 10 : low + 1;
  if (!(low < high)) {
    const half = Math.abs(low) / 2 || 0.5;
    [low, high] = log ? [low / 2, low * 2] : [low - half, low + half];
  }
  if (!airy) {
    return [low, high];
  }
  const air = log ? (high / low) ** 0.04 : 1;
  const wide = log ? [low / air, high * air] : scaleLinear().domain([low, high]).nice(5).domain();
  return [axis.min === null ? wide[0] : low, axis.max === null ? wide[1] : high];
}

const plain = format(',~r');

/**
 * Returns a few ticks at round values.
 *
 * @param {Pick<import('./data.js').Axis, 'scale'|'whole'|'categories'>} axis
 * @param {number[]} domain
 * @param {number} count approximate number of ticks
 * @returns {{value: number, text: string, power?: string}[]}
 */
export function ticksOf({ scale, whole, categories }, domain, count) {
  if (categories) {
    return categories
      .map((text, value) => ({ value, text }))
      .filter(({ value }) => value >= domain[0] && value <= domain[1]);
  }
  const even = ticks(domain[0], domain[1], count).filter(
    (value) => !whole || Number.isInteger(value),
  );
  if (scale === 'linear') {
    const text = whole ? format(',d') : scaleLinear().domain(domain).tickFormat(count);
    return even.map((value) => ({ value, text: text(value) }));
  }
  const decades = powers(domain, [1]);
  const round =
    decades.length >= 3
      ? thinned(decades, count)
      : [powers(domain, [1, 3]), powers(domain, [1, 2, 5])].find((list) => list.length >= 3);
  if (!round) {
    return even.map((value) => ({ value, text: plain(value) }));
  }
  const tame = round.every(({ exponent }) => exponent >= -3 && exponent <= 5);
  return round.map((tick) => (tame ? { value: tick.value, text: plain(tick.value) } : power(tick)));
}

/**
 * Returns the multiples of powers of ten within a domain.
 *
 * @param {number[]} domain
 * @param {number[]} multiples
 */
function powers([low, high], multiples) {
  const found = [];
  // The logarithm only gives the range of exponents: the values themselves are exact.
  const last = Math.ceil(Math.log10(high)) + 1;
  for (let exponent = Math.floor(Math.log10(low)) - 1; exponent <= last; exponent += 1) {
    for (const multiple of multiples) {
      const value = Number(`${multiple}e${exponent}`);
      if (value >= low && value <= high) {
        found.push({ value, multiple, exponent });
      }
    }
  }
  return found;
}

/** Thins decades to about `count`. */
function thinned(decades, count) {
  const every = Math.ceil(decades.length / (count + 1));
  return decades.filter(({ exponent }) => exponent % every === 0);
}

function power({ value, multiple, exponent }) {
  const digits = String(Math.abs(exponent));
  return {
    value,
    text: multiple === 1 ? '10' : `${multiple}×10`,
    power: exponent < 0 ? `−${digits}` : digits,
  };
}
