// The numbers of a figure as tables. Pure: the build prints with it, and the page after a run.

/** Longer tables are thinned to this many rows at most. */
const MAX_ROWS = 64;
const SIGNIFICANT_DIGITS = 4;

/** As many columns and rows of a field are shown at most. */
const MAX_PLACES = 13;

/**
 * Returns the tables of each panel: one with a column for each named layer and a row for each x,
 * and one for each layer of the plane.
 *
 * @param {import('./data.js').Figure} figure
 * @returns {{caption: string, columns: string[], rows: string[][]}[]} empty text for a missing number
 */
export function tables(figure) {
  return figure.panels
    .flatMap((panel) => [table(panel), ...panel.layers.map((layer) => ofPlane(layer, panel))])
    .filter(({ rows }) => rows.length > 0);
}

const NONE = { caption: '', columns: [], rows: [] };

function table(panel) {
  const named = panel.layers.filter(({ kind, name }) => OVER_X.includes(kind) && name);
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
        const head = panel.x.categories?.[at] ?? digits(at);
        rows.set(at, rows.get(at) ?? [head, ...columns.map(() => '')]);
        rows.get(at)[column + 1] = digits(y[i]);
      }
    }),
  );
  const all = [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
  return shortened(panel.title || panel.y.label, {
    columns: [panel.x.label, ...columns.map(({ name }) => name)],
    rows: all,
  });
}

/** The kinds of layers that have a number for each x. */
const OVER_X = ['line', 'band', 'dots', 'bars', 'sketch'];

function ofPlane(layer, panel) {
  return PLANE[layer.kind]?.(layer, panel) ?? NONE;
}

const PLANE = {
  path: (layer, panel) =>
    shortened(layer.name, { columns: ['point', ...axes(panel)], rows: pairs(layer) }),
  points: (layer, panel) =>
    shortened(layer.name, {
      columns: [layer.labels ? 'label' : 'point', ...axes(panel)],
      rows: pairs(layer),
    }),
  field: ({ name, x, y, z, classes, shades }, panel) => {
    const [columns, rows] = [places(x), places(y)];
    const text = (value) => classes?.[value] ?? digits(value);
    return shades === 'none'
      ? NONE
      : {
          caption: `${name}: ${panel.y.label} down, ${panel.x.label} across`,
          columns: ['', ...columns.map((i) => digits(x[i]))],
          rows: rows.map((j) => [digits(y[j]), ...columns.map((i) => text(z[j * x.length + i]))]),
        };
  },
  pixels: ({ name, z, width, count, labels }) => {
    const lines = Array.from({ length: z.length / width }, (_, i) =>
      z.slice(i * width, (i + 1) * width),
    );
    const each = lines.length / Math.max(1, count);
    return shortened(name, {
      columns: ['image', ...Array.from({ length: width }, (_, i) => String(i + 1))],
      rows: lines.map((line, i) => {
        const image = Math.floor(i / each);
        return [labels?.[image] ?? String(image + 1), ...line.map(digits)];
      }),
    });
  },
};

function axes({ x, y }) {
  return [x.label, y.label];
}

function pairs({ x, y, labels }) {
  return x.map((at, i) => [labels?.[i] ?? String(i + 1), digits(at), digits(y[i])]);
}

/** Returns a few indices, evenly spread, the first and the last among them. */
function places(values) {
  const last = values.length - 1;
  const count = Math.min(last, MAX_PLACES - 1);
  return count <= 0
    ? values.map((_, i) => i)
    : Array.from({ length: count + 1 }, (_, i) => Math.round((i * last) / count));
}

function shortened(caption, { columns, rows }) {
  const stride = Math.max(1, Math.ceil(rows.length / MAX_ROWS));
  return {
    caption: caption + thinned(stride),
    columns,
    rows: rows.filter((_, i) => i % stride === 0),
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
