// A drag to the side: by mouse, pen or finger. Up and down stays the page's, to scroll.

const SLACK = 4; // Pixels that a click may wander.

export class Drag {
  #element;
  #gesture;
  #from = null; // Where the pointer went down; null while none is.
  #moved = false;

  /**
   * @param {HTMLElement} element
   * @param {object} gesture
   * @param {() => boolean} gesture.begin says whether it may be dragged now
   * @param {(pixels: number) => void} gesture.move with the way since the pointer went down
   * @param {() => void} gesture.click it was pressed and not dragged
   * @param {{signal: AbortSignal}} options
   */
  constructor(element, gesture, options) {
    this.#element = element;
    this.#gesture = gesture;
    // A drag shall not select the sentence.
    element.addEventListener('mousedown', (event) => this.#press(event), options);
    element.addEventListener('pointerdown', (event) => this.#down(event), options);
    element.addEventListener('pointermove', (event) => this.#move(event), options);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      element.addEventListener(end, () => this.#end(), options);
    }
    element.addEventListener('click', () => this.#click(), options);
  }

  #press(event) {
    if (event.button === 0 && this.#gesture.begin()) {
      event.preventDefault();
      this.#element.focus();
    }
  }

  #down(event) {
    if (event.isPrimary && event.button === 0 && this.#gesture.begin()) {
      this.#from = event.clientX;
      this.#moved = false;
    }
  }

  #move(event) {
    if (this.#from === null || !event.isPrimary) {
      return;
    }
    const way = event.clientX - this.#from;
    if (!this.#moved && Math.abs(way) >= SLACK) {
      this.#moved = true;
      this.#element.setPointerCapture(event.pointerId);
      this.#element.toggleAttribute('data-dragged', true);
    }
    if (this.#moved) {
      this.#gesture.move(way);
    }
  }

  #end() {
    this.#from = null;
    this.#element.removeAttribute('data-dragged');
  }

  #click() {
    if (!this.#moved) {
      this.#gesture.click();
    }
    this.#moved = false;
  }
}
