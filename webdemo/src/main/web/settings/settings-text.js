// The text form of settings: `:key: value` lines.

/**
 * Returns a text of `:key: value` lines with some of the values replaced.
 *
 * @param {string} text
 * @param {Map<string, string>} changes
 */
export function merge(text, changes) {
  const left = new Map(changes);
  const lines = text.split('\n').map((line) => {
    const key = /^\s*:([^:]+):/.exec(line)?.[1];
    if (!left.has(key)) {
      return line;
    }
    const value = left.get(key);
    left.delete(key);
    return `:${key}: ${value}`;
  });
  const added = [...left].map(([key, value]) => `:${key}: ${value}`);
  return [...lines, ...added].filter((line) => line.trim()).join('\n');
}
