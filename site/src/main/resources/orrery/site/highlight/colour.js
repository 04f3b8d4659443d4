// Marks the words of code with highlight.js: classes only. Answers one text of HTML, without the last end of a line.
import './highlight.js';
import './grammars.js';

const { hljs } = globalThis;

// Whatever fails is to be told, and not to be shown without colours.
hljs.debugMode();

export function call(language, code) {
  return [hljs.highlight(code, { language, ignoreIllegals: true }).value];
}
