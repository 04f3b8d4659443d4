// The types of a figure's data, as the engine writes it. Only types.

/**
 * @typedef {{label: string, scale: 'linear'|'log', min: ?number, max: ?number, whole?: boolean}} Axis
 * @typedef {{kind: 'line'|'band'|'dots'|'rule', name: string, tone?: string, dashed?: boolean,
 *   x: (?number)[]|?number, y?: (?number)[], low?: (?number)[], high?: (?number)[]}} Layer
 * @typedef {{title: string, x: Axis, y: Axis, layers: Layer[]}} Panel
 * @typedef {{summary: string, panels: Panel[]}} Figure
 */

export {};
