// The first script of a page with experiments: it loads the others when an experiment, or a number
// in a sentence that belongs to one, comes near the viewport.

import { VIEWPORT_MARGIN } from '../page/viewport-margin.js';

const PROSE_ELEMENTS = 'orrery-value, orrery-control, orrery-claim';

const observer = new IntersectionObserver(
  (entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      load();
    }
  },
  { rootMargin: `${VIEWPORT_MARGIN} 0px` },
);

/**
 * Loads the experiments if the fragment of the address has settings for one: it will scroll into
 * view.
 */
function onHashChange() {
  if (location.hash.includes('?')) {
    load();
  }
}

function load() {
  observer.disconnect();
  removeEventListener('hashchange', onHashChange);
  import('./experiment.js');
  if (document.querySelector(PROSE_ELEMENTS)) {
    import('../prose/prose.js');
  }
}

for (const element of document.querySelectorAll(`orrery-experiment, ${PROSE_ELEMENTS}`)) {
  observer.observe(element);
}
addEventListener('hashchange', onHashChange);
onHashChange();
