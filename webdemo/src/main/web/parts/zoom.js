// Another look at a figure: nearer, further, aside, and on other scales. By mouse a rectangle is drawn
// around what is wanted; keys and buttons do all of it too.

import { html, svg } from '../page/elements.js';
import { Overlay, plotAt, position } from './overlay.js';
import { amount } from './points.js';
import { Told } from '../page/live-region.js';
import { dragged, isFlat, isPositive, scaled, sensible, shifted } from './zoom-domain.js';

const FACTOR = 1.5;
const STEP = 1 / 8;

/** What keys do, and buttons: from a plot to the window that is seen next. */
const MOVES = {
  in: { sign: '+', name: 'Zoom in', see: (plot) => scaled(plot, FACTOR) },
  out: { sign: '−', name: 'Zoom out', see: (plot) => scaled(plot, 1 / FACTOR) },
  left: { sign: '←', name: 'Move left', see: (plot) => shifted(plot, -STEP, 0) },
  right: { sign: '→', name: 'Move right', see: (plot) => shifted(plot, STEP, 0) },
  up: { sign: '↑', name: 'Move up', see: (plot) => shifted(plot, 0, STEP) },
  down: { sign: '↓', name: 'Move down', see: (plot) => shifted(plot, 0, -STEP) },
  all: { sign: 'All', name: 'Show everything', see: () => null },
};
const KEYS = { '+': 'in', '=': 'in', '-': 'out', 0: 'all' };
const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

export class Zoom {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  /** @type {import('../figure/picture.js').Picture} */
  #picture;
  #frame;
  #tools;
  #told;
  #overlay;
  #drag = null; // {plot, panel, from, to}
  #rows = html('div', { class: 'orrery-views' });
  #rowsFor = '';

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    this.#picture = experiment.picture;
    this.#frame = experiment.find('.orrery-figure');
    this.#told = Told.behind(this.#frame);
    this.#overlay = new Overlay(this.#frame, 'orrery-marquee');
    this.#tools = experiment.find('.orrery-tools');
    this.#frame.addEventListener('pointerdown', (event) => this.#begin(event));
    this.#frame.addEventListener('pointermove', (event) => this.#stretch(event));
    this.#frame.addEventListener('pointerup', () => this.#end());
    this.#frame.addEventListener('pointercancel', () => this.#drop());
    this.#frame.addEventListener('dblclick', (event) => this.#pointed(event, () => null));
    this.#frame.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    this.#frame.addEventListener('keydown', (event) => this.#key(event));
    this.#tools?.append(this.#rows);
    this.#tools?.addEventListener('toggle', () => this.#list());
    this.#picture.addEventListener('drawn', () => this.#tools?.open && this.#list());
  }

  disconnect() {
    this.#drop();
  }

  get #isSecret() {
    return this.#experiment.dataset.predict === 'open';
  }

  // ---- By pointer.

  async #begin(event) {
    if (event.button !== 0 || event.pointerType === 'touch' || this.#isSecret) {
      return;
    }
    const { clientX, clientY, pointerId } = event;
    this.#frame.setPointerCapture(pointerId);
    this.#drag = {};
    const geometry = await this.#geometry();
    if (geometry && this.#drag) {
      const from = position({ clientX, clientY }, this.#picture.box, geometry);
      const plot = plotAt(geometry.plots, from);
      this.#drag = { from, to: from, plot, panel: geometry.plots.indexOf(plot) };
    }
  }

  #stretch(event) {
    const geometry = this.#drag?.plot && this.#picture.geometry;
    if (!geometry) {
      return;
    }
    this.#drag.to = position(event, this.#picture.box, geometry);
    const { from, to, plot } = this.#drag;
    const flat = isFlat(from, to);
    const [left, right] = [
      Math.max(plot.left, Math.min(from.left, to.left)),
      Math.min(plot.right, Math.max(from.left, to.left)),
    ];
    const [top, bottom] = flat
      ? [plot.top, plot.bottom]
      : [
          Math.max(plot.top, Math.min(from.top, to.top)),
          Math.min(plot.bottom, Math.max(from.top, to.top)),
        ];
    this.#overlay.show(
      geometry,
      svg('rect', {
        x: left,
        y: top,
        width: Math.max(0, right - left),
        height: Math.max(0, bottom - top),
      }),
    );
  }

  #end() {
    const drag = this.#drag;
    this.#drop();
    if (drag?.plot) {
      const window = dragged(drag.plot, drag.from, drag.to, this.#picture.view.zoom[drag.panel]);
      if (window) {
        this.#see(drag.panel, window);
      }
    }
  }

  #drop() {
    this.#drag = null;
    this.#overlay.hide();
  }

  #wheel(event) {
    if (event.ctrlKey && !this.#isSecret) {
      event.preventDefault();
      this.#pointed(event, (plot, at) => scaled(plot, 2 ** (-event.deltaY / 200), at));
    }
  }

  async #pointed(event, see) {
    const { clientX, clientY } = event;
    const geometry = !this.#isSecret && (await this.#geometry());
    if (geometry) {
      const at = position({ clientX, clientY }, this.#picture.box, geometry);
      const plot = plotAt(geometry.plots, at);
      this.#see(geometry.plots.indexOf(plot), see(plot, at));
    }
  }

  // ---- By key and by button.

  #key(event) {
    if (event.key === 'Escape') {
      this.#drop();
    }
    const move = (event.shiftKey && ARROWS[event.key]) || KEYS[event.key];
    if (move && !this.#isSecret && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.#move(this.#picture.panel, MOVES[move]);
    }
  }

  async #move(panel, { see }) {
    const plot = (await this.#geometry())?.plots[panel];
    if (plot) {
      this.#see(panel, see(plot));
    }
  }

  #see(panel, window) {
    const zoom = window && sensible(window, this.#picture.whole.plots[panel]);
    if (zoom !== undefined) {
      this.#picture.look(panel, { zoom });
      this.#tell(panel);
    }
  }

  #tell(index) {
    const { panel, x, y } = this.#picture.geometry.plots[index];
    const span = (axis, scale) => `${axis.label} ${amount({ values: scale.domain() })}`;
    this.#told.say(`${span(panel.x, x)}, ${span(panel.y, y)}`);
  }

  async #geometry() {
    try {
      await this.#picture.data();
      return this.#picture.geometry;
    } catch {
      this.#told.say('The values of this figure could not be fetched.');
      return null;
    }
  }

  // ---- The rows among the tools, one for each panel.

  async #list() {
    const geometry = this.#tools.open && (await this.#geometry());
    if (!geometry) {
      return;
    }
    const panels = geometry.plots.map(({ panel }) => panel);
    const wanted = JSON.stringify(panels.map(({ title, x, y }) => [title, x.label, y.label]));
    if (wanted !== this.#rowsFor) {
      this.#rowsFor = wanted;
      this.#rows.replaceChildren(...panels.map((panel, i) => this.#row(panel, i)));
    }
    panels.forEach((panel, i) => this.#state(panel, i));
  }

  #row(panel, i) {
    const name = panel.title || panel.y.label;
    const buttons = Object.values(MOVES).map((move) => {
      const button = html(
        'button',
        { type: 'button', title: move.name, 'aria-label': move.name },
        move.sign,
      );
      button.addEventListener('click', () => this.#move(i, move));
      return button;
    });
    const scales = ['x', 'y'].map((axis) => {
      const box = html('input', { type: 'checkbox', 'data-axis': axis });
      box.addEventListener('change', () => this.#rescale(i, axis, box.checked ? 'log' : 'linear'));
      return html('label', {}, box, ` log ${axis}`);
    });
    return html(
      'div',
      { class: 'orrery-tool orrery-view', role: 'group', 'aria-label': `View of ${name}` },
      html('span', {}, name),
      ...buttons,
      ...scales,
    );
  }

  #state(panel, i) {
    for (const axis of ['x', 'y']) {
      const box = this.#rows.children[i].querySelector(`[data-axis=${axis}]`);
      box.checked = panel[axis].scale === 'log';
      box.disabled = !box.checked && !isPositive(panel, axis);
    }
  }

  #rescale(panel, axis, scale) {
    this.#picture.look(panel, {
      zoom: null,
      scales: { ...this.#picture.view.scales[panel], [axis]: scale },
    });
  }
}
