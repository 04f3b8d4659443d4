// All that a page with experiments loads at first: it fetches the rest when one of them, or a number
// in a sentence that belongs to one, comes near the viewport.

import { NEAR } from '../page/viewport-margin.js';

const SENTENCES = 'orrery-value, orrery-control, orrery-claim';

const observer = new IntersectionObserver(
  (entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      load();
    }
  },
  { rootMargin: `${NEAR} 0px` },
);

/** The fragment of an address that carries settings: its experiment is to be brought into view. */
function onAddress() {
  if (location.hash.includes('?')) {
    load();
  }
}

function load() {
  observer.disconnect();
  removeEventListener('hashchange', onAddress);
  import('./experiment.js');
  if (document.querySelector(SENTENCES)) {
    import('../prose/prose.js');
  }
}

for (const element of document.querySelectorAll(`orrery-experiment, ${SENTENCES}`)) {
  observer.observe(element);
}
addEventListener('hashchange', onAddress);
onAddress();
