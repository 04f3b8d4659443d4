// Highlights that belong together: a symbol of a parameter highlights the control and the picture
// of its experiment, and a control with the focus or the pointer highlights its symbols.

const SAMPLES = '.katex-html [data-param]';

/** @returns {Iterable<HTMLElement>} all elements that match a selector */
function elements(selector) {
  return document.querySelectorAll(selector);
}

/**
 * Marks each occurrence of a symbol: those with the same markup as the one that the author bound.
 */
function markSymbols() {
  for (const sample of elements(SAMPLES)) {
    const markup = sample.firstElementChild?.outerHTML;
    for (const one of elements('.katex-html .mord')) {
      if (one.outerHTML === markup) {
        one.dataset.symbol = sample.dataset.param;
      }
    }
  }
}

/** @returns {HTMLElement[]} all elements of a parameter */
function elementsOf(parameter) {
  const [id, name] = parameter.split(':');
  const drawn = `.orrery-control[data-name="${CSS.escape(name)}"], .orrery-figure`;
  return [
    ...elements(`[data-symbol="${CSS.escape(parameter)}"]`),
    ...elements(`orrery-control[for="${CSS.escape(id)}"][name="${CSS.escape(name)}"]`),
    ...elements(`#${CSS.escape(id)} :is(${drawn})`),
  ];
}

function parameterAt(target) {
  const symbol = target.closest?.('[data-symbol]');
  const prose = target.closest?.('orrery-control');
  const control = target.closest?.('.orrery-control');
  return (
    symbol?.dataset.symbol ??
    (prose && `${prose.getAttribute('for')}:${prose.getAttribute('name')}`) ??
    (control && `${control.closest('orrery-experiment').id}:${control.dataset.name}`)
  );
}

function highlight(target) {
  const parameter = parameterAt(target);
  const bound = parameter && document.querySelector(`[data-symbol="${CSS.escape(parameter)}"]`);
  for (const lit of elements('[data-lit]')) {
    delete lit.dataset.lit;
  }
  for (const part of bound ? elementsOf(parameter) : []) {
    part.dataset.lit = '';
  }
}

markSymbols();
document.addEventListener('pointerover', (event) => highlight(event.target));
document.addEventListener('focusin', (event) => highlight(event.target));
