// Sets one formula with KaTeX; macros come as name, text, name, text. Answers ['html', text], or ['wrong', message, position, length].
import './self.js';
import './katex.min.js';
import { rows } from './rows.js';

const { katex } = globalThis;

// Not in any other use of ours, so that finding it means: KaTeX refused a command it does not trust.
const REFUSED = '#c0ffe1';

// What only matters to LaTeX users is let through; what would be silently wrong is an error.
const HARMLESS = new Set(['unicodeTextInMathMode', 'newLineInDisplayMode']);

export function call(tex, display, ...macros) {
  try {
    const html = katex.renderToString(tex, {
      displayMode: display === 'true',
      output: 'htmlAndMathml',
      throwOnError: true,
      trust: false,
      maxSize: 20,
      maxExpand: 1000,
      errorColor: REFUSED,
      // A fresh copy: \gdef in one formula must not reach another.
      macros: Object.fromEntries(macros.flatMap((name, i) => (i % 2 ? [] : [[name, macros[i + 1]]]))),
      strict: (code) => (HARMLESS.has(code) ? 'ignore' : 'error'),
    });
    const refused = html.includes(REFUSED) ? /\\[a-zA-Z]+/.exec(untrusted(tex)) : null;
    return refused ? ['wrong', `${refused[0]} is not allowed`, String(refused.index), String(refused[0].length)] : ['html', rows(html)];
  } catch (e) {
    const message = e.rawMessage ?? e.message;
    return ['wrong', message, String(e.position ?? 0), String(e.length ?? 1)];
  }
}

/** The source from the first command on that KaTeX sets only for sources it trusts. */
function untrusted(tex) {
  const at = tex.search(/\\(href|url|includegraphics|html(Class|Id|Style|Data))(?![a-zA-Z])/);
  return at < 0 ? tex : ' '.repeat(at) + tex.slice(at);
}
