// Texts to copy that reproduce or cite a state of an experiment. Pure.

const FENCE = '```';

/**
 * Returns the Markdown that reproduces a state.
 *
 * @param {{study: string, id: string, settings: string}} state with its `:key: value` lines
 */
export function markdown({ study, id, settings }) {
  const lines = settings.split('\n').filter((line) => line.trim());
  return [`${FENCE}{experiment} ${study}`, `:id: ${id}`, ...lines, FENCE, ''].join('\n');
}

/**
 * Returns a citation in a line, and an entry for BibTeX.
 *
 * @param {object} page
 * @param {string} page.title
 * @param {string} page.author possibly empty
 * @param {string} page.date possibly empty, with the year first
 * @param {object} state
 * @param {string} state.id
 * @param {string} state.url
 * @param {string} state.receipt empty if it was not computed
 */
export function citation({ title, author, date }, { id, url, receipt }) {
  const year = /^\d{4}/.exec(date)?.[0] ?? '';
  const note = `Experiment ${id}${receipt ? `, receipt ${receipt}` : ''}`;
  const by = `${author}${year ? ` (${year})` : ''}`.trim();
  const fields = [
    ['author', author && `{${escaped(author)}}`],
    ['title', `{${escaped(title)}}`],
    ['year', year],
    ['url', url],
    ['note', escaped(note)],
  ];
  const entry = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return `${by ? `${by}. ` : ''}${title}. ${note}. ${url}\n\n@misc{${key(title, year, id)},\n${entry.join('\n')}\n}\n`;
}

/** Returns a key of letters, digits and hyphens, which every program accepts. */
function key(...words) {
  return words
    .map((word) =>
      word
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((word) => word)
    .join('-');
}

/** Escapes or drops characters that are special to BibTeX and LaTeX. */
function escaped(text) {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}
