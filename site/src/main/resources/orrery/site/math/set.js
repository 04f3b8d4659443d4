// Sets one formula with KaTeX; macros come as name, text, name, text, and so do the ids and addresses that were put
// into it (trusted), and what its author typed where that differs. Answers ['html', text, width of the whole, of its widest
// part], or ['wrong', message, position, length], and 'typed' where the position is one of what its author typed.
import './self.js';
import './katex.min.js';
import { begin, extent, watch } from './width.js';

const { katex } = globalThis;

watch(katex.__domTree);

// Not in any other use of ours, so that finding it means: KaTeX refused a command it does not trust.
const REFUSED = '#c0ffe1';

// Warnings for users of LaTeX are let through; a silent mistake is an error.
const HARMLESS = new Set(['unicodeTextInMathMode', 'newLineInDisplayMode', 'commentAtEnd']);

// KaTeX throws other errors than its own where it did not expect something.
const FAILED = 'this formula makes KaTeX fail';
const NO_LETTER =
  'something in this formula stands where KaTeX takes single letters only, as in the columns of an {array}';

// What defines a macro in a formula, up to its body: the number of its arguments, or these.
const DEFINITION =
  /\\(?:(?:re|provide)?newcommand\*?[\s{]*\\(?:[a-zA-Z@]+|.)[^[{]*(?:\[\s*(\d+)\s*\][^{]*)?|[egx]?def\s*\\(?:[a-zA-Z@]+|.)([^{]*))\{/g;

export function call(tex, display, ...pairs) {
  const { macros, trusted, typed } = read(pairs);
  // Does what renderToString does, but for the text.
  const make = () =>
    katex.__renderToDomTree(tex, {
      displayMode: display === 'true',
      output: 'htmlAndMathml',
      throwOnError: true,
      // Trusts the numbers of rows and references to them, and nothing that an author types.
      trust:
        trusted.size > 0 ? (context) => named(context).every((name) => trusted.has(name)) : false,
      maxSize: 20,
      maxExpand: 1000,
      errorColor: REFUSED,
      // A fresh copy: \gdef in one formula must not reach another.
      macros: Object.fromEntries(macros),
      strict: (code) =>
        HARMLESS.has(code) || (code === 'htmlExtension' && trusted.size > 0) ? 'ignore' : 'error',
    });
  try {
    begin();
    const tree = make();
    const html = tree.toMarkup();
    const refused = html.includes(REFUSED) ? /\\[a-zA-Z]+/.exec(untrusted(typed ?? tex)) : null;
    return refused
      ? [
          'wrong',
          `${refused[0]} is not allowed`,
          String(refused.index),
          String(refused[0].length),
          'typed',
        ]
      : ['html', finished(html, typed), ...widths(tree)];
  } catch (e) {
    const [message, position, length] =
      e instanceof katex.ParseError ? [e.rawMessage, e.position, e.length] : failure(e, tex);
    return ['wrong', message, String(position ?? 0), String(length ?? 1)];
  }
}

function widths(tree) {
  const { width, part } = extent(tree);
  return [width.toFixed(3), part.toFixed(3)];
}

/** Returns a message in words, a position and a length for an error that KaTeX does not mean to throw. */
function failure(error, tex) {
  // Another engine may have failed for a reason of its own, as for its stack: the host then asks GraalJS.
  globalThis.unsure?.();
  if (error instanceof TypeError) {
    const at = missingArgument(tex);
    return at < 0
      ? [FAILED]
      : [`a macro in this formula has no argument ${tex.slice(at, at + 2)}`, at, 2];
  }
  return [/^Expected node of symbol/.test(error.message) ? NO_LETTER : FAILED];
}

/** Returns the position of the first argument in a definition that it does not declare, or -1. */
function missingArgument(tex) {
  for (const definition of tex.matchAll(DEFINITION)) {
    const [all, count, parameters = ''] = definition;
    const declared = Number(count ?? parameters.match(/#[1-9]/g)?.length ?? 0);
    const body = definition.index + all.length;
    for (const argument of tex.slice(body).matchAll(/##|#([1-9])/g)) {
      if (Number(argument[1]) > declared) {
        return body + argument.index;
      }
    }
  }
  return -1;
}

/** A macro begins with a backslash; other names are ours. */
function read(pairs) {
  const all = pairs.flatMap((name, i) => (i % 2 ? [] : [[name, pairs[i + 1]]]));
  return {
    macros: all.filter(([name]) => name.startsWith('\\')),
    trusted: new Set(all.filter(([name]) => name === 'trusted').map(([, text]) => text)),
    typed: all.find(([name]) => name === 'typed')?.[1],
  };
}

function named({ command, id, url, attributes }) {
  return command === '\\htmlId'
    ? [id]
    : command === '\\href'
      ? [url]
      : command === '\\htmlData'
        ? Object.entries(attributes).map((pair) => pair.join('='))
        : [command];
}

/** Lets a copy of a formula be what its author typed, and keeps keys from links that cannot be read. */
function finished(html, typed) {
  if (typed === undefined) {
    return html;
  }
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return html
    .replace(/(<m[a-z]+) href="[^"]*"/g, '$1')
    .replaceAll('<a href="', '<a tabindex="-1" href="')
    .replace(/(<annotation encoding="application\/x-tex">)[^<]*/, (_, start) => start + escaped);
}

/** The source from the first command on that KaTeX sets only for sources it trusts. */
function untrusted(tex) {
  const at = tex.search(/\\(href|url|includegraphics|html(Class|Id|Style|Data))(?![a-zA-Z])/);
  return at < 0 ? tex : ' '.repeat(at) + tex.slice(at);
}
