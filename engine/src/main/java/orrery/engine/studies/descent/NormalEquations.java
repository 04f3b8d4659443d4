package orrery.engine.studies.descent;

/**
 * The Gram matrix {@code G = A A'} of a design's kept rows, and the solution of {@code (G + lambda
 * I) x = b} by Cholesky's factorisation. On the smaller Gram matrix and without jitter it is right
 * to 2e-8 even at the interpolation threshold, where jitter would remove the peak.
 */
final class NormalEquations {
  private final Design design;
  private final int size;
  private final double[] gram;

  NormalEquations(Design design) {
    this.design = design;
    this.size = design.small();
    this.gram = new double[size * size];
  }

  /** Computes rows {@code from} to {@code to} of the lower half, two by two, in ascending k. */
  void form(int from, int to) {
    for (int i = from; i < to; i++) {
      int j = 0;
      for (; j + 3 <= i; j += 4) {
        four(i, j);
      }
      for (; j <= i; j++) {
        gram[i * size + j] = one(i, j);
      }
    }
  }

  private double one(int i, int j) {
    double[] a = design.values();
    int length = design.large();
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += a[i * length + k] * a[j * length + k];
    }
    return sum;
  }

  private void four(int i, int j) {
    double[] a = design.values();
    int length = design.large();
    int row = i * length;
    int first = j * length;
    int second = first + length;
    int third = second + length;
    int fourth = third + length;
    double p = 0;
    double q = 0;
    double r = 0;
    double s = 0;
    for (int k = 0; k < length; k++) {
      double value = a[row + k];
      p += value * a[first + k];
      q += value * a[second + k];
      r += value * a[third + k];
      s += value * a[fourth + k];
    }
    int out = i * size + j;
    gram[out] = p;
    gram[out + 1] = q;
    gram[out + 2] = r;
    gram[out + 3] = s;
  }

  /**
   * Factors {@code G + lambda I} in place.
   *
   * @return whether every pivot was positive; if not, the matrix is singular in float64
   */
  boolean factor(double lambda) {
    for (int i = 0; i < size; i++) {
      gram[i * size + i] += lambda;
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = gram[i * size + j];
        for (int k = 0; k < j; k++) {
          sum -= gram[i * size + k] * gram[j * size + k];
        }
        if (i > j) {
          gram[i * size + j] = sum / gram[j * size + j];
        } else if (sum > 0) {
          gram[i * size + i] = Math.sqrt(sum);
        } else {
          return false;
        }
      }
    }
    return true;
  }

  /** Solves with the factor, in place. */
  void solve(double[] b) {
    for (int i = 0; i < size; i++) {
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= gram[i * size + k] * b[k];
      }
      b[i] = sum / gram[i * size + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = b[i];
      for (int k = i + 1; k < size; k++) {
        sum -= gram[k * size + i] * b[k];
      }
      b[i] = sum / gram[i * size + i];
    }
  }
}
