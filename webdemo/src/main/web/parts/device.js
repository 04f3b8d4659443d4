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
    experiment.addEventListener('orrery-device', ({ detail }) => this.#show(detail.device));
    this.#show(experiment.device);
  }

  connect() {
    if (this.#menu) {
      this.#menu.disabled = false;
    }
  }

  #show(device) {
    if (this.#menu) {
      this.#menu.value = device ?? '';
    }
  }
}
