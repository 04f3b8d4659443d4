// Previews of the targets of references: while the pointer rests on a link, while it has the focus,
// and at the first tap. The link itself works as usual.

const SHOW_DELAY_MS = 250;
const HIDE_DELAY_MS = 200;
const MARGIN_PX = 8;
const OMITTED =
  'script, style, button, input, select, textarea, summary, .anchor, .back, .orrery-controls, .orrery-tools';

const box = document.createElement('div');
box.id = 'orrery-preview';
box.className = 'preview';
box.hidden = true;
box.setAttribute('role', 'tooltip');
document.body.append(box);

const pages = new Map();
let current = null;
let timer = 0;
let touched = false;
let hasFocus = false;

function fetchPage(path) {
  if (!pages.has(path)) {
    pages.set(
      path,
      fetch(path)
        .then((answer) => (answer.ok ? answer.text() : ''))
        .then((text) => new DOMParser().parseFromString(text, 'text/html'))
        .catch(() => null),
    );
  }
  return pages.get(path);
}

/** Returns the elements to show for the element with the target's id. */
function previewed(element) {
  if (/^H[1-6]$/.test(element.localName.toUpperCase())) {
    const next = element.nextElementSibling;
    return next && !/^h[1-6]$/.test(next.localName) ? [element, next] : [element];
  }
  if (element.localName === 'orrery-experiment') {
    return [...element.querySelectorAll('figcaption')]; // The styles of its picture apply only there.
  }
  return [element.closest('.math, figure, .scroll, .katex-display') ?? element];
}

/** Returns an inert copy: without ids, scripts and controls. */
function inertCopy(element, base) {
  const copy = document.importNode(element, false);
  copy.removeAttribute('id');
  copy.removeAttribute('tabindex');
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      copy.append(child.data);
    } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(OMITTED)) {
      copy.append(child.localName.includes('-') ? child.textContent : inertCopy(child, base));
    }
  }
  for (const name of ['src', 'href', 'srcset']) {
    if (copy.hasAttribute(name) && copy.namespaceURI === document.documentElement.namespaceURI) {
      if (name === 'src' || name === 'href') {
        copy.setAttribute(name, new URL(copy.getAttribute(name), base).href);
      } else {
        copy.removeAttribute(name);
      }
    }
  }
  return copy;
}

async function previewOf(link) {
  const url = new URL(link.href);
  if (url.origin !== location.origin) {
    return [];
  }
  const page = url.pathname === location.pathname ? document : await fetchPage(url.pathname);
  const id = decodeURIComponent(url.hash.slice(1));
  const target = id ? page?.getElementById(id) : page?.querySelector('.opening');
  return target ? previewed(target).map((element) => inertCopy(element, url)) : [];
}

async function show(link, focused = false) {
  current = link;
  hasFocus = focused;
  const parts = await previewOf(link);
  if (current !== link || parts.length === 0) {
    return;
  }
  box.replaceChildren(...parts);
  box.hidden = false;
  link.setAttribute('aria-describedby', box.id);
  place(link.getClientRects()[0]);
}

function place(at) {
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + MARGIN_PX + height <= innerHeight || at.top < height + MARGIN_PX;
  const left = Math.min(at.left, document.documentElement.clientWidth - width - MARGIN_PX);
  box.style.left = `${Math.max(MARGIN_PX, left) + scrollX}px`;
  box.style.top = `${(below ? at.bottom + MARGIN_PX : at.top - height - MARGIN_PX) + scrollY}px`;
}

function hide() {
  clearTimeout(timer);
  current?.removeAttribute('aria-describedby');
  current = null;
  box.hidden = true;
}

function delay(act, time) {
  clearTimeout(timer);
  timer = setTimeout(act, time);
}

const reference = (event) => event.target.closest?.('a.ref');

document.addEventListener('pointerover', (event) => {
  const link = event.pointerType === 'mouse' && reference(event);
  if (link && link !== current) {
    delay(() => {
      hide();
      show(link);
    }, SHOW_DELAY_MS);
  } else if (link || box.contains(/** @type {Node} */ (event.target))) {
    clearTimeout(timer);
  } else if (event.pointerType === 'mouse' && !hasFocus) {
    // A page that scrolls to what has the focus moves under a pointer at rest.
    delay(hide, HIDE_DELAY_MS);
  }
});
document.addEventListener('focusin', (event) => {
  const link = reference(event);
  if (link && !touched) {
    hide();
    show(link, true);
  } else if (!link) {
    hide();
  }
});
document.addEventListener('pointerdown', (event) => {
  touched = event.pointerType === 'touch';
  if (!box.contains(/** @type {Node} */ (event.target)) && reference(event) !== current) {
    hide();
  }
});
document.addEventListener('click', (event) => {
  const link = reference(event);
  if (link && touched && current !== link) {
    event.preventDefault();
    show(link);
  } else if (link) {
    hide();
  }
});
document.addEventListener('keydown', (event) => {
  touched = false;
  if (event.key === 'Escape') {
    hide();
  }
});
