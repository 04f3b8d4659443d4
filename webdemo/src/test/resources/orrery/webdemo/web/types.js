// Checks files with TypeScript, which is available as `ts`: takes their names, one a line, and a
// function that returns their texts, or null for missing ones; returns the findings, one a line.

(names, read) => {
  const options = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    // Comments declare the types of exports, and others that are not obvious,
    noImplicitAny: false,
    // and do not tell which elements of the templates are optional.
    strictNullChecks: false,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    skipLibCheck: true,
    types: [],
  };
  const texts = new Map();
  const readFile = (name) => {
    const path = name.replace(/^\//, '');
    if (!texts.has(path)) {
      texts.set(path, read(path) ?? undefined);
    }
    return texts.get(path);
  };
  const host = {
    readFile,
    fileExists: (name) => readFile(name) !== undefined,
    getSourceFile(name, version) {
      const text = readFile(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version);
    },
    getDefaultLibFileName: () => '/lib/lib.es2023.d.ts',
    getDefaultLibLocation: () => '/lib',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    directoryExists: () => true,
    getDirectories: () => [],
    writeFile() {},
  };
  const files = names.split('\n').map((name) => `/${name}`);
  const program = ts.createProgram(files, options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, start, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, ' ');
      if (!file) {
        return message;
      }
      const { line, character } = file.getLineAndCharacterOfPosition(start);
      return `${file.fileName.slice(1)}:${line + 1}:${character + 1}: ${message}`;
    })
    .join('\n');
};
