// The numbers of a figure as tables. Pure: the build prints with it, and the page after a run.

/** Longer tables are thinned to this many rows at most. */
const MAX_ROWS = 64;
const SIGNIFICANT_DIGITS = 4;

/**
 * Returns a table for each panel with numbers: a column for each named layer, a row for each x.
 *
 * @param {import('./data.js').Figure} figure
 * @returns {{caption: string, columns: string[], rows: string[][]}[]} empty text for a missing number
 */
export function tables(figure) {
  return figure.panels.map(table).filter(({ rows }) => rows.length > 0);
}

function table(panel) {
  const named = panel.layers.filter(({ kind, name }) => kind !== 'rule' && name);
  const columns = named.flatMap((layer) =>
    layer.kind === 'band'
      ? [
          { name: `${layer.name}, from`, x: layer.x, y: layer.low },
          { name: `${layer.name}, to`, x: layer.x, y: layer.high },
        ]
      : [layer],
  );
  const rows = new Map();
  columns.forEach(({ x, y }, column) =>
    x.forEach((at, i) => {
      if (at !== null) {
        rows.set(at, rows.get(at) ?? [digits(at), ...columns.map(() => '')]);
        rows.get(at)[column + 1] = digits(y[i]);
      }
    }),
  );
  const all = [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
  const stride = Math.max(1, Math.ceil(all.length / MAX_ROWS));
  return {
    caption: (panel.title || panel.y.label) + thinned(stride),
    columns: [panel.x.label, ...columns.map(({ name }) => name)],
    rows: all.filter((_, i) => i % stride === 0),
  };
}

function thinned(stride) {
  return stride === 1 ? '' : stride === 2 ? ': every second point' : `: every ${stride}th point`;
}

/**
 * Rounds a number to a few digits, for reading.
 *
 * @param {?number} value
 * @returns {string} empty if it is missing
 */
export function digits(value) {
  if (value === null) {
    return '';
  }
  const short = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  // Small numbers are easier to compare as powers of ten.
  return short !== 0 && Math.abs(short) < 1e-4 ? short.toExponential() : String(short);
}
