package orrery.engine.data;

import orrery.engine.math.RandomStream;

/**
 * Random features of an input, which are not trained (Rahimi and Recht, "Random features for
 * large-scale kernel machines", 2007): a linear model of them is a network whose first layer stays
 * as it is.
 *
 * <pre>{@code
 * RandomFeatures features = RandomFeatures.relu(20, 400, new RandomStream(seed, 5));
 * Matrix design = Matrix.zeros(200, 400);
 * features.fill(inputs, 0, 200, design.values(), 0);       // inputs 200 x 20, by rows
 * }</pre>
 *
 * <p>They are nested: N features are the first N of one endless list, but for their scale. Each is
 * scaled such that the product of two inputs' features, phi(x)'phi(y), tends to a kernel k(x, y)
 * where N is large.
 */
public sealed interface RandomFeatures permits ReluProjection, FourierProjection {
  /** The most numbers in the directions of a design: 256 MiB. */
  int MOST_NUMBERS = 1 << 25;

  /**
   * {@code phi_j(x) = relu(v_j'x) / sqrt(N)} with {@code v_j ~ N(0, I/d)}. With t the angle between
   * x and y, {@code k(x, y) = |x| |y| (sin t + (pi - t) cos t) / (2 pi d)} (Cho and Saul, 2009).
   *
   * @param dimension of the inputs, d, at least 1
   * @param count of the features, N, at least 1
   * @param directions number {@code j d + i} of this stream is element i of v_j
   * @throws IllegalArgumentException if a size is below 1, or there would be too many numbers
   */
  static RandomFeatures relu(int dimension, int count, RandomStream directions) {
    return new ReluProjection(dimension, count, directions);
  }

  /**
   * {@code phi_j(x) = sqrt(2/N) cos(v_j'x + u_j)} with {@code v_j ~ N(0, frequency^2 I)} and {@code
   * u_j} uniform in [0, 2 pi]: {@code k(x, y) = exp(-frequency^2 |x - y|^2 / 2)}. An angle beyond
   * 1e6 gives NaN.
   *
   * @param dimension of the inputs, d, at least 1
   * @param count of the features, N, at least 1
   * @param frequency one over the distance at which inputs are no longer alike, positive
   * @param directions number {@code j d + i} of this stream, times the frequency, is element i of
   *     v_j
   * @param phases number j of this stream, times 2 pi, is u_j
   * @throws IllegalArgumentException if a size is below 1, there would be too many numbers, or the
   *     frequency is not a positive number
   */
  static RandomFeatures fourier(
      int dimension, int count, double frequency, RandomStream directions, RandomStream phases) {
    return new FourierProjection(dimension, count, frequency, directions, phases);
  }

  /** The number of features, N. */
  int count();

  /** The operations that the features of one input take, roughly. */
  double flopsPerRow();

  /**
   * Computes the features of some inputs; the bits do not depend on how many at once. NaN in an
   * input gives NaN in its features.
   *
   * @param inputs by rows of d numbers
   * @param from the first row
   * @param to the row after the last
   * @param out receives {@code to - from} rows of N numbers
   * @param at where the first is written
   */
  void fill(double[] inputs, int from, int to, double[] out, int at);
}
