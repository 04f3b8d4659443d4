// The form of a figure: data to draw, as the engine writes it. Types alone: nothing here runs.

/**
 * @typedef {{label: string, scale: 'linear'|'log', min: ?number, max: ?number, whole?: boolean}} Axis
 * @typedef {{kind: 'line'|'band'|'dots'|'rule', name: string, tone?: string, dashed?: boolean,
 *   x: (?number)[]|?number, y?: (?number)[], low?: (?number)[], high?: (?number)[]}} Layer
 * @typedef {{title: string, x: Axis, y: Axis, layers: Layer[]}} Panel
 * @typedef {{summary: string, panels: Panel[]}} Figure
 */

export {};
