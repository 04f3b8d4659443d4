// How wide a formula is, in its own em: from KaTeX's boxes, whose glyphs have the widths of its fonts, by the
// rules of its style sheet. A browser's own measure differs by less than a hundredth.

const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
const NOTHING = ['strut', 'pstrut', 'vlist-s', 'stretchy', 'llap', 'rlap', 'clap', 'thinbox'];
const PADDED = {
  nulldelimiter: 0.12,
  'x-arrow-pad': 1,
  'cd-arrow-pad': 0.83334,
  boxpad: 0.6,
  'cancel-pad': 0.4,
  'cancel-lap': -0.4,
  root: -0.27778,
};
const SPACES = ['marginLeft', 'marginRight', 'paddingLeft', 'paddingRight', 'borderRightWidth'];

/**
 * Makes something, and measures it: a formula's tree of boxes. Notes the width of every glyph that is made, since KaTeX
 * forgets those of letters that it joins to words.
 */
export function measured(make, { SymbolNode }) {
  const made = [];
  Object.defineProperty(SymbolNode.prototype, 'width', {
    configurable: true,
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
  try {
    const tree = make();
    const widths = {};
    for (const { text, advance, node } of made) {
      widths[`${text} ${node.classes.join(' ')}`] ??= advance;
      widths[text] ??= advance;
    }
    return extent(tree, widths);
  } finally {
    delete SymbolNode.prototype.width;
  }
}

/** The width of a formula on lines of its own, and that of its widest part where lines may break between parts. */
function extent(tree, widths) {
  const parts = found(tree, 'katex-html').flatMap(({ children }) => children);
  let line = 0;
  let most = 0;
  let part = 0;
  for (const one of parts) {
    const width = widthOf(one, widths);
    line = has(one, 'newline') ? 0 : line + width;
    most = Math.max(most, line);
    part = Math.max(part, has(one, 'base') ? width : 0);
  }
  return { width: most, part };
}

function found(node, name) {
  return has(node, name) ? [node] : (node.children ?? []).flatMap((child) => found(child, name));
}

function has({ classes = [] }, name) {
  return classes.some((one) => one === name || one === `katex-${name}`);
}

function widthOf(node, widths) {
  if (
    NOTHING.some((name) => has(node, name)) ||
    (has(node, 'accent-body') && !has(node, 'accent-full'))
  ) {
    return 0;
  }
  const { style = {} } = node;
  const padding = Object.keys(PADDED).reduce(
    (sum, name) => sum + (has(node, name) ? PADDED[name] : 0),
    0,
  );
  const space = SPACES.reduce((sum, name) => sum + em(style[name]), 0);
  const inside = Math.max(em(style.minWidth), em(style.width), content(node, widths));
  return scale(node) * (inside + padding + space);
}

function content(node, widths) {
  if (node.text !== undefined) {
    return node.italic + glyphs(node, widths);
  }
  const all = (node.children ?? []).map((child) => widthOf(child, widths));
  return ['vlist', 'vlist-t', 'vbox'].some((name) => has(node, name))
    ? Math.max(0, ...all)
    : all.reduce((sum, width) => sum + width, 0);
}

/** Letters that are in none of KaTeX's fonts are of a browser's own choice: those of other scripts are about square. */
function glyphs({ text, classes, advance }, widths) {
  const letters = [...text];
  return letters.length === 1 && advance
    ? advance
    : letters.reduce(
        (sum, letter) => sum + (widths[`${letter} ${classes.join(' ')}`] ?? widths[letter] ?? 1),
        0,
      );
}

function scale({ classes = [] }) {
  const names = classes.join(' ');
  const [, from, to] = /reset-size(\d+) size(\d+)/.exec(names) ?? [];
  return from ? SIZES[to - 1] / SIZES[from - 1] : 1;
}

function em(length) {
  return length?.endsWith('em') ? Number.parseFloat(length) : 0;
}
