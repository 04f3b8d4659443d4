// Only in pages that `orrery serve` sends: follows the site as it changes, brings what has changed in
// this page before the eyes, and shows what is wrong with the last save over the last good page.
const { version, folder } = document.currentScript.dataset;
const MEMORY = 'orrery-live';
const root = folder.replace(/~orrery\/$/, '');

/** The parts of the page, so that its next version can be compared. */
function blocks() {
  const body = document.querySelector('.body') ?? document.querySelector('main') ?? document.body;
  return [...body.children].filter((block) => !block.id.startsWith('orrery-'));
}

/** Of an experiment, only what the build has printed: its picture may be running already. */
function said(block) {
  const own = block.matches('orrery-experiment')
    ? Object.entries(block.dataset).filter(([name]) =>
        /^(study|receipt|findings|table)$/.test(name),
      )
    : [block.textContent, ...[...block.querySelectorAll('img, a')].map((e) => e.src ?? e.href)];
  return `${block.localName} ${block.id} ${own.join(' ')} ${block.querySelector('figcaption')?.textContent}`;
}

const all = blocks();
const now = all.map(said);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function show(problems) {
  document.getElementById('orrery-problems')?.remove();
  if (!problems) return;
  const hide = element('button', { type: 'button' }, 'Hide');
  const panel = element(
    'aside',
    { id: 'orrery-problems', role: 'alert' },
    hide,
    element('pre', {}, problems),
  );
  hide.addEventListener('click', () => panel.remove());
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && panel.remove());
  document.body.append(panel);
}

/** The pages that have changed, where this one has not. */
function tell(changed) {
  document.getElementById('orrery-elsewhere')?.remove();
  const links = changed.slice(0, 3).map((path) => element('a', { href: root + path }, `/${path}`));
  const more = changed.length > 3 ? ` and ${changed.length - 3} more` : '';
  document.body.append(
    element('aside', { id: 'orrery-elsewhere', role: 'status' }, 'Changed: ', ...links, more),
  );
}

function reload() {
  if (version !== 'none') {
    sessionStorage.setItem(MEMORY, JSON.stringify({ path: location.pathname, blocks: now }));
  }
  location.reload();
}

/** Brings the first block that differs from before into view, and marks it for a moment. */
function follow() {
  const memory = JSON.parse(sessionStorage.getItem(MEMORY) ?? 'null');
  sessionStorage.removeItem(MEMORY);
  if (memory?.path !== location.pathname) return;
  const first = now.findIndex((text, i) => text !== memory.blocks[i]);
  const block = all[first < 0 && memory.blocks.length > now.length ? now.length - 1 : first];
  if (!block) return;
  const { top, bottom } = block.getBoundingClientRect();
  if (top < 0 || (bottom > innerHeight && top > innerHeight / 2)) {
    block.scrollIntoView({ block: bottom - top > innerHeight / 2 ? 'start' : 'center' });
  }
  block.classList.add('orrery-changed');
  setTimeout(() => block.classList.remove('orrery-changed'), 2000);
}

let seen = version;
const events = new EventSource(`${folder}events`);
events.addEventListener('site', (event) => {
  const state = JSON.parse(event.data);
  const here = decodeURI(location.pathname).slice(root.length);
  if (state.version === seen) {
    show(state.problems);
  } else if (state.before === seen && !state.others && !state.changed.includes(here)) {
    seen = state.version;
    show(state.problems);
    tell(state.changed);
  } else {
    reload();
  }
});
addEventListener('pagehide', () => events.close());
// A browser first goes back to where the reader was.
addEventListener('load', () => requestAnimationFrame(follow));
