// Marks the words of code with highlight.js: classes only. Answers one text of HTML, without the last end of a line; or an
// empty one and the reason why there are no colours, which is the same each time.
import { begin, isTooMuch } from './near.js';
import './highlight.js';
import './grammars.js';

const { hljs } = globalThis;

// A failure is reported, and the code is not shown without colours.
hljs.debugMode();

export function call(language, code) {
  begin();
  try {
    return [hljs.highlight(code, { language, ignoreIllegals: true }).value];
  } catch (e) {
    if (isTooMuch()) {
      return ['', 'it has too many words and signs'];
    }
    throw e;
  }
}
