// How wide a formula is, in its own em: from KaTeX's boxes, whose glyphs have the widths of its fonts, by the
// rules of its style sheet. A browser's own measure differs by less than a hundredth. It is asked for every formula, and
// goes over all of its boxes: hence loops, and tables by the names of classes.

const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
const SPACES = {
  nulldelimiter: 0.12,
  'x-arrow-pad': 1,
  'cd-arrow-pad': 0.83334,
  boxpad: 0.6,
  'cancel-pad': 0.4,
  'cancel-lap': -0.4,
  root: -0.27778,
};
const NOTHING = ['strut', 'pstrut', 'vlist-s', 'stretchy', 'llap', 'rlap', 'clap', 'thinbox'];
const STACKED = ['vlist', 'vlist-t', 'vbox'];

// What a class means for the width of its box. Most mean nothing, and are not in here.
const MEANINGS = new Map([
  ...Object.entries(SPACES).flatMap(([name, padding]) => named(name, { padding })),
  ...NOTHING.flatMap((name) => named(name, { nothing: true })),
  ...STACKED.flatMap((name) => named(name, { stacked: true })),
  ...named('accent-body', { accent: true }),
  ...named('accent-full', { full: true }),
  ...SIZES.map((from, i) => [`reset-size${i + 1}`, { from }]),
]);

function named(name, meaning) {
  return [
    [name, meaning],
    [`katex-${name}`, meaning],
  ];
}

let made = [];
let widths;

/** Notes the width of every glyph that is made, since KaTeX forgets those of letters that it joins to words. */
export function watch({ SymbolNode }) {
  Object.defineProperty(SymbolNode.prototype, 'width', {
    get() {
      return this.advance;
    },
    set(advance) {
      this.advance = advance;
      if (advance) {
        made.push({ text: this.text, advance, node: this });
      }
    },
  });
}

/** Forgets the glyphs of another formula. */
export function begin() {
  made = [];
  widths = undefined;
}

/**
 * The width of the last formula on lines of its own, and that of its widest part where lines may break between
 * parts.
 */
export function extent(tree) {
  let line = 0;
  let most = 0;
  let part = 0;
  for (const root of found(tree)) {
    for (const one of root.children) {
      const width = widthOf(one);
      line = has(one, 'newline') ? 0 : line + width;
      most = Math.max(most, line);
      part = Math.max(part, has(one, 'base') ? width : 0);
    }
  }
  return { width: most, part };
}

/** The boxes for the eye, which are beside those for the ear. */
function found(node) {
  if (has(node, 'katex-html')) {
    return [node];
  }
  return has(node, 'katex-mathml') ? [] : (node.children ?? []).flatMap(found);
}

function has({ classes = [] }, name) {
  return classes.includes(name) || classes.includes(`katex-${name}`);
}

function widthOf(node) {
  const { classes = [], style } = node;
  let padding = 0;
  let scale = 1;
  let stacked = false;
  let accent = false;
  let full = false;
  for (let i = 0; i < classes.length; i += 1) {
    const meaning = MEANINGS.get(classes[i]);
    if (meaning !== undefined) {
      if (meaning.nothing) {
        return 0;
      }
      padding += meaning.padding ?? 0;
      stacked ||= meaning.stacked;
      accent ||= meaning.accent;
      full ||= meaning.full;
      if (meaning.from && classes[i + 1]?.startsWith('size')) {
        scale = SIZES[classes[i + 1].slice(4) - 1] / meaning.from;
      }
    }
  }
  if (accent && !full) {
    return 0;
  }
  const inside = node.text === undefined ? content(node, stacked) : node.italic + glyphs(node);
  if (style === undefined) {
    return scale * (Math.max(0, inside) + padding);
  }
  const space =
    em(style.marginLeft) +
    em(style.marginRight) +
    em(style.paddingLeft) +
    em(style.paddingRight) +
    em(style.borderRightWidth);
  return scale * (Math.max(em(style.minWidth), em(style.width), inside) + padding + space);
}

function content({ children = [] }, stacked) {
  let sum = 0;
  let most = 0;
  for (let i = 0; i < children.length; i += 1) {
    const width = widthOf(children[i]);
    sum += width;
    most = Math.max(most, width);
  }
  return stacked ? most : sum;
}

/** Letters that are in none of KaTeX's fonts are of a browser's own choice: those of other scripts are about square. */
function glyphs({ text, classes, advance }) {
  if (text.length === 1 && advance) {
    return advance;
  }
  const letters = [...text];
  if (letters.length === 1 && advance) {
    return advance;
  }
  widths ??= widthsOfLetters();
  return letters.reduce(
    (sum, letter) => sum + (widths[`${letter} ${classes.join(' ')}`] ?? widths[letter] ?? 1),
    0,
  );
}

function widthsOfLetters() {
  const known = {};
  for (const { text, advance, node } of made) {
    known[`${text} ${node.classes.join(' ')}`] ??= advance;
    known[text] ??= advance;
  }
  return known;
}

function em(length) {
  return length?.endsWith('em') ? Number.parseFloat(length) : 0;
}
