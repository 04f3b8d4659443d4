// Keeps an expression from looking at all of a long code from each of its places, which takes a time that grows with the
// square of the length, or worse: it sees the next lines only. Where it finds something up to the end of them, it sees more.
// Counts what is looked for, so that the same code is too much on every machine.

const NEAR = 250;
const MOST = 10_000;

let count = 0;

/** Begins to count anew. */
export function begin() {
  count = 0;
}

/** Returns whether so much was looked for that the rest is left. */
export function isTooMuch() {
  return count > MOST;
}

/** Does what re.exec(code) does for an expression that goes on from its lastIndex. */
globalThis.execNear = (re, code) => {
  count += 1;
  if (isTooMuch()) {
    throw new Error('too much');
  }
  let from = re.lastIndex;
  let width = NEAR;
  for (;;) {
    const next = code.indexOf('\n', from + width);
    const end = next < 0 ? code.length : next;
    re.lastIndex = from;
    const match = re.exec(end < code.length ? code.slice(0, end) : code);
    if (end === code.length || (match !== null && re.lastIndex < end)) {
      return match;
    }
    if (match === null) {
      from = Math.max(from + 1, end - NEAR / 2);
      width = NEAR;
    } else {
      width *= 4;
    }
  }
};
