// The numbers of a figure as comma-separated values (RFC 4180), one line for each point. Pure.

const COLUMNS = ['panel', 'series', 'kind', 'x', 'y', 'low', 'high'];

/**
 * Returns every number of a figure, in full precision.
 *
 * @param {import('./data.js').Figure} figure
 * @param {string[]} comments lines at the top, each after a `#`
 * @returns {string}
 */
export function csv(figure, comments) {
  const rows = figure.panels.flatMap((panel) =>
    panel.layers.flatMap((layer) => {
      const head = [panel.title || panel.y.label, layer.name, layer.kind];
      return [layer.x]
        .flat()
        .map((x, i) => [...head, x, layer.y?.[i], layer.low?.[i], layer.high?.[i]]);
    }),
  );
  const labels = figure.panels.map(
    ({ title, x, y }) => `panel ${title || y.label}: x is ${x.label}, y is ${y.label}`,
  );
  const lines = [...comments, ...labels]
    .flatMap((text) => text.split(/\r\n?|\n/))
    .map((line) => `# ${line}`);
  return [...lines, ...[COLUMNS, ...rows].map((row) => row.map(field).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
}

/** Quotes a value if needed; a missing one is empty. */
function field(value) {
  const text = String(value ?? '');
  return /[",\r\n#]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
