// KaTeX sets `\max` as two elements, the name and the operator that applies it, which is right in a row. Where
// MathML counts children, as in `s_{\max}^2`, they have to be one: Firefox refuses three in an <msub>, and
// a screen reader reads the wrong one.

const COUNTED = new Set([
  'mfrac',
  'mover',
  'mroot',
  'msub',
  'msubsup',
  'msup',
  'munder',
  'munderover',
]);
const APPLY = '<mo>\u2061</mo>';

/** The same formula with a row around each such pair. */
export function rows(html) {
  const end = html.indexOf('</math>');
  const math = html.slice(0, Math.max(0, end));
  return math.includes(APPLY) ? paired(math) + html.slice(end) : html;
}

function paired(math) {
  const open = [];
  let now = { children: [] };
  for (const [token, closing, name] of math.matchAll(/<(\/?)([a-z]+)[^>]*>|[^<]+/g)) {
    if (closing) {
      const { tag, children } = now;
      now = open.pop();
      now.children.push(tag + (COUNTED.has(name) ? pairs(children) : children).join('') + token);
    } else if (name) {
      open.push(now);
      now = { tag: token, children: [] };
    } else {
      now.children.push(token);
    }
  }
  // <math> and what is around it are still open.
  return [...open, now].map(({ tag, children }) => (tag ?? '') + children.join('')).join('');
}

function pairs(children) {
  return children.reduce(
    (all, child) =>
      child === APPLY && all.length
        ? [...all.slice(0, -1), `<mrow>${all.at(-1)}${child}</mrow>`]
        : [...all, child],
    [],
  );
}
