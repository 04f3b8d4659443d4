// A curve that a reader draws in the figure: it is the value of a parameter.

import { svg } from '../page/elements.js';
import { LiveRegion } from '../page/live-region.js';
import { Overlay, position } from './overlay.js';
import { formatPosition } from './points.js';
import { heightAt, heightsOf, joined, limited, textOf, valueOf } from './sketch-heights.js';

const INSTRUCTIONS =
  'Left and right arrows choose a place, up and down change the height there, more with Shift.';
const STEP = 4; // Of 255 heights.
const STRIDE = 32;

export class Sketch {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  /** @type {import('../figure/picture.js').Picture} */
  #picture;
  #frame;
  #overlay;
  #liveRegion;
  #layer = svg('svg', { class: 'orrery-overlay orrery-sketches' });
  #surface = null; // The element over the plot, once the axes are known.
  #last = null; // The place and the height that the pointer was at.
  #at = 0; // The place that keys change.

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    this.#picture = experiment.picture;
    this.#frame = experiment.find('.orrery-figure');
    this.#overlay = new Overlay(this.#frame, 'orrery-guess');
    this.#liveRegion = LiveRegion.of(this.#frame);
    this.#picture.addEventListener('drawn', () => this.#render());
  }

  connect() {
    this.#render();
  }

  disconnect() {
    this.#layer.remove();
    this.#overlay.hide();
  }

  /** The plot with the curve, and its layer; undefined without one. */
  get #place() {
    return this.#picture.geometry?.plots
      .map((plot) => ({ plot, layer: plot.panel.layers.find(({ kind }) => kind === 'sketch') }))
      .find(({ layer }) => layer);
  }

  /** Puts the surface over the plot of a figure that has a curve to draw. */
  async #render() {
    if (!this.#picture.box.querySelector('[data-sketch]')) {
      this.disconnect();
      return;
    }
    try {
      await this.#picture.data();
    } catch {
      return; // The curve stays as it is printed.
    }
    const place = this.#place;
    if (place) {
      this.#surface ??= this.#createSurface(place.layer);
      const { width, height } = this.#picture.geometry;
      const { left, right, top, bottom } = place.plot;
      const sides = { x: left, y: top, width: right - left, height: bottom - top };
      for (const [side, value] of Object.entries(sides)) {
        this.#surface.setAttribute(side, String(value));
      }
      this.#layer.setAttribute('viewBox', `0 0 ${width} ${height}`);
      if (!this.#layer.isConnected) {
        this.#frame.append(this.#layer);
      }
    }
  }

  #createSurface(layer) {
    const surface = svg('rect', {
      class: 'orrery-sketch',
      tabindex: 0,
      role: 'application',
      'aria-roledescription': 'curve to draw',
      'aria-label': `${layer.name}: ${INSTRUCTIONS}`,
    });
    surface.addEventListener('pointerdown', (event) => this.#begin(event));
    surface.addEventListener('pointermove', (event) => this.#draw(event));
    surface.addEventListener('lostpointercapture', () => this.#end());
    surface.addEventListener('keydown', (event) => this.#onKey(event));
    surface.addEventListener('blur', () => this.#overlay.hide());
    this.#layer.append(surface);
    return surface;
  }

  #begin(event) {
    event.stopPropagation(); // The frame would begin to zoom.
    if (event.button === 0) {
      this.#surface.setPointerCapture(event.pointerId);
      this.#last = this.#pointed(event);
      this.#draw(event);
    }
  }

  #pointed(event) {
    const { plot, layer } = this.#place;
    return heightAt(plot, layer, position(event, this.#picture.box, this.#picture.geometry));
  }

  #draw(event) {
    if (this.#last && this.#place) {
      event.stopPropagation();
      const to = this.#pointed(event);
      this.#set(joined(this.#heights, this.#last, to));
      this.#last = to;
      this.#at = to.index;
    }
  }

  #end() {
    this.#last = null;
    this.#overlay.hide();
  }

  #onKey(event) {
    const direction = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1 }[event.key];
    if (!direction || event.ctrlKey || event.altKey || event.metaKey || !this.#place) {
      return;
    }
    event.preventDefault();
    event.stopPropagation(); // The frame would read out values.
    const heights = this.#heights;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      this.#at = Math.max(0, Math.min(heights.length - 1, this.#at + direction));
    } else {
      const by = direction * (event.shiftKey ? STRIDE : STEP);
      heights[this.#at] = limited(heights[this.#at] + by);
    }
    this.#set(heights);
    const { plot, layer } = this.#place;
    this.#liveRegion.announce(
      `${formatPosition(plot.panel.x, layer.x[this.#at])}: ` +
        formatPosition(plot.panel.y, valueOf(layer, heights[this.#at])),
    );
  }

  get #heights() {
    return heightsOf(this.#experiment.settings.get(this.#place.layer.parameter));
  }

  /** Sets the curve, and shows it at once: the figure follows when it is computed. */
  #set(heights) {
    const { plot, layer } = this.#place;
    const points = heights.map((height, i) => [plot.x(layer.x[i]), plot.y(valueOf(layer, height))]);
    const [left, top] = points[this.#at];
    this.#overlay.show(
      this.#picture.geometry,
      svg('path', {
        class: 'line',
        d: `M${points.map((ends) => ends.map((end) => Math.round(end * 100) / 100)).join('L')}`,
      }),
      svg('circle', { cx: left, cy: top, r: 6 }),
    );
    this.#experiment.settings.set(layer.parameter, textOf(heights), 'sketch');
  }
}
