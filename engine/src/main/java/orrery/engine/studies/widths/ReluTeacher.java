package orrery.engine.studies.widths;

import orrery.engine.math.RandomStream;

/**
 * Gaussian inputs in eight dimensions with a target that is a network of four ReLUs:
 *
 * <pre>{@code
 * f(x) = (relu(u1'x) - relu(u2'x) + relu(u3'x) - relu(u4'x)) / 0.8,   y = f(x) + sigma eps
 * }</pre>
 *
 * <p>with u of length one and uniform direction. More samples are the same ones and some more.
 *
 * @param seed of everything that is drawn
 */
record ReluTeacher(long seed) {
  static final int DIMENSION = 8;

  private static final int INPUTS = 31;
  private static final int NOISE = 32;
  private static final int TARGET = 33;
  private static final int TEST_INPUTS = 34;
  private static final int UNITS = 4;
  private static final double SCALE = 0.8;

  /** The training inputs, {@code count x 8} by rows. */
  double[] inputs(int count) {
    return normals(INPUTS, count * DIMENSION);
  }

  /** The test inputs, {@code count x 8} by rows. */
  double[] testInputs(int count) {
    return normals(TEST_INPUTS, count * DIMENSION);
  }

  /** The noise of each training example, of variance one. */
  double[] noise(int count) {
    return normals(NOISE, count);
  }

  /** The target without noise, at each row of the inputs. */
  double[] target(double[] inputs) {
    double[] units = normals(TARGET, UNITS * DIMENSION);
    double[] values = new double[inputs.length / DIMENSION];
    for (int unit = 0; unit < UNITS; unit++) {
      double scale = (unit % 2 == 0 ? 1 : -1) / (SCALE * length(units, unit));
      for (int i = 0; i < values.length; i++) {
        double z = 0;
        for (int k = 0; k < DIMENSION; k++) {
          z += units[unit * DIMENSION + k] * inputs[i * DIMENSION + k];
        }
        values[i] += z < 0 ? 0 : scale * z;
      }
    }
    return values;
  }

  private static double length(double[] units, int unit) {
    double square = 0;
    for (int k = 0; k < DIMENSION; k++) {
      double element = units[unit * DIMENSION + k];
      square += element * element;
    }
    return Math.sqrt(square);
  }

  private double[] normals(int stream, int count) {
    double[] values = new double[count];
    new RandomStream(seed, stream).normals(values);
    return values;
  }
}
