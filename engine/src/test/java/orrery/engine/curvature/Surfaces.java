package orrery.engine.curvature;

import java.util.List;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.Network;

/** Surfaces over random examples, and points on them. */
final class Surfaces {
  private Surfaces() {}

  static LossSurface random(List<Integer> sizes, Activation activation, Loss loss, int rows) {
    return random(Network.mlp(sizes, activation), sizes.get(sizes.size() - 1), loss, rows);
  }

  /** Normal inputs; normal targets, or rows of targets that are positive and sum to 1. */
  static LossSurface random(Network network, int outputs, Loss loss, int rows) {
    double[] targets = normals(rows * outputs, 2);
    if (loss instanceof Loss.SoftmaxCrossEntropy) {
      for (int row = 0; row < rows; row++) {
        double sum = 0;
        for (int j = row * outputs; j < (row + 1) * outputs; j++) {
          targets[j] = Math.abs(targets[j]);
          sum += targets[j];
        }
        for (int j = row * outputs; j < (row + 1) * outputs; j++) {
          targets[j] /= sum;
        }
      }
    }
    return new LossSurface(network, loss, normals(rows * network.inputs(), 1), targets);
  }

  static double[] normals(int count, int stream) {
    double[] values = new double[count];
    new RandomStream(41, stream).normals(values);
    return values;
  }

  /** Normal parameters of a size at which a network is neither linear nor saturated. */
  static double[] parameters(LossSurface surface) {
    double[] parameters = normals(surface.size(), 3);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] *= 0.5;
    }
    return parameters;
  }

  static double[] product(LossSurface surface, double[] x) {
    double[] y = new double[x.length];
    surface.hessian().apply(x, y);
    return y;
  }

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  static double largest(double[] x) {
    double largest = 0;
    for (double element : x) {
      largest = Math.max(largest, Math.abs(element));
    }
    return largest;
  }
}
