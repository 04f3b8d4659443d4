// What a part of an experiment is, and what it may ask of the experiment. Types alone: nothing here runs.

/**
 * Whatever a reader turns, presses or reads. It knows the experiment, and no other part.
 *
 * @typedef {object} Part
 * @property {() => void} [connect] the experiment is in a page, and can be run
 * @property {() => void} [disconnect] it is not any more
 *
 * @typedef {object} Ports
 * @property {import('../settings/settings.js').Settings} settings
 * @property {import('../figure/picture.js').Picture} picture
 * @property {(type: `orrery-${string}`, listener: (event: CustomEvent) => void,
 *   options?: AddEventListenerOptions) => void} addEventListener
 * @property {string} state how it stands, as `data-state` says
 * @property {boolean} isBusy whether a run is under way, paused or not
 * @property {boolean} isPausedByReader whether the reader has paused the run
 * @property {boolean} isDefault whether nothing was changed
 * @property {string[]} devices those that the study can use, the best first
 * @property {?string} device the one a reader has asked for; null for the fastest with the author's bits
 * @property {(selector: string) => any} find the first element that a selector finds, or null
 * @property {(element: Element) => void} trackVisibility takes an element that shows what is computed
 * @property {() => void} start
 * @property {() => void} pause
 * @property {() => void} resume
 * @property {() => void} step
 * @property {(perSecond: number) => void} pace
 * @property {() => void} reset
 * @property {(note: string) => void} appendNote adds a sentence to what the status line says
 *
 * @typedef {Ports & HTMLElement} Experiment
 */

export {};
