package orrery.engine.studies.oscillation;

import orrery.engine.math.RandomStream;

/**
 * A network with several hidden layers of ReLUs, one input and one output: {@code h_l =
 * relu(h_(l-1) W_l + b_l)}, and a last layer without ReLU.
 *
 * @param sizes the widths from the input to the output
 * @param weights of each layer, {@code inputs x outputs} by rows
 * @param biases of each layer
 */
record DeepNetwork(int[] sizes, float[][] weights, float[][] biases) implements TrainedNetwork {

  /**
   * First values: normal weights of variance {@code 2 / inputs} (He and others 2015, equation 10),
   * the bends of the first layer uniform in [0, 1], no other biases but 1/2 for the output.
   *
   * @param sizes the widths from the input to the output
   * @param seed decides all of them; each layer has a stream of its own
   */
  static DeepNetwork random(int[] sizes, long seed) {
    int layers = sizes.length - 1;
    DeepNetwork network = new DeepNetwork(sizes, new float[layers][], new float[layers][]);
    for (int layer = 0; layer < layers; layer++) {
      int inputs = sizes[layer];
      RandomStream stream = new RandomStream(seed, 16 + layer);
      float[] weights = new float[inputs * sizes[layer + 1]];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) (Math.sqrt(2.0 / inputs) * stream.normal(i));
      }
      network.weights[layer] = weights;
      network.biases[layer] = new float[sizes[layer + 1]];
    }
    RandomStream bends = new RandomStream(seed, 1);
    for (int unit = 0; unit < sizes[1]; unit++) {
      network.biases[0][unit] = (float) (-network.weights[0][unit] * bends.uniform(unit));
    }
    network.biases[layers - 1][0] = 0.5f;
    return network;
  }

  @Override
  public double at(double x) {
    double[] values = {x};
    for (int layer = 0; layer < weights.length; layer++) {
      double[] next = new double[sizes[layer + 1]];
      for (int unit = 0; unit < next.length; unit++) {
        double sum = biases[layer][unit];
        for (int input = 0; input < values.length; input++) {
          sum += values[input] * weights[layer][input * next.length + unit];
        }
        next[unit] = sum < 0 && layer < weights.length - 1 ? 0 : sum;
      }
      values = next;
    }
    return values[0];
  }

  /** Not counted: a unit may bend the line many times. */
  @Override
  public double pieces() {
    return Double.NaN;
  }
}
