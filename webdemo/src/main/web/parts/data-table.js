// The table of the figure's numbers: those of a run replace the printed ones once it is done.

import { html } from '../page/elements.js';
import { tables } from '../figure/table.js';

export class DataTable {
  #id;
  #details;
  #printed;

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#id = experiment.id;
    this.#details = experiment.find('.orrery-data');
    this.#printed = [...this.#details.querySelectorAll('.scroll')];
    experiment.addEventListener('orrery-done', () => this.#show(tables(experiment.picture.run)));
    // A table that changes many times a second cannot be read: it is updated when the run is done.
    experiment.picture.addEventListener(
      'drawn',
      () => experiment.picture.run || this.#replace(this.#printed),
    );
  }

  #show(all) {
    this.#replace(
      all.map((table) =>
        html(
          'div',
          {
            class: 'scroll',
            tabindex: 0,
            role: 'region',
            'aria-label': `Data of ${this.#id}${table.caption && `: ${table.caption}`}`,
          },
          tableElement(table),
        ),
      ),
    );
  }

  #replace(tables) {
    if (!tables[0]?.isConnected) {
      this.#details.querySelectorAll('.scroll').forEach((old) => old.remove());
      this.#details.append(...tables);
    }
  }
}

function tableElement({ caption, columns, rows }) {
  const head = html('tr', {}, ...columns.map((name) => html('th', { scope: 'col' }, name)));
  const body = rows.map((row) => html('tr', {}, ...row.map((text) => html('td', {}, text))));
  return html(
    'table',
    {},
    ...(caption ? [html('caption', {}, caption)] : []),
    html('thead', {}, head),
    html('tbody', {}, ...body),
  );
}
