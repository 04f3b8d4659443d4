// The printed form of a figure, for the generator: both pictures, and the tables of its numbers.

import { draw } from './figure.js';
import { tables } from './table.js';

/**
 * Returns both pictures as SVG, the number of tables, and for each its caption, the number of its
 * columns and their names, and the number of its rows and their cells.
 *
 * @param {string} json a figure
 * @param {string} id of its experiment
 * @returns {string[]}
 */
export function call(json, id) {
  const figure = JSON.parse(json);
  const texts = tables(figure).flatMap(({ caption, columns, rows }) => [
    caption,
    columns.length,
    ...columns,
    rows.length,
    ...rows.flat(),
  ]);
  const pictures = [draw(figure, { variant: 'wide', id }), draw(figure, { variant: 'narrow', id })];
  return [...pictures, tables(figure).length, ...texts].map(String);
}
