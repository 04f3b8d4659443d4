package orrery.engine.studies.edge;

import java.util.Arrays;
import java.util.List;
import orrery.engine.curvature.LossSurface;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.Network;

/**
 * The Chebyshev polynomial of degree 4 at 20 points, and a network with two hidden layers of tanh
 * that is to learn it.
 */
final class Problem {
  static final int POINTS = 20;

  private Problem() {}

  /** The mean squared error, as a function of the network's parameters. */
  static LossSurface surface(int width) {
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = 2.0 * i / (POINTS - 1) - 1;
      double square = x[i] * x[i];
      y[i] = 8 * square * square - 8 * square + 1;
    }
    Network network = Network.mlp(List.of(1, width, width, 1), Activation.TANH);
    return new LossSurface(network, Loss.meanSquaredError(), x, y);
  }

  static int parameters(int width) {
    return width * width + 4 * width + 1;
  }

  /** Weights of variance {@code 1 / inputs} (LeCun and others 1998), and biases of 0. */
  static double[] start(int width, RandomStream stream) {
    double[] parameters = normals(parameters(width), stream);
    int second = 2 * width;
    int third = second + width * width + width;
    Arrays.fill(parameters, width, second, 0);
    double scale = 1 / Math.sqrt(width);
    for (int i = second; i < parameters.length; i++) {
      parameters[i] *= scale;
    }
    Arrays.fill(parameters, third - width, third, 0);
    parameters[parameters.length - 1] = 0;
    return parameters;
  }

  static double[] normals(int count, RandomStream stream) {
    double[] values = new double[count];
    stream.normals(values);
    return values;
  }
}
