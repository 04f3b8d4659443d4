// Turns a module into the body of a function, with acorn: imports become calls of `require`,
// exports are assigned to `exports`, comments and blanks are removed. The rest stays as it is
// written.

const cut = (text, edits) =>
  edits
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end, by }) => left.slice(0, start) + by + left.slice(end), text);

/** Removes a comment with the blanks before it, and its line if that has nothing else. */
function bare(text, { start, end }) {
  const before = /[ \t]*$/.exec(text.slice(0, start))[0].length;
  const from = start - before;
  const alone = (from === 0 || text[from - 1] === '\n') && text[end] === '\n';
  return { start: from, end: alone ? end + 1 : end, by: '' };
}

const WORD = /[\w$]/;

/** Returns whether two tokens are read as they were if nothing is between these signs of theirs. */
function stayApart(before, after) {
  const makeOne = before === after ? '+-/'.includes(before) : before === '<' && after === '!';
  return !makeOne && !(WORD.test(before) && WORD.test(after));
}

/** Removes the blanks between tokens, but for those that keep two apart, and the ends of lines. */
function flush(code) {
  const edits = [];
  let last = 0;
  const onToken = ({ start, end }) => {
    const blanks = /[ \t]*$/.exec(code.slice(last, start))[0].length;
    const from = start - blanks;
    if (blanks > 0 && (from > last || stayApart(code[last - 1], code[start]))) {
      edits.push({ start: from, end: start, by: '' });
    }
    last = end;
  };
  globalThis.acorn.parse(code, { ecmaVersion: 2023, sourceType: 'module', onToken });
  return cut(code, edits);
}

function imported({ specifiers, source, start, end }) {
  const names = specifiers.map(({ type, imported: theirs, local }) => {
    if (type !== 'ImportSpecifier') {
      throw new Error(`only names can be imported, and not ${type}`);
    }
    return theirs.name === local.name ? local.name : `${theirs.name}: ${local.name}`;
  });
  const call = `require('${source.value}');`;
  return { start, end, by: names.length > 0 ? `const { ${names.join(', ')} } = ${call}` : call };
}

/** Returns the declared names. A module exports values when it is loaded: they must be constant. */
function declared({ type, kind, id, declarations }) {
  if (type === 'VariableDeclaration' && kind !== 'const') {
    throw new Error(`what is exported must be constant, and not ${kind}`);
  }
  return declarations ? declarations.map((one) => one.id.name) : [id.name];
}

(text) => {
  const edits = [];
  const exported = [];
  const imports = [];
  const onComment = (block, words, start, end) => edits.push(bare(text, { start, end }));
  const options = { ecmaVersion: 2023, sourceType: 'module', onComment };
  for (const node of globalThis.acorn.parse(text, options).body) {
    if (node.type === 'ImportDeclaration') {
      imports.push(node.source.value);
      edits.push(imported(node));
    } else if (node.type === 'ExportNamedDeclaration' && node.declaration) {
      exported.push(...declared(node.declaration));
      edits.push({ start: node.start, end: node.declaration.start, by: '' });
    } else if (node.type === 'ExportNamedDeclaration' && node.specifiers.length === 0) {
      edits.push({ start: node.start, end: node.end, by: '' });
    } else if (node.type.startsWith('Export')) {
      throw new Error(`only declarations can be exported, and not ${node.type}`);
    }
  }
  const given = exported.length > 0 ? `Object.assign(exports, { ${exported.join(', ')} });\n` : '';
  const code = flush(cut(text, edits).trim());
  return { code: `${code}\n${given}`, imports };
};
