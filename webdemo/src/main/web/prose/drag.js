// A drag to the side: by mouse, pen or finger. Up and down stays the page's, to scroll.

const CLICK_TOLERANCE_PX = 4; // Pixels that a click may wander.

export class Drag {
  #element;
  #gesture;
  #startX = null; // Where the pointer went down; null while none is.
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
    element.addEventListener('mousedown', (event) => this.#onMouseDown(event), options);
    element.addEventListener('pointerdown', (event) => this.#onPointerDown(event), options);
    element.addEventListener('pointermove', (event) => this.#onPointerMove(event), options);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      element.addEventListener(end, () => this.#onPointerEnd(), options);
    }
    element.addEventListener('click', () => this.#onClick(), options);
  }

  #onMouseDown(event) {
    if (event.button === 0 && this.#gesture.begin()) {
      event.preventDefault();
      this.#element.focus();
    }
  }

  #onPointerDown(event) {
    if (event.isPrimary && event.button === 0 && this.#gesture.begin()) {
      this.#startX = event.clientX;
      this.#moved = false;
    }
  }

  #onPointerMove(event) {
    if (this.#startX === null || !event.isPrimary) {
      return;
    }
    const distance = event.clientX - this.#startX;
    if (!this.#moved && Math.abs(distance) >= CLICK_TOLERANCE_PX) {
      this.#moved = true;
      this.#element.setPointerCapture(event.pointerId);
      this.#element.toggleAttribute('data-dragged', true);
    }
    if (this.#moved) {
      this.#gesture.move(distance);
    }
  }

  #onPointerEnd() {
    this.#startX = null;
    this.#element.removeAttribute('data-dragged');
  }

  #onClick() {
    if (!this.#moved) {
      this.#gesture.click();
    }
    this.#moved = false;
  }
}
