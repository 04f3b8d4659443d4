// A choice of several words: buttons side by side, a list, or a switch for off and on.

export class ChoiceControl {
  #inputs;

  constructor(element, entry, changed) {
    this.#inputs = [...element.querySelectorAll('[data-parameter]')];
    for (const input of this.#inputs) {
      input.addEventListener('change', () => changed(readValue(input)));
    }
  }

  show(value) {
    for (const input of this.#inputs) {
      if (input.type === 'radio') {
        input.checked = input.value === value;
      } else if (input.type === 'checkbox') {
        input.checked = value === 'on';
      } else {
        input.value = value;
      }
    }
  }
}

function readValue(input) {
  return input.type === 'checkbox' ? (input.checked ? 'on' : 'off') : input.value;
}
