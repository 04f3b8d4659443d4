// The printed controls of an experiment, and the settings they stand for.

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

/**
 * A text of `:key: value` lines with some of the values replaced.
 *
 * @param {string} text
 * @param {Map<string, string>} changes
 */
export function merge(text, changes) {
  const left = new Map(changes);
  const lines = text.split('\n').map((line) => {
    const key = /^\s*:([^:]+):/.exec(line)?.[1];
    if (!left.has(key)) {
      return line;
    }
    const value = left.get(key);
    left.delete(key);
    return `:${key}: ${value}`;
  });
  const added = [...left].map(([key, value]) => `:${key}: ${value}`);
  return [...lines, ...added].filter((line) => line.trim()).join('\n');
}

export class Controls {
  #rows;
  #changes = new Map();

  /**
   * @param {HTMLElement} root that holds the controls
   * @param {() => void} changed called after each change of a value
   */
  constructor(root, changed) {
    this.#rows = [...root.querySelectorAll('[data-parameter]')].map((control) => {
      const output = control.parentElement.querySelector('output');
      // A browser may have kept a position from an earlier visit.
      restore(control);
      const row = { control, output, initial: control.value, printed: output?.textContent };
      control.addEventListener('input', () => {
        this.#read(row);
        changed();
      });
      return row;
    });
  }

  /** What was changed, by the names of the parameters. */
  get changes() {
    return this.#changes;
  }

  /** Changes a parameter that has no control. */
  set(parameter, value) {
    this.#changes.set(parameter, value);
  }

  enable(enabled) {
    for (const { control } of this.#rows) {
      control.disabled = !enabled;
    }
  }

  /** Back to what was printed. */
  reset() {
    this.#changes.clear();
    for (const row of this.#rows) {
      restore(row.control);
      this.#read(row);
    }
  }

  #read({ control, output, initial, printed }) {
    const { parameter } = control.dataset;
    const value = valueOf(control);
    // A control in its printed position means the printed value, whatever its steps could express.
    if (control.value === initial) {
      this.#changes.delete(parameter);
    } else {
      this.#changes.set(parameter, value);
    }
    if (output) {
      output.textContent = control.value === initial ? printed : value.replace('-', '−');
    }
  }
}

function restore(control) {
  if (control.localName === 'select') {
    control.selectedIndex = Math.max(0, [...control.options].findIndex((option) => option.defaultSelected));
  } else {
    control.value = control.defaultValue;
  }
}
