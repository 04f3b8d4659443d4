// The address of the page follows the settings of an experiment, and the experiment the address.

import { format, objection, pairsOf, parse, read, replaced } from '../settings/fragment.js';
import { reluctance } from '../page/support.js';

const REST = 400; // Milliseconds without a change before the address is written.

export class Address {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  #seen = ''; // Its own part of the address, as it was last read or written.
  #timer = 0;
  #moved = () => this.#follow(true);

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    experiment.settings.addEventListener('change', () => this.#later());
    experiment.addEventListener('orrery-device', () => this.#later());
  }

  connect() {
    addEventListener('hashchange', this.#moved);
    // Whoever comes back to a page is where he was.
    const [arrival] = /** @type {PerformanceNavigationTiming[]} */ (
      performance.getEntriesByType('navigation')
    );
    this.#follow(!['reload', 'back_forward'].includes(arrival?.type));
  }

  disconnect() {
    removeEventListener('hashchange', this.#moved);
    clearTimeout(this.#timer);
  }

  get #text() {
    const { id, settings, device } = this.#experiment;
    return format(id, pairsOf(settings.changes, device));
  }

  // ---- From the address.

  #follow(scrolls) {
    const address = parse(location.hash);
    const own = address.parts.find((part) => part.id === this.#experiment.id);
    const strange = this.#strange(address);
    if (own && own.text !== this.#seen) {
      this.#seen = own.text;
      if (scrolls && own === address.parts.find((part) => isDemo(part.id))) {
        this.#experiment.scrollIntoView(); // The fragment names no element of the page.
      }
      this.#apply(own.pairs, strange);
    } else if (strange.length > 0) {
      this.#experiment.say(objection(strange));
    }
    if (!own && address.isState && this.#text) {
      this.#later(); // A link to the state of another experiment leaves this one as it is.
    }
  }

  /** What no experiment of the page can read: the first one tells of it. */
  #strange({ isTooLong, parts }) {
    if (document.querySelector('orrery-experiment') !== this.#experiment) {
      return [];
    }
    return isTooLong ? ['all of it'] : parts.map((part) => part.id).filter((id) => !isDemo(id));
  }

  #apply(pairs, strange) {
    const experiment = this.#experiment;
    const { settings, devices } = experiment;
    const entries = settings.names.map((name) => settings.entry(name));
    const { values, device, run, ignored } = read(pairs, { entries, devices });
    const { bytes, motion } = reluctance();
    if (experiment.state !== 'twin') {
      experiment.reset(); // What it shows is of other settings.
    }
    settings.setAll(values, 'address');
    experiment.device = device;
    clearTimeout(this.#timer); // The address says it already.
    const starts = run && !bytes && !motion;
    if (starts) {
      experiment.start();
    }
    const notes = [objection([...strange, ...ignored])];
    if (!starts && (run || this.#text)) {
      notes.push(`These are the settings of the link: Run ${run ? 'starts it' : 'computes them'}.`);
    }
    experiment.say(notes.filter((note) => note).join(' '));
  }

  // ---- To the address.

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), REST);
  }

  #write() {
    const { hash, pathname, search } = location;
    this.#seen = this.#text;
    const fragment = replaced(hash, this.#experiment.id, this.#seen);
    if (this.#seen || parse(hash).isState) {
      history.replaceState(history.state, '', fragment ? `#${fragment}` : pathname + search);
    }
  }
}

function isDemo(id) {
  return document.getElementById(id)?.localName === 'orrery-experiment';
}
