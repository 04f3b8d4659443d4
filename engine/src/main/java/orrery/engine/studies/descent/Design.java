package orrery.engine.studies.descent;

/**
 * An {@code n x N} design matrix, kept so that its Gram matrix on the smaller side is a product of
 * rows: by columns where {@code N <= n}, by rows otherwise.
 *
 * @param samples {@code n}
 * @param features {@code N}
 * @param values {@code min(n, N)} rows of {@code max(n, N)} numbers
 */
record Design(int samples, int features, double[] values) {

  Design(int samples, int features) {
    this(samples, features, new double[Math.multiplyExact(samples, features)]);
  }

  boolean tall() {
    return features <= samples;
  }

  /** The smaller side: the size of the Gram matrix. */
  int small() {
    return Math.min(samples, features);
  }

  /** The larger side: the length of a kept row. */
  int large() {
    return Math.max(samples, features);
  }

  void set(int sample, int feature, double value) {
    values[tall() ? feature * samples + sample : sample * features + feature] = value;
  }

  double get(int sample, int feature) {
    return values[tall() ? feature * samples + sample : sample * features + feature];
  }

  /** The product with a vector of length {@code N}; each element in ascending order of features. */
  double[] times(double[] vector) {
    double[] product = new double[samples];
    if (tall()) {
      addRows(vector, product);
    } else {
      dotRows(vector, product);
    }
    return product;
  }

  /** The product of the transpose with a vector of length {@code n}. */
  double[] transposeTimes(double[] vector) {
    double[] product = new double[features];
    if (tall()) {
      dotRows(vector, product);
    } else {
      addRows(vector, product);
    }
    return product;
  }

  private void dotRows(double[] vector, double[] product) {
    int length = large();
    for (int row = 0; row < small(); row++) {
      double sum = 0;
      for (int k = 0; k < length; k++) {
        sum += values[row * length + k] * vector[k];
      }
      product[row] = sum;
    }
  }

  private void addRows(double[] vector, double[] product) {
    int length = large();
    for (int row = 0; row < small(); row++) {
      double factor = vector[row];
      for (int k = 0; k < length; k++) {
        product[k] += values[row * length + k] * factor;
      }
    }
  }

  double[] minimumNorm(double[] targets) {
    return new double[features];
  }
}
