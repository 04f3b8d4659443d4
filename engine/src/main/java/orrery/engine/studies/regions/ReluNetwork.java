package orrery.engine.studies.regions;

import java.util.ArrayList;
import java.util.List;

/**
 * A ReLU network with two inputs, in float64: {@code h_l = relu(h_(l-1) W_l + b_l)}, and a last
 * layer without ReLU.
 *
 * @param weights of each layer, {@code inputs x units} by rows
 * @param biases of each layer
 */
record ReluNetwork(List<double[]> weights, List<double[]> biases) {
  ReluNetwork {
    weights = List.copyOf(weights);
    biases = List.copyOf(biases);
  }

  /** The number of layers with ReLUs. */
  int hiddenLayers() {
    return weights.size() - 1;
  }

  /** The second output less the first at a point. */
  double difference(double x, double y) {
    double[] values = {x, y};
    for (int layer = 0; layer < hiddenLayers(); layer++) {
      values = sums(layer, values);
      for (int unit = 0; unit < values.length; unit++) {
        values[unit] = values[unit] > 0 ? values[unit] : 0;
      }
    }
    double[] last = sums(hiddenLayers(), values);
    return last[1] - last[0];
  }

  /** The sums of a layer over its inputs, before the ReLU. */
  private double[] sums(int layer, double[] inputs) {
    double[] bias = biases.get(layer);
    double[] weight = weights.get(layer);
    double[] sums = bias.clone();
    for (int i = 0; i < inputs.length; i++) {
      for (int unit = 0; unit < sums.length; unit++) {
        sums[unit] += inputs[i] * weight[i * sums.length + unit];
      }
    }
    return sums;
  }

  /** A network from float32 parameters: those of each layer, weights before biases. */
  static ReluNetwork of(List<float[]> parameters) {
    List<double[]> weights = new ArrayList<>();
    List<double[]> biases = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      float[] from = parameters.get(i);
      double[] values = new double[from.length];
      for (int j = 0; j < from.length; j++) {
        values[j] = from[j];
      }
      (i % 2 == 0 ? weights : biases).add(values);
    }
    return new ReluNetwork(weights, biases);
  }
}
