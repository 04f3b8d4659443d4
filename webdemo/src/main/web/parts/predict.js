// Predict, then reveal: the reader draws the main curve before it is shown. The drawing never
// leaves the page.

import { html, svg } from '../page/elements.js';
import { POINT_COUNT, xAt, distance, yAt, describeDistance, indexAt } from './prediction.js';
import { Overlay, position } from './overlay.js';
import { formatPosition } from './points.js';
import { LiveRegion } from '../page/live-region.js';

const INSTRUCTIONS =
  'Left and right arrows choose a place, up and down set how high your curve is there. Enter reveals the computed one.';
const STEP_SHARE = 1 / 40; // Of the plot's height.
const KEYS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 5],
  PageDown: [0, -5],
};

export class Predict {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  /** @type {import('../figure/picture.js').Picture} */
  #picture;
  #panel;
  #caption;
  #frame;
  #overlay;
  #liveRegion;
  #guess = Array.from({ length: POINT_COUNT }, () => null);
  #handle = -1; // The index of the point that the keys move.
  #drawing = null; // The index of the point that the pointer was at last.
  #awaitsComparison = false; // True if the distance is to be shown after the run.

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#panel = experiment.find('.orrery-predict');
    if (!this.#panel) {
      return;
    }
    this.#experiment = experiment;
    this.#picture = experiment.picture;
    this.#frame = experiment.find('.orrery-figure');
    this.#caption = this.#panel.querySelector('p');
    this.#overlay = new Overlay(this.#frame, 'orrery-guess');
    this.#liveRegion = LiveRegion.of(this.#frame);
    experiment.dataset.predict = 'open';
    this.#frame.addEventListener('pointerdown', (event) => this.#beginDrawing(event));
    this.#frame.addEventListener('pointermove', (event) => this.#draw(event));
    this.#frame.addEventListener('lostpointercapture', () => {
      this.#drawing = null;
    });
    this.#frame.addEventListener('keydown', (event) => this.#onKey(event));
    this.#button('reveal').addEventListener('click', () => this.#reveal());
    this.#button('skip').addEventListener('click', () => this.#showCurve());
    this.#picture.addEventListener('drawn', () => this.#overlay.isShown && this.#renderGuess());
    experiment.addEventListener('orrery-state', ({ detail }) => this.#onState(detail.state));
    experiment.addEventListener('orrery-done', () => this.#compare());
  }

  connect() {
    if (!this.#isOpen) {
      return;
    }
    this.#panel.querySelectorAll('button').forEach((button) => {
      button.disabled = false;
    });
    this.#frame.before(
      html('p', { class: 'orrery-aside', id: `${this.#experiment.id}-guess` }, INSTRUCTIONS),
    );
    this.#conceal(true);
  }

  get #isOpen() {
    return this.#panel && this.#experiment.dataset.predict === 'open';
  }

  #button(name) {
    return this.#panel.querySelector(`[data-predict-action=${name}]`);
  }

  /** Hides the curve from screen readers as well, or shows it. */
  #conceal(hidden) {
    this.#picture.boxes.forEach((box) =>
      hidden ? box.setAttribute('aria-hidden', 'true') : box.removeAttribute('aria-hidden'),
    );
    this.#frame.setAttribute('aria-label', hidden ? 'Your guess' : 'Values of the figure');
    this.#frame.setAttribute(
      'aria-describedby',
      `${this.#experiment.id}-${hidden ? 'guess' : 'usage'}`,
    );
  }

  // ---- Drawing.

  async #beginDrawing(event) {
    if (!this.#isOpen || event.button !== 0) {
      return;
    }
    this.#frame.setPointerCapture(event.pointerId);
    const { clientX, clientY } = event;
    const plot = await this.#loadPlot();
    if (plot) {
      this.#drawing = -1;
      this.#draw({ clientX, clientY });
    }
  }

  /** Draws up to the pointer; points that a quick pointer skips are interpolated. */
  #draw({ clientX, clientY }) {
    if (this.#drawing === null || !this.#isOpen) {
      return;
    }
    const geometry = this.#picture.geometry;
    const [plot] = geometry.plots;
    const at = position({ clientX, clientY }, this.#picture.box, geometry);
    const to = indexAt(plot, at.left);
    const from = this.#drawing < 0 ? to : this.#drawing;
    const [start, end] = [from === to ? at.top : plot.y(this.#guess[from].y), at.top];
    for (let i = from; ; i += Math.sign(to - from)) {
      const share = from === to ? 1 : (i - from) / (to - from);
      this.#setHeight(plot, i, start + (end - start) * share);
      if (i === to) {
        break;
      }
    }
    this.#drawing = to;
    this.#handle = -1;
    this.#renderGuess();
  }

  #setHeight(plot, index, top) {
    this.#guess[index] = { x: xAt(plot, index), y: yAt(plot, top) };
  }

  async #onKey(event) {
    if (!this.#isOpen || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter') {
      this.#reveal();
    }
    const step = KEYS[event.key];
    if (!step) {
      return;
    }
    event.preventDefault();
    const plot = await this.#loadPlot();
    if (plot) {
      this.#moveHandle(plot, ...step);
    }
  }

  /** Moves the handle; a new point begins at the height of the one before. */
  #moveHandle(plot, aside, up) {
    const before = this.#guess[this.#handle] ?? this.#guess.find((point) => point);
    this.#handle = Math.max(
      0,
      Math.min(POINT_COUNT - 1, this.#handle < 0 ? 0 : this.#handle + aside),
    );
    const own = this.#guess[this.#handle] ?? before;
    const top = own ? plot.y(own.y) : (plot.top + plot.bottom) / 2;
    this.#setHeight(plot, this.#handle, top - up * STEP_SHARE * (plot.bottom - plot.top));
    this.#renderGuess();
    const { x, y } = this.#guess[this.#handle];
    this.#liveRegion.announce(
      `${formatPosition(plot.panel.x, x)}: ${formatPosition(plot.panel.y, y)}`,
    );
  }

  async #loadPlot() {
    try {
      await this.#picture.data();
      return this.#isOpen ? this.#picture.geometry.plots[0] : null;
    } catch {
      this.#liveRegion.announce('The axes of this figure could not be fetched.');
      return null;
    }
  }

  get #points() {
    return this.#guess.filter((point) => point);
  }

  #renderGuess() {
    const geometry = this.#picture.geometry;
    if (!geometry) {
      return;
    }
    const [plot] = geometry.plots;
    const seen = this.#points
      .map(({ x, y }) => [plot.x(x), plot.y(y)])
      .filter(
        ([left, top]) =>
          left >= plot.left - 1 &&
          left <= plot.right + 1 &&
          top >= plot.top - 1 &&
          top <= plot.bottom + 1,
      )
      .map((ends) => ends.map((end) => Math.round(end * 100) / 100).join());
    const handle = this.#isOpen && this.#guess[this.#handle];
    this.#overlay.show(
      geometry,
      svg('path', { class: 'line', d: seen.length ? `M${seen.join('L')}` : '' }),
      ...(handle ? [svg('circle', { cx: plot.x(handle.x), cy: plot.y(handle.y), r: 6 })] : []),
    );
  }

  // ---- Revealing.

  #reveal() {
    this.#awaitsComparison = this.#points.length > 1;
    this.#showCurve();
    this.#experiment.start();
  }

  /** Ends the guessing and shows the curve. */
  #showCurve() {
    if (!this.#isOpen) {
      return;
    }
    const focused = this.#panel.contains(document.activeElement);
    this.#experiment.dataset.predict = 'shown';
    this.#conceal(false);
    this.#panel.querySelectorAll('button').forEach((button) => {
      button.hidden = true;
    });
    this.#caption.textContent =
      this.#points.length > 1 ? 'Your curve is dashed.' : 'This is the computed curve.';
    if (this.#points.length > 1) {
      this.#renderGuess();
    } else {
      this.#overlay.hide();
    }
    if (focused) {
      this.#frame.focus({ preventScroll: true });
    }
  }

  #onState(state) {
    if (state === 'unsupported') {
      this.#experiment.dataset.predict = 'shown';
      this.#panel.hidden = true;
    } else if (this.#experiment.isBusy) {
      this.#awaitsComparison ||= this.#isOpen && this.#points.length > 1;
      this.#showCurve();
    } else if (state === 'failed') {
      this.#compare();
    }
  }

  async #compare() {
    if (!this.#awaitsComparison) {
      return;
    }
    this.#awaitsComparison = false;
    await this.#picture.data();
    const [plot] = this.#picture.geometry.plots;
    const curve = plot.panel.layers.find(({ kind, tone }) => kind !== 'band' && tone === 'primary');
    const { x, y } = /** @type {import('./prediction.js').Curve} */ (curve ?? {});
    const gap = curve && distance(this.#points, { x, y }, plot);
    this.#caption.textContent = `Your curve is dashed. ${gap ? `${describeDistance(gap)} ` : ''}Your drawing stays in this browser.`;
  }
}
