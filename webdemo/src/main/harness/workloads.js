// The workloads for candidates other than the engine: with the same shapes and kinds of numbers.

export const ROWS = 64;
export const SIZE = 256; // Of the product's matrices.
export const NETWORKS = {
  A: { sizes: [2, 128, 128, 1], loss: 'mean squared error' },
  B: { sizes: [64, 256, 10], loss: 'softmax cross-entropy' },
};

/** Returns normal inputs; normal targets, or a class for each row; weights after He, biases 0. */
export function start({ sizes, loss }) {
  const outputs = sizes[sizes.length - 1];
  const targets = loss === 'softmax cross-entropy' ? classes(outputs) : normals(ROWS * outputs, 1);
  const parameters = sizes
    .slice(1)
    .flatMap((size, l) => [
      normals(sizes[l] * size, Math.sqrt(2 / sizes[l])),
      new Float32Array(size),
    ]);
  return { inputs: normals(ROWS * sizes[0], 1), targets, parameters };
}

/** Returns normal numbers with a standard deviation (Box and Muller). */
export function normals(count, deviation) {
  return Float32Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
    return deviation * radius * Math.cos(2 * Math.PI * Math.random());
  });
}

function classes(count) {
  const targets = new Float32Array(ROWS * count);
  for (let row = 0; row < ROWS; row += 1) {
    targets[row * count + (row % count)] = 1;
  }
  return targets;
}
