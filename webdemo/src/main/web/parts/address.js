// Keeps the address of the page and the settings of an experiment in step.

import { format, describeIgnored, pairsOf, parse, read, replaced } from '../settings/fragment.js';
import { readerPreferences } from '../page/support.js';

const WRITE_DELAY_MS = 400; // Without a change, before the address is written.

export class Address {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  #lastText = ''; // The experiment's part of the address, as last read or written.
  #timer = 0;
  #onHashChange = () => this.#readAddress(true);

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    experiment.settings.addEventListener('change', () => this.#scheduleWrite());
    experiment.addEventListener('orrery-device', () => this.#scheduleWrite());
  }

  connect() {
    addEventListener('hashchange', this.#onHashChange);
    // On reload or back, keep the scroll position.
    const [arrival] = /** @type {PerformanceNavigationTiming[]} */ (
      performance.getEntriesByType('navigation')
    );
    this.#readAddress(!['reload', 'back_forward'].includes(arrival?.type));
  }

  disconnect() {
    removeEventListener('hashchange', this.#onHashChange);
    clearTimeout(this.#timer);
  }

  get #text() {
    const { id, settings, device } = this.#experiment;
    return format(id, pairsOf(settings.changes, device));
  }

  // ---- From the address.

  #readAddress(scrolls) {
    const address = parse(location.hash);
    const own = address.parts.find((part) => part.id === this.#experiment.id);
    const unknown = this.#unknownParts(address);
    if (own && own.text !== this.#lastText) {
      this.#lastText = own.text;
      if (scrolls && own === address.parts.find((part) => isExperiment(part.id))) {
        this.#experiment.scrollIntoView(); // The fragment names no element of the page.
      }
      this.#apply(own.pairs, unknown);
    } else if (unknown.length > 0) {
      this.#experiment.appendNote(describeIgnored(unknown));
    }
    if (!own && address.isState && this.#text) {
      this.#scheduleWrite(); // A link to the state of another experiment leaves this one as it is.
    }
  }

  /**
   * Returns the parts that no experiment of the page can read; only the first experiment reports
   * them.
   */
  #unknownParts({ isTooLong, parts }) {
    if (document.querySelector('orrery-experiment') !== this.#experiment) {
      return [];
    }
    return isTooLong
      ? ['all of it']
      : parts.map((part) => part.id).filter((id) => !isExperiment(id));
  }

  #apply(pairs, unknown) {
    const experiment = this.#experiment;
    const { settings, devices } = experiment;
    const entries = settings.names.map((name) => settings.entry(name));
    const { values, device, run, ignored } = read(pairs, { entries, devices });
    const { savesData, reducesMotion } = readerPreferences();
    if (experiment.state !== 'twin') {
      experiment.reset(); // Its results are of other settings.
    }
    settings.setAll(values, 'address');
    experiment.device = device;
    clearTimeout(this.#timer); // The address has these settings already.
    const starts = run && !savesData && !reducesMotion;
    if (starts) {
      experiment.start();
    }
    const notes = [describeIgnored([...unknown, ...ignored])];
    if (!starts && (run || this.#text)) {
      notes.push(
        `These settings come from the link. Press Run to ${run ? 'start' : 'compute them'}.`,
      );
    }
    experiment.appendNote(notes.filter((note) => note).join(' '));
  }

  // ---- To the address.

  #scheduleWrite() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), WRITE_DELAY_MS);
  }

  #write() {
    const { hash, pathname, search } = location;
    this.#lastText = this.#text;
    const fragment = replaced(hash, this.#experiment.id, this.#lastText);
    if (this.#lastText || parse(hash).isState) {
      history.replaceState(history.state, '', fragment ? `#${fragment}` : pathname + search);
    }
  }
}

function isExperiment(id) {
  return document.getElementById(id)?.localName === 'orrery-experiment';
}
