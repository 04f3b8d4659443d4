// Pieces of the text of an SVG element. Pure.

/** Rounds a coordinate to two decimals. */
export function round(value) {
  return Math.round(value * 100) / 100;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes a text for SVG. */
export function escape(text) {
  return String(text).replace(/[&<>"']/g, (char) => ENTITIES[char]);
}

/** Estimates the width of a text, since the build has no fonts to measure it with. */
export function textWidth(text, font) {
  let em = 0;
  for (const char of text) {
    em += /[ijl.,:;'|!() ]/.test(char)
      ? 0.33
      : /[mwMW—]/.test(char)
        ? 0.9
        : /[A-Z]/.test(char)
          ? 0.7
          : 0.57;
  }
  return em * font;
}
