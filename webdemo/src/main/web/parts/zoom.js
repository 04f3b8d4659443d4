// Zooms and pans a figure, and changes its scales. With the mouse the reader draws a rectangle;
// keys and buttons can do everything, too.

import { html, svg } from '../page/elements.js';
import { Overlay, plotAt, position } from './overlay.js';
import { formatValues } from './points.js';
import { LiveRegion } from '../page/live-region.js';
import { dragged, isFlat, isPositive, scaled, normalised, shifted } from './zoom-domain.js';

const ZOOM_FACTOR = 1.5;
const PAN_SHARE = 1 / 8;

/** The actions of keys and buttons: each returns the next domain of a plot. */
const MOVES = {
  in: { sign: '+', name: 'Zoom in', next: (plot) => scaled(plot, ZOOM_FACTOR) },
  out: { sign: '−', name: 'Zoom out', next: (plot) => scaled(plot, 1 / ZOOM_FACTOR) },
  left: { sign: '←', name: 'Move left', next: (plot) => shifted(plot, -PAN_SHARE, 0) },
  right: { sign: '→', name: 'Move right', next: (plot) => shifted(plot, PAN_SHARE, 0) },
  up: { sign: '↑', name: 'Move up', next: (plot) => shifted(plot, 0, PAN_SHARE) },
  down: { sign: '↓', name: 'Move down', next: (plot) => shifted(plot, 0, -PAN_SHARE) },
  all: { sign: 'All', name: 'Show everything', next: () => null },
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
  #liveRegion;
  #overlay;
  #drag = null; // {plot, panel, from, to}
  #rows = html('div', { class: 'orrery-views' });
  #rowsKey = '';

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    this.#picture = experiment.picture;
    this.#frame = experiment.find('.orrery-figure');
    this.#liveRegion = LiveRegion.of(this.#frame);
    this.#overlay = new Overlay(this.#frame, 'orrery-marquee');
    this.#tools = experiment.find('.orrery-tools');
    this.#frame.addEventListener('pointerdown', (event) => this.#beginDrag(event));
    this.#frame.addEventListener('pointermove', (event) => this.#continueDrag(event));
    this.#frame.addEventListener('pointerup', () => this.#endDrag());
    this.#frame.addEventListener('pointercancel', () => this.#cancelDrag());
    this.#frame.addEventListener('dblclick', (event) => this.#zoomAtPointer(event, () => null));
    this.#frame.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    this.#frame.addEventListener('keydown', (event) => this.#onKey(event));
    this.#tools?.append(this.#rows);
    this.#tools?.addEventListener('toggle', () => this.#renderRows());
    this.#picture.addEventListener('drawn', () => this.#tools?.open && this.#renderRows());
  }

  disconnect() {
    this.#cancelDrag();
  }

  get #isConcealed() {
    return this.#experiment.dataset.predict === 'open';
  }

  // ---- By pointer.

  async #beginDrag(event) {
    if (event.button !== 0 || event.pointerType === 'touch' || this.#isConcealed) {
      return;
    }
    const { clientX, clientY, pointerId } = event;
    this.#frame.setPointerCapture(pointerId);
    this.#drag = {};
    const geometry = await this.#loadGeometry();
    if (geometry && this.#drag) {
      const from = position({ clientX, clientY }, this.#picture.box, geometry);
      const plot = plotAt(geometry.plots, from);
      this.#drag = { from, to: from, plot, panel: geometry.plots.indexOf(plot) };
    }
  }

  #continueDrag(event) {
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

  #endDrag() {
    const drag = this.#drag;
    this.#cancelDrag();
    if (drag?.plot) {
      const domain = dragged(drag.plot, drag.from, drag.to, this.#picture.view.zoom[drag.panel]);
      if (domain) {
        this.#setDomain(drag.panel, domain);
      }
    }
  }

  #cancelDrag() {
    this.#drag = null;
    this.#overlay.hide();
  }

  #onWheel(event) {
    if (event.ctrlKey && !this.#isConcealed) {
      event.preventDefault();
      this.#zoomAtPointer(event, (plot, at) => scaled(plot, 2 ** (-event.deltaY / 200), at));
    }
  }

  async #zoomAtPointer(event, next) {
    const { clientX, clientY } = event;
    const geometry = !this.#isConcealed && (await this.#loadGeometry());
    if (geometry) {
      const at = position({ clientX, clientY }, this.#picture.box, geometry);
      const plot = plotAt(geometry.plots, at);
      this.#setDomain(geometry.plots.indexOf(plot), next(plot, at));
    }
  }

  // ---- By key and by button.

  #onKey(event) {
    if (event.key === 'Escape') {
      this.#cancelDrag();
    }
    const move = (event.shiftKey && ARROWS[event.key]) || KEYS[event.key];
    if (move && !this.#isConcealed && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.#move(this.#picture.panel, MOVES[move]);
    }
  }

  async #move(panel, { next }) {
    const plot = (await this.#loadGeometry())?.plots[panel];
    if (plot) {
      this.#setDomain(panel, next(plot));
    }
  }

  #setDomain(panel, domain) {
    const zoom = domain && normalised(domain, this.#picture.whole.plots[panel]);
    if (zoom !== undefined) {
      this.#picture.setView(panel, { zoom });
      this.#announce(panel);
    }
  }

  #announce(index) {
    const { panel, x, y } = this.#picture.geometry.plots[index];
    const span = (axis, scale) => `${axis.label} ${formatValues({ values: scale.domain() })}`;
    this.#liveRegion.announce(`${span(panel.x, x)}, ${span(panel.y, y)}`);
  }

  async #loadGeometry() {
    try {
      await this.#picture.data();
      return this.#picture.geometry;
    } catch {
      this.#liveRegion.announce('The values of this figure could not be fetched.');
      return null;
    }
  }

  // ---- The rows among the tools, one for each panel.

  async #renderRows() {
    const geometry = this.#tools.open && (await this.#loadGeometry());
    if (!geometry) {
      return;
    }
    const panels = geometry.plots.map(({ panel }) => panel);
    const wanted = JSON.stringify(panels.map(({ title, x, y }) => [title, x.label, y.label]));
    if (wanted !== this.#rowsKey) {
      this.#rowsKey = wanted;
      this.#rows.replaceChildren(...panels.map((panel, i) => this.#row(panel, i)));
    }
    panels.forEach((panel, i) => this.#renderScales(panel, i));
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
      box.addEventListener('change', () => this.#setScale(i, axis, box.checked ? 'log' : 'linear'));
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

  #renderScales(panel, i) {
    for (const axis of ['x', 'y']) {
      const box = this.#rows.children[i].querySelector(`[data-axis=${axis}]`);
      box.checked = panel[axis].scale === 'log';
      box.disabled = !box.checked && !isPositive(panel, axis);
    }
  }

  #setScale(panel, axis, scale) {
    this.#picture.setView(panel, {
      zoom: null,
      scales: { ...this.#picture.view.scales[panel], [axis]: scale },
    });
  }
}
