// The type of a part of an experiment, and of the experiment as parts see it. Only types.

/**
 * A control, a button or a display. It knows the experiment, and no other part.
 *
 * @typedef {object} Part
 * @property {() => void} [connect] called when the experiment is in a page and can be run
 * @property {() => void} [disconnect] called when it is removed
 *
 * @typedef {object} Ports
 * @property {import('../settings/settings.js').Settings} settings
 * @property {import('../figure/picture.js').Picture} picture
 * @property {(type: `orrery-${string}`, listener: (event: CustomEvent) => void,
 *   options?: AddEventListenerOptions) => void} addEventListener
 * @property {string} state as in `data-state`
 * @property {boolean} isBusy whether a run is under way, paused or not
 * @property {boolean} isPausedByReader whether the reader has paused the run
 * @property {boolean} isDefault whether all settings are the printed ones
 * @property {string[]} devices those that the study can use, the best first
 * @property {?string} device chosen by the reader; null for the fastest that yields the author's
 *   bits
 * @property {(selector: string) => any} find returns the first element that matches a selector, or
 *   null
 * @property {(element: Element) => void} trackVisibility keeps the run going while
 *   the element is near the viewport
 * @property {() => void} start
 * @property {() => void} pause
 * @property {() => void} resume
 * @property {() => void} step
 * @property {(perSecond: number) => void} pace
 * @property {() => void} reset
 * @property {(note: string) => void} appendNote adds a sentence to the status line
 *
 * @typedef {Ports & HTMLElement} Experiment
 */

export {};
