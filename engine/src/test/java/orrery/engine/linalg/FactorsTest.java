package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.math.RandomStream;

/** Gram matrices and the factors of Cholesky and Householder. */
class FactorsTest {
  private static Matrix normal(int rows, int columns) {
    Matrix result = Matrix.zeros(rows, columns);
    new RandomStream(5, 5).normals(result.values());
    return result;
  }

  private static Matrix gram(Matrix a) {
    Gram gram = new Gram(a);
    gram.compute(0, a.rows());
    return gram.lower();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 13, 21})
  void tiledProductsHaveTheBitsOfPlainSums(int rows) {
    Matrix a = normal(rows, 17);
    Matrix products = gram(a);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < 17; k++) {
          sum += a.get(i, k) * a.get(j, k);
        }
        assertThat(products.get(i, j)).isEqualTo(sum);
      }
    }
  }

  @Test
  void aGramMatrixMayBeComputedInAnyPieces() {
    Matrix a = normal(23, 9);
    Gram pieces = new Gram(a);
    pieces.compute(11, 23);
    pieces.compute(0, 5);
    pieces.compute(5, 11);
    Matrix whole = gram(a);
    for (int i = 0; i < 23; i++) {
      for (int j = 0; j <= i; j++) {
        assertThat(pieces.lower().get(i, j)).isEqualTo(whole.get(i, j));
      }
    }
  }

  @Test
  void rowsThatAreNotThereAreRefused() {
    Gram gram = new Gram(normal(3, 2));
    assertThatThrownBy(() -> gram.compute(0, 4))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("no such rows");
    assertThatThrownBy(() -> new Cholesky(Matrix.zeros(3, 3)).compute(-1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("no such rows");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 9, 16, 30})
  void theCholeskyFactorHasTheBitsOfThePlainAlgorithm(int n) {
    Matrix g = gram(normal(n, n + 3));
    double[] l = g.values().clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = l[i * n + j];
        for (int k = 0; k < j; k++) {
          rest -= l[i * n + k] * l[j * n + k];
        }
        l[i * n + j] = i == j ? Math.sqrt(rest) : rest / l[j * n + j];
      }
    }
    Cholesky factor = new Cholesky(g);
    factor.compute(0, n);
    assertThat(factor.positive()).isTrue();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        assertThat(g.get(i, j)).isEqualTo(l[i * n + j]);
      }
    }
  }

  @Test
  void aCholeskyFactorSolves() {
    Cholesky factor = new Cholesky(Matrix.of(3, 3, 4, 0, 0, 2, 5, 0, 6, 5, 14));
    factor.compute(0, 3);
    // [4 2 6; 2 5 5; 6 5 14] (1, -1, 2) = (14, 7, 29)
    assertThat(factor.solve(new double[] {14, 7, 29}))
        .containsExactly(new double[] {1, -1, 2}, within(1e-14));
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsNoticed() {
    for (Matrix g :
        new Matrix[] {
          Matrix.of(2, 2, 1, 0, 1, 1),
          Matrix.of(2, 2, 1, 0, 2, 1),
          Matrix.of(2, 2, 1, 0, 0, Double.NaN),
          Matrix.of(2, 2, 1, 0, 0, Double.POSITIVE_INFINITY),
          Matrix.zeros(1, 1),
          Matrix.of(1, 1, -1)
        }) {
      Cholesky factor = new Cholesky(g);
      factor.compute(0, g.rows());
      assertThat(factor.positive()).isFalse();
    }
  }

  @Test
  void onlyASquareMatrixHasACholeskyFactor() {
    assertThatThrownBy(() -> new Cholesky(Matrix.zeros(2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the matrix must be square");
  }

  @Test
  void theFactorsOfHouseholderMultiplyToTheMatrix() {
    Matrix a = normal(7, 5);
    HouseholderQr qr = HouseholderQr.of(a);
    for (int column = 0; column < 5; column++) {
      double[] r = new double[7];
      for (int row = 0; row <= column; row++) {
        r[row] = qr.r(row, column);
      }
      double[] product = qr.qTimes(r);
      for (int row = 0; row < 7; row++) {
        assertThat(product[row]).isCloseTo(a.get(row, qr.order(column)), within(1e-14));
      }
    }
    assertThat(qr.rank()).isEqualTo(5);
  }

  @Test
  void theDiagonalOfRFallsInSize() {
    HouseholderQr qr = HouseholderQr.of(normal(12, 12));
    for (int i = 1; i < 12; i++) {
      assertThat(Math.abs(qr.r(i, i))).isLessThanOrEqualTo(Math.abs(qr.r(i - 1, i - 1)) + 1e-14);
    }
  }

  @Test
  void qIsOrthogonal() {
    HouseholderQr qr = HouseholderQr.of(normal(9, 4));
    double[] b = normal(1, 9).values();
    assertThat(qr.qTimes(qr.transposedQTimes(b))).containsExactly(b, within(1e-14));
  }
}
