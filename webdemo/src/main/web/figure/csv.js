// The numbers of a figure as a text of comma-separated values (RFC 4180), one line for each point.
// Pure.

const COLUMNS = ['panel', 'series', 'kind', 'x', 'y', 'low', 'high'];

/**
 * Every number of a figure, as precise as the figure has it.
 *
 * @param {import('./data.js').Figure} figure
 * @param {string[]} comments lines to stand above it, each behind a `#`
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
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => `# ${line}`);
  return [...lines, ...[COLUMNS, ...rows].map((row) => row.map(field).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
}

/** A value that is missing is empty. */
function field(value) {
  const text = String(value ?? '');
  return /[",\r\n#]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
