// The types of a figure's data, as the engine writes it. Only types.

/**
 * @typedef {object} Axis
 * @property {string} label
 * @property {'linear'|'log'} scale
 * @property {?number} min
 * @property {?number} max
 * @property {boolean} [whole] whether it counts something
 * @property {string[]} [categories] the words at 0, 1 and so on
 *
 * A layer has the properties of its kind; see the marks of the engine.
 *
 * @typedef {object} Layer
 * @property {'line'|'band'|'dots'|'rule'|'path'|'points'|'bars'|'field'|'contours'|'pixels'|'handle'|'sketch'} kind
 * @property {string} name
 * @property {string} [tone]
 * @property {boolean} [dashed]
 * @property {any} [x] numbers, null where missing; of a rule one number
 * @property {(?number)[]} [y]
 * @property {(?number)[]} [low]
 * @property {(?number)[]} [high]
 * @property {number[]} [left] of bars
 * @property {number[]} [right]
 * @property {number[]} [base]
 * @property {number[]} [sizes] of points
 * @property {string[]} [labels] of points and images
 * @property {(?number)[]} [z] of a field, by rows, and of images
 * @property {'sequential'|'diverging'|'classes'|'none'} [shades]
 * @property {boolean} [log]
 * @property {?number} [least]
 * @property {?number} [greatest]
 * @property {string[]} [classes]
 * @property {string} [field] the name of a contour's field
 * @property {number[]} [levels]
 * @property {number} [width] of an image
 * @property {number} [count] of images
 * @property {string} [parameter] of a sketch
 * @property {string} [xParameter] of a handle
 * @property {string} [yParameter]
 *
 * @typedef {{title: string, x: Axis, y: Axis, layers: Layer[]}} Panel
 * @typedef {{summary: string, columns?: number, panels: Panel[]}} Figure
 */

export {};
