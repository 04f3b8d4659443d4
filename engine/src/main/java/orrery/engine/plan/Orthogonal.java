package orrery.engine.plan;

import orrery.engine.math.RandomStream;

/**
 * Random orthonormal columns, or rows where there are fewer of them (Saxe, McClelland and Ganguli,
 * 2014): normal numbers, made orthogonal by Gram and Schmidt's method in float64.
 *
 * @param gain factor of every weight
 */
public record Orthogonal(double gain) implements Initialisation {

  @Override
  public void fill(float[] weights, int rows, int columns, RandomStream stream, long from) {
    int count = Math.min(rows, columns);
    int length = Math.max(rows, columns);
    double[][] vectors = new double[count][length];
    for (int i = 0; i < count; i++) {
      stream.normals(from + (long) i * length, vectors[i], 0, length);
      project(vectors, i);
      project(vectors, i); // twice is enough, even where little is left after the first time
      normalise(vectors[i]);
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double value = rows < columns ? vectors[i][j] : vectors[j][i];
        weights[i * columns + j] = (float) (gain * value);
      }
    }
  }

  /** Subtracts the components along the earlier vectors. */
  private static void project(double[][] vectors, int last) {
    double[] v = vectors[last];
    for (int i = 0; i < last; i++) {
      double along = dot(vectors[i], v);
      for (int k = 0; k < v.length; k++) {
        v[k] -= along * vectors[i][k];
      }
    }
  }

  private static void normalise(double[] v) {
    double length = Math.sqrt(dot(v, v));
    for (int k = 0; k < v.length; k++) {
      v[k] /= length;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
