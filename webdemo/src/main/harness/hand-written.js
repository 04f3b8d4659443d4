// The reference steps in hand-written JavaScript: Float32Array, no library, no allocations in a
// step. `orrery bench` compares the engine with it.

const WIDTH = 4; // Columns of a register tile; it has two rows.

/**
 * Matrix products with a tile of 2 x 4 sums in local variables. One factor is packed into panels.
 */
class Products {
  #panel;

  /** @param {number} longest the largest number of products that an element adds up */
  constructor(longest) {
    this.#panel = new Float32Array(WIDTH * longest);
  }

  /** Computes `c = a b`, for `a` of m x k and `b` of k x n. */
  nn(a, b, c, m, n, k) {
    this.#multiply(a, k, 1, b, n, 1, c, m, n, k);
  }

  /** Computes `c = a^T b`, for `a` of k x m and `b` of k x n. */
  tn(a, b, c, m, n, k) {
    this.#multiply(a, 1, m, b, n, 1, c, m, n, k);
  }

  /** Computes `c = a b^T`, for `a` of m x k and `b` of n x k. */
  nt(a, b, c, m, n, k) {
    this.#multiply(a, k, 1, b, 1, k, c, m, n, k);
  }

  #multiply(a, aDown, aAcross, b, bDown, bAcross, c, m, n, k) {
    for (let j = 0; j < n; j += WIDTH) {
      this.#pack(b, bDown, bAcross, j, n, k);
      for (let i = 0; i < m; i += 2) {
        this.#tile(a, aDown, aAcross, c, i, j, m, n, k);
      }
    }
  }

  #pack(b, down, across, j, n, k) {
    const panel = this.#panel;
    for (let lane = 0; lane < WIDTH; lane += 1) {
      const from = (j + lane) * across;
      for (let p = 0; p < k; p += 1) {
        panel[p * WIDTH + lane] = j + lane < n ? b[from + p * down] : 0;
      }
    }
  }

  #tile(a, down, across, c, i, j, m, n, k) {
    const panel = this.#panel;
    const next = Math.min(i + 1, m - 1); // Of an odd number of rows the last is computed twice.
    let upper = i * down;
    let lower = next * down;
    let c00 = 0;
    let c01 = 0;
    let c02 = 0;
    let c03 = 0;
    let c10 = 0;
    let c11 = 0;
    let c12 = 0;
    let c13 = 0;
    for (let p = 0; p < WIDTH * k; p += WIDTH) {
      const x = a[upper];
      const y = a[lower];
      const b0 = panel[p];
      const b1 = panel[p + 1];
      const b2 = panel[p + 2];
      const b3 = panel[p + 3];
      c00 += x * b0;
      c01 += x * b1;
      c02 += x * b2;
      c03 += x * b3;
      c10 += y * b0;
      c11 += y * b1;
      c12 += y * b2;
      c13 += y * b3;
      upper += across;
      lower += across;
    }
    store(c, i * n + j, n - j, c00, c01, c02, c03);
    store(c, next * n + j, n - j, c10, c11, c12, c13);
  }
}

function store(c, at, columns, c0, c1, c2, c3) {
  c[at] = c0;
  if (columns > 1) {
    c[at + 1] = c1;
  }
  if (columns > 2) {
    c[at + 2] = c2;
  }
  if (columns > 3) {
    c[at + 3] = c3;
  }
}

/** A product of two square matrices. */
export class SquareProduct {
  #products;

  constructor(size, left, right) {
    this.#products = new Products(size);
    this.size = size;
    this.left = left;
    this.right = right;
    this.result = new Float32Array(size * size);
  }

  step() {
    this.#products.nn(this.left, this.right, this.result, this.size, this.size, this.size);
  }
}

/**
 * A multilayer perceptron with ReLUs in training: full batches, momentum.
 *
 * @param {number[]} sizes of the input, the hidden layers and the output
 * @param {'mean squared error' | 'softmax cross-entropy'} loss
 * @param {{inputs: Float32Array, targets: Float32Array, parameters: Float32Array[]}} start
 *   parameters: weights and bias of each layer in turn, which training changes
 */
export class HandNetwork {
  #sizes;
  #rows;
  #loss;
  #targets;
  #values; // Of each layer, the inputs first.
  #gradients; // By the same.
  #parameters;
  #parameterGradients;
  #velocities;
  #products;

  constructor(sizes, loss, { inputs, targets, parameters }) {
    this.#sizes = sizes;
    this.#rows = inputs.length / sizes[0];
    this.#loss = loss === 'softmax cross-entropy' ? crossEntropy : squaredError;
    this.#targets = targets;
    this.#values = sizes.map((size, l) => (l === 0 ? inputs : new Float32Array(this.#rows * size)));
    this.#gradients = sizes.map((size) => new Float32Array(this.#rows * size));
    this.#parameters = parameters;
    this.#parameterGradients = parameters.map((one) => new Float32Array(one.length));
    this.#velocities = parameters.map((one) => new Float32Array(one.length));
    this.#products = new Products(Math.max(this.#rows, ...sizes));
  }

  /** Takes one step and returns the loss before it. */
  step(rate = 0.01, momentum = 0.9) {
    const depth = this.#sizes.length - 1;
    for (let l = 1; l <= depth; l += 1) {
      this.#forward(l, l < depth);
    }
    const output = this.#values[depth];
    const loss = this.#loss(output, this.#targets, this.#gradients[depth], this.#rows);
    for (let l = depth; l >= 1; l -= 1) {
      this.#backward(l);
    }
    for (let i = 0; i < this.#parameters.length; i += 1) {
      update(this.#parameters[i], this.#parameterGradients[i], this.#velocities[i], rate, momentum);
    }
    return loss;
  }

  #forward(l, hidden) {
    const values = this.#values[l];
    const bias = this.#parameters[2 * l - 1];
    const n = bias.length;
    this.#products.nn(
      this.#values[l - 1],
      this.#parameters[2 * l - 2],
      values,
      this.#rows,
      n,
      this.#sizes[l - 1],
    );
    for (let at = 0; at < values.length; at += n) {
      for (let j = 0; j < n; j += 1) {
        const z = values[at + j] + bias[j];
        values[at + j] = hidden && z < 0 ? 0 : z;
      }
    }
  }

  #backward(l) {
    const [rows, inputs, outputs] = [this.#rows, this.#sizes[l - 1], this.#sizes[l]];
    const gradient = this.#gradients[l];
    const below = this.#values[l - 1];
    this.#products.tn(below, gradient, this.#parameterGradients[2 * l - 2], inputs, outputs, rows);
    columnSums(gradient, this.#parameterGradients[2 * l - 1]);
    if (l > 1) {
      const next = this.#gradients[l - 1];
      this.#products.nt(gradient, this.#parameters[2 * l - 2], next, rows, inputs, outputs);
      for (let i = 0; i < next.length; i += 1) {
        if (below[i] <= 0) {
          next[i] = 0;
        }
      }
    }
  }
}

function columnSums(values, sums) {
  sums.fill(0);
  for (let at = 0; at < values.length; at += sums.length) {
    for (let j = 0; j < sums.length; j += 1) {
      sums[j] += values[at + j];
    }
  }
}

function squaredError(output, target, gradient) {
  const factor = 2 / output.length;
  let sum = 0;
  for (let i = 0; i < output.length; i += 1) {
    const error = output[i] - target[i];
    sum += error * error;
    gradient[i] = error * factor;
  }
  return sum / output.length;
}

function crossEntropy(output, target, gradient, rows) {
  const classes = output.length / rows;
  let loss = 0;
  for (let at = 0; at < output.length; at += classes) {
    let largest = output[at];
    for (let j = 1; j < classes; j += 1) {
      largest = Math.max(largest, output[at + j]);
    }
    let sum = 0;
    for (let j = 0; j < classes; j += 1) {
      gradient[at + j] = Math.exp(output[at + j] - largest);
      sum += gradient[at + j];
    }
    for (let j = 0; j < classes; j += 1) {
      loss += target[at + j] * (Math.log(sum) - (output[at + j] - largest));
      gradient[at + j] = (gradient[at + j] / sum - target[at + j]) / rows;
    }
  }
  return loss / rows;
}

function update(parameter, gradient, velocity, rate, momentum) {
  for (let i = 0; i < parameter.length; i += 1) {
    velocity[i] = momentum * velocity[i] + gradient[i];
    parameter[i] -= rate * velocity[i];
  }
}
