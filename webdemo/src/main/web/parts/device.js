// The menu of devices.

export class DeviceMenu {
  #menu;

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#menu = experiment.find('[data-device-menu]');
    this.#menu?.addEventListener('change', () => {
      experiment.device = this.#menu.value || null;
      experiment.start();
    });
    experiment.addEventListener('orrery-device', ({ detail }) => this.#render(detail.device));
    this.#render(experiment.device);
  }

  connect() {
    if (this.#menu) {
      this.#menu.disabled = false;
    }
  }

  #render(device) {
    if (this.#menu) {
      this.#menu.value = device ?? '';
    }
  }
}
