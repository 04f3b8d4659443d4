package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import orrery.engine.math.RandomStream;

/** Matrices of which much is known, and what must hold of any decomposition. */
final class Matrices {
  private Matrices() {}

  static Matrix normal(int rows, int columns, int stream) {
    Matrix result = Matrix.zeros(rows, columns);
    new RandomStream(29, stream).normals(result.values());
    return result;
  }

  static Matrix symmetric(int n, int stream) {
    Matrix a = normal(n, n, stream);
    Matrix sum = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum.values()[i * n + j] = a.get(i, j) + a.get(j, i);
      }
    }
    return sum;
  }

  static Matrix hilbert(int n) {
    Matrix a = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a.values()[i * n + j] = 1.0 / (i + j + 1);
      }
    }
    return a;
  }

  /** 2 on the diagonal, -1 beside it: its eigenvalues are 2 - 2 cos(k pi / (n + 1)). */
  static Matrix laplacian(int n) {
    Matrix a = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = Math.max(0, i - 1); j <= Math.min(n - 1, i + 1); j++) {
        a.values()[i * n + j] = i == j ? 2 : -1;
      }
    }
    return a;
  }

  static Matrix diagonal(double... elements) {
    int n = elements.length;
    Matrix a = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      a.values()[i * n + i] = elements[i];
    }
    return a;
  }

  static Matrix product(Matrix a, Matrix b) {
    Matrix product = Matrix.zeros(a.rows(), b.columns());
    Matrix transposed = b.transposed();
    RowProducts.add(
        a.values(),
        0,
        a.rows(),
        transposed.values(),
        0,
        b.columns(),
        a.columns(),
        product.values(),
        0,
        b.columns());
    return product;
  }

  static double norm(Matrix a) {
    double square = 0;
    for (double element : a.values()) {
      square += element * element;
    }
    return Math.sqrt(square);
  }

  static void assertOrthonormalColumns(Matrix q, double tolerance) {
    Matrix products = product(q.transposed(), q);
    assertThat(products.values())
        .containsExactly(identity(q.columns()).values(), within(tolerance));
  }

  static Matrix identity(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return diagonal(ones);
  }
}
