// The printed controls of an experiment, and the settings they stand for.

export class Controls {
  #settings;
  #rows;

  constructor(experiment) {
    this.#settings = experiment.settings;
    this.#rows = [...experiment.querySelectorAll('[data-parameter]')].map((control) => {
      const output = control.parentElement.querySelector('output');
      // A browser may have kept a position from an earlier visit.
      restore(control);
      const row = { control, output, initial: control.value, printed: output?.textContent };
      control.addEventListener('input', () => this.#read(row));
      return row;
    });
    this.#settings.addEventListener('change', ({ detail }) => {
      if (detail.origin === 'reset') {
        this.#restore();
      }
    });
  }

  connect() {
    for (const { control } of this.#rows) {
      control.disabled = false;
    }
  }

  #restore() {
    for (const { control, output, printed } of this.#rows) {
      restore(control);
      if (output) {
        output.textContent = printed;
      }
    }
  }

  #read({ control, output, initial, printed }) {
    // A control in its printed position means the printed value, whatever its steps could express.
    const untouched = control.value === initial;
    const { parameter } = control.dataset;
    if (untouched) {
      this.#settings.unset(parameter, this);
    } else {
      this.#settings.set(parameter, valueOf(control), this);
    }
    if (output) {
      output.textContent = untouched ? printed : valueOf(control).replace('-', '−');
    }
  }
}

/** The value of a control as an author would type it. */
function valueOf(control) {
  if (control.localName === 'select') {
    return control.value;
  }
  const position = Number(control.value);
  const { scale, zero, integer } = control.dataset;
  if (scale === 'log' && zero !== undefined && position <= Number(control.min)) {
    return '0';
  }
  // Three digits are all that a slider can mean; twelve hide what binary fractions add.
  const value = scale === 'log' ? rounded(10 ** position, 3) : rounded(position, 12);
  return String(integer === undefined ? value : Math.round(value));
}

function rounded(value, digits) {
  return Number(value.toPrecision(digits));
}

function restore(control) {
  if (control.localName === 'select') {
    control.selectedIndex = Math.max(0, [...control.options].findIndex((option) => option.defaultSelected));
  } else {
    control.value = control.defaultValue;
  }
}
