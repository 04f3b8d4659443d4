// A horizontal drag by mouse, pen or finger. Vertical movement still scrolls the page.

const CLICK_TOLERANCE_PX = 4; // A shorter movement is a click.

export class Drag {
  #element;
  #gesture;
  #startX = null; // The position where the pointer went down; null while it is up.
  #moved = false;

  /**
   * @param {HTMLElement} element
   * @param {object} gesture
   * @param {() => boolean} gesture.begin returns whether a drag may begin
   * @param {(pixels: number) => void} gesture.move with the distance since the pointer went down
   * @param {() => void} gesture.click called if it was pressed and not dragged
   * @param {{signal: AbortSignal}} options
   */
  constructor(element, gesture, options) {
    this.#element = element;
    this.#gesture = gesture;
    // A drag must not select the sentence.
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
