package orrery.engine.data;

import orrery.engine.math.RandomStream;

/**
 * Regression on Gaussian inputs with a target that is a linear part and two ReLU ridges:
 *
 * <pre>{@code
 * f(x) = b'x + (relu(w1'x) - relu(w2'x)) / 2,   y = f(x) + sigma eps,   x ~ N(0, I)
 * }</pre>
 *
 * <p>with {@code b, w1, w2} of length one and uniform direction. Inputs, noise, target and test
 * inputs come from streams of their own, each example from indices of its own: more samples are the
 * same ones and some more, and another noise is the same noise at another scale.
 *
 * @param dimension of the inputs, {@code d}
 * @param seed of everything that is drawn
 */
public record RandomReluProblem(int dimension, long seed) {
  private static final int INPUTS = 1;
  private static final int NOISE = 2;
  private static final int TARGET = 3;
  private static final int TEST_INPUTS = 4;

  /** The training inputs, {@code count x d} by rows. */
  public double[] inputs(int count) {
    return normals(INPUTS, count * dimension);
  }

  /** The test inputs, {@code count x d} by rows. */
  public double[] testInputs(int count) {
    return normals(TEST_INPUTS, count * dimension);
  }

  /** The noise of each training example, of variance one. */
  public double[] noise(int count) {
    return normals(NOISE, count);
  }

  /** The target without noise, at each row of the inputs. */
  public double[] target(double[] inputs) {
    double[] drawn = normals(TARGET, 3 * dimension);
    double[] linear = direction(drawn, 0);
    double[] plus = direction(drawn, 1);
    double[] minus = direction(drawn, 2);
    double[] values = new double[inputs.length / dimension];
    for (int i = 0; i < values.length; i++) {
      double up = dot(plus, inputs, i);
      double down = dot(minus, inputs, i);
      values[i] = dot(linear, inputs, i) + 0.5 * (relu(up) - relu(down));
    }
    return values;
  }

  private double[] normals(int stream, int count) {
    double[] values = new double[count];
    new RandomStream(seed, stream).normals(values);
    return values;
  }

  private double[] direction(double[] drawn, int which) {
    double[] direction = new double[dimension];
    double square = 0;
    for (int k = 0; k < dimension; k++) {
      direction[k] = drawn[which * dimension + k];
      square += direction[k] * direction[k];
    }
    double norm = Math.sqrt(square);
    for (int k = 0; k < dimension; k++) {
      direction[k] /= norm;
    }
    return direction;
  }

  private double dot(double[] direction, double[] inputs, int row) {
    double sum = 0;
    for (int k = 0; k < dimension; k++) {
      sum += direction[k] * inputs[row * dimension + k];
    }
    return sum;
  }

  private static double relu(double x) {
    return x < 0 ? 0 : x;
  }
}
