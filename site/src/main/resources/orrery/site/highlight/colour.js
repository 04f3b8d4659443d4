// Marks the words of code with highlight.js: classes only. Answers one text of HTML, without the last end of a line.
import './highlight.js';
import './grammars.js';

const { hljs } = globalThis;

// A failure is reported, and the code is not shown without colours.
hljs.debugMode();

export function call(language, code) {
  return [hljs.highlight(code, { language, ignoreIllegals: true }).value];
}
