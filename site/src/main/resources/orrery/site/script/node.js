// Calls functions of libraries for the JVM, in a Node of the author's: frames come in and go out, until the input ends.
// A frame is its length in bytes and then texts, each its length in UTF-16 units and its units; lengths have 4 bytes,
// the least first. ['load', name, entry, file, text, ...] is answered by ['loaded'], and ['call', name, count, argument,
// ..., count, ...] by a frame for each call: ['returned', value, ...], or ['unsure'] where the JVM has to decide.
import process from 'node:process';
import vm from 'node:vm';
import { Buffer } from 'node:buffer';

const { stdin, stdout } = process;
const INT = 4;

// A call that takes longer is not answered here: it may be one that the JVM refuses for the statements it takes.
const MAX_MICROSECONDS = 20_000;

// Calls that take longer together end, even where nobody is left to read their answers.
const MAX_MILLISECONDS = 2_000;

// Libraries see the language and nothing of Node, and print nowhere.
const bare = vm.createContext();
const language = new Set(vm.runInContext('Object.getOwnPropertyNames(globalThis)', bare));
for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (!language.has(name)) {
    delete globalThis[name];
  }
}
globalThis.console = vm.runInContext('console', bare);

let sure = true;
globalThis.unsure = () => {
  sure = false;
};

const libraries = new Map();

/** Loads a library. One that cannot be loaded here answers nothing. */
async function load([name, entry, ...pairs]) {
  libraries.set(name, { parts: [name, entry, ...pairs] });
  const texts = new Map(pairs.flatMap((file, i) => (i % 2 ? [] : [[file, pairs[i + 1]]])));
  const modules = new Map();
  const module = (file) => {
    if (!modules.has(file)) {
      modules.set(file, new vm.SourceTextModule(texts.get(file), { identifier: file }));
    }
    return modules.get(file);
  };
  try {
    await module(entry).link((file) => module(file.replace('./', '')));
    await module(entry).evaluate();
    libraries.get(name).call = module(entry).namespace.call;
  } catch {
    // Its calls fail, and so the JVM decides about them.
  }
}

/** Returns an answer, or null where none is sure; what failed may be in any state. */
function answer(library, values) {
  const start = process.cpuUsage();
  sure = true;
  try {
    const result = library.call(...values);
    const { user, system } = process.cpuUsage(start);
    return sure && user + system < MAX_MICROSECONDS ? ['returned', ...result] : null;
  } catch {
    library.failed = true;
    return null;
  }
}

async function callAll([name, ...rest]) {
  const library = libraries.get(name);
  const calls = [];
  for (let i = 0; i < rest.length; i += 1 + Number(rest[i])) {
    calls.push(rest.slice(i + 1, i + 1 + Number(rest[i])));
  }
  const answers = [];
  const work = () => calls.forEach((values) => answers.push(answer(library, values)));
  try {
    inTime(work);
  } catch {
    library.failed = true;
  }
  calls.forEach((_, i) => write(answers[i] ?? ['unsure']));
  if (library.failed) {
    await load(library.parts);
  }
}

const begin = new vm.Script('{ const work = globalThis.work; delete globalThis.work; work(); }');

function inTime(work) {
  globalThis.work = work;
  begin.runInThisContext({ timeout: MAX_MILLISECONDS });
}

function write(texts) {
  const size = texts.reduce((sum, text) => sum + INT + 2 * text.length, 0);
  const frame = Buffer.allocUnsafe(INT + size);
  let at = frame.writeInt32LE(size, 0);
  for (const text of texts) {
    at = frame.writeInt32LE(text.length, at);
    at += frame.write(text, at, 'utf16le');
  }
  stdout.write(frame);
}

function read(frame) {
  const texts = [];
  for (let at = 0; at < frame.length;) {
    const end = at + INT + 2 * frame.readInt32LE(at);
    texts.push(frame.toString('utf16le', at + INT, end));
    at = end;
  }
  return texts;
}

write(['node', process.version]);
let input = Buffer.alloc(0);
for await (const bytes of stdin) {
  input = Buffer.concat([input, bytes]);
  while (input.length >= INT && input.length >= INT + input.readInt32LE(0)) {
    const end = INT + input.readInt32LE(0);
    const [order, ...rest] = read(input.subarray(INT, end));
    input = input.subarray(end);
    if (order === 'load') {
      await load(rest);
      write(['loaded']);
    } else {
      await callAll(rest);
    }
  }
}
