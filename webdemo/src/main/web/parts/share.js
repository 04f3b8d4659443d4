// Copies of the state of an experiment: its link, its Markdown, its citation.

import { format, pairsOf } from '../settings/fragment.js';
import { citation, markdown } from './snippets.js';

const MESSAGE_MS = 4000; // For which the message after copying is shown.
const NAMES = { link: 'The link', markdown: 'The Markdown', citation: 'The citation' };

export class Share {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  #timer = 0;

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    for (const button of this.#buttons) {
      button.addEventListener('click', () => this.#copy(button.dataset.copy));
    }
  }

  connect() {
    this.#buttons.forEach((button) => {
      button.disabled = false;
    });
  }

  disconnect() {
    clearTimeout(this.#timer);
  }

  /** @returns {NodeListOf<HTMLButtonElement>} */
  get #buttons() {
    return this.#experiment.querySelectorAll('[data-copy]');
  }

  async #copy(what) {
    const text = this.#texts[what]();
    const field = this.#experiment.find('.orrery-copy');
    try {
      await navigator.clipboard.writeText(text);
      field.hidden = true;
      this.#showMessage(`${NAMES[what]} is copied.`);
    } catch {
      // Without a secure address, or if the reader forbids it, there is no clipboard.
      field.value = text;
      field.hidden = false;
      field.focus();
      field.select();
      this.#showMessage('This browser does not let pages copy: the text is selected below.');
    }
  }

  #texts = {
    link: () => this.#link(location.href, this.#pairs(this.#startsAtOnce)),
    markdown: () =>
      markdown({
        study: this.#experiment.dataset.study,
        id: this.#experiment.id,
        settings: this.#experiment.settings.text,
      }),
    citation: () =>
      citation(
        {
          title: metaContent('citation_title') || document.title,
          author: metaContent('citation_author'),
          date: metaContent('citation_publication_date'),
        },
        {
          id: this.#experiment.id,
          url: this.#link(publishedUrl(), this.#pairs(false)),
          receipt: this.#receipt,
        },
      ),
  };

  #link(address, pairs) {
    const { id } = this.#experiment;
    return `${address.replace(/#.*$/s, '')}#${format(id, pairs) || encodeURIComponent(id)}`;
  }

  #pairs(starts) {
    const { settings, device } = this.#experiment;
    return [...pairsOf(settings.changes, device), ...(starts ? [['run', '1']] : [])];
  }

  /** True if a link starts a run at once: the author's settings would, and the link has others. */
  get #startsAtOnce() {
    return this.#experiment.dataset.start === 'auto' && this.#pairs(false).length > 0;
  }

  /** The receipt of the current state; that of the build is valid for the printed settings. */
  get #receipt() {
    const { dataset, isDefault } = this.#experiment;
    return dataset.device === 'webgpu'
      ? ''
      : (dataset.receiptHere ?? (isDefault ? dataset.receipt : ''));
  }

  #showMessage(words) {
    const place = this.#experiment.find('.orrery-copied');
    place.textContent = words;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      place.textContent = '';
    }, MESSAGE_MS);
  }
}

function metaContent(name) {
  const element = document.querySelector(`meta[name=${name}]`);
  return element?.getAttribute('content') ?? '';
}

/** Returns the address at which the page is published, also on the author's own server. */
function publishedUrl() {
  /** @type {?HTMLLinkElement} */
  const canonical = document.querySelector('link[rel=canonical]');
  return canonical?.href ?? location.href;
}
