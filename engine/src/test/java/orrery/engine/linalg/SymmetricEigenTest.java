package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.linalg.Matrices.assertOrthonormalColumns;
import static orrery.engine.linalg.Matrices.diagonal;
import static orrery.engine.linalg.Matrices.hilbert;
import static orrery.engine.linalg.Matrices.laplacian;
import static orrery.engine.linalg.Matrices.norm;
import static orrery.engine.linalg.Matrices.product;
import static orrery.engine.linalg.Matrices.symmetric;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.math.Digest;

class SymmetricEigenTest {
  /** By arithmetic of 60 digits, rounded to 15. */
  static final double[] HILBERT_10 = {
    1.09315381937967e-13,
    2.26674674776293e-11,
    2.14743881735048e-9,
    1.22896773875118e-7,
    4.72968929318235e-6,
    1.28749614276377e-4,
    2.53089076867004e-3,
    3.57418162716392e-2,
    3.42929548483509e-1,
    1.75191967026518
  };

  /** A V = V diag(values), V'V = I, ascending, and the sign as it is promised. */
  private static void assertDecomposes(SymmetricEigen eigen, Matrix a) {
    int n = a.rows();
    assertThat(eigen.converged()).isTrue();
    Matrix v = eigen.vectors();
    double size = norm(a);
    Matrix left = product(a, v);
    Matrix right = product(v, diagonal(eigen.values()));
    assertThat(left.values()).containsExactly(right.values(), within(n * 1e-15 * size));
    assertOrthonormalColumns(v, 1e-15 * (n + 4));
    for (int j = 1; j < n; j++) {
      assertThat(eigen.values()[j]).isGreaterThanOrEqualTo(eigen.values()[j - 1]);
    }
    for (double[] column : columns(v)) {
      double greatest = Arrays.stream(column).map(Math::abs).max().orElseThrow();
      double first =
          Arrays.stream(column).filter(x -> Math.abs(x) == greatest).findFirst().orElse(0);
      assertThat(first).isPositive();
    }
  }

  private static double[][] columns(Matrix a) {
    double[][] columns = new double[a.columns()][];
    Matrix transposed = a.transposed();
    for (int j = 0; j < columns.length; j++) {
      columns[j] = Arrays.copyOfRange(transposed.values(), j * a.rows(), (j + 1) * a.rows());
    }
    return columns;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 16, 31, 97, 200})
  void aRandomMatrixIsDecomposed(int n) {
    Matrix a = symmetric(n, 1);
    assertDecomposes(SymmetricEigen.of(a), a);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 50, 128})
  void theLaplacianHasTheEigenvaluesOfItsFormula(int n) {
    double[] expected = new double[n];
    for (int k = 1; k <= n; k++) {
      expected[k - 1] = 2 - 2 * Math.cos(k * Math.PI / (n + 1));
    }
    assertThat(SymmetricEigen.of(laplacian(n)).values()).containsExactly(expected, within(4e-15));
  }

  @Test
  void theHilbertMatrixHasItsEigenvalues() {
    SymmetricEigen eigen = SymmetricEigen.of(hilbert(10));
    assertThat(eigen.values()).containsExactly(HILBERT_10, within(5e-15));
    assertDecomposes(eigen, hilbert(10));
  }

  @Test
  void onlyTheLowerHalfIsReadAndNothingIsChanged() {
    Matrix a = Matrix.of(2, 2, 2, Double.NaN, 1, 2);
    SymmetricEigen eigen = SymmetricEigen.of(a);
    assertThat(eigen.values()).containsExactly(new double[] {1, 3}, within(1e-15));
    double half = Math.sqrt(0.5);
    assertThat(eigen.vectors().values())
        .containsExactly(new double[] {half, half, -half, half}, within(1e-15));
    assertThat(a.values()).containsExactly(2, Double.NaN, 1, 2);
  }

  @Test
  void equalEigenvaluesHaveOrthonormalVectors() {
    // All ones: one eigenvalue n, all others 0.
    int n = 12;
    Matrix ones = Matrix.zeros(n, n);
    Arrays.fill(ones.values(), 1);
    SymmetricEigen eigen = SymmetricEigen.of(ones);
    assertDecomposes(eigen, ones);
    assertThat(eigen.values()[n - 1]).isCloseTo(n, within(1e-14));
    assertThat(eigen.values()[n - 2]).isCloseTo(0, within(1e-14));
  }

  @Test
  void aDiagonalMatrixKeepsItsElementsToTheBit() {
    SymmetricEigen eigen = SymmetricEigen.of(diagonal(3, -7, 3, 0, 1e-300));
    assertThat(eigen.values()).containsExactly(-7, 0, 1e-300, 3, 3);
    assertOrthonormalColumns(eigen.vectors(), 0);
  }

  @Test
  void aMatrixThatGrowsDownwardsHasItsSmallEigenvaluesRight() {
    // D H D with H well conditioned: eigenvalues span 32 orders of magnitude.
    int n = 9;
    Matrix a = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double h = i == j ? 1 : 0.1;
        a.values()[i * n + j] = h * Math.pow(100, i + j - 16);
      }
    }
    double[] values = SymmetricEigen.of(a).values();
    assertThat(values[0]).isPositive();
    // The determinant: that of H, 0.9^8 (0.9 + 9 * 0.1), times the squares of D.
    double expected = Math.pow(0.9, 8) * 1.8;
    double product = 1;
    for (int i = 0; i < n; i++) {
      product *= values[i] / Math.pow(100, 2 * i - 16);
    }
    assertThat(product).isCloseTo(expected, within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-310, 1e-200, 1e200, 1e307})
  void veryLargeAndVerySmallMatricesAreDecomposed(double factor) {
    Matrix a = symmetric(6, 2);
    double[] expected = SymmetricEigen.of(a).values();
    double[] values = SymmetricEigen.of(a.scaled(factor)).values();
    for (int i = 0; i < 6; i++) {
      // Below 1e-308 the elements themselves have lost digits.
      double tolerance = factor < 1e-300 ? 1e-12 : 1e-14;
      assertThat(values[i] / factor).isCloseTo(expected[i], within(tolerance));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteGivesNaNAtOnce(double element) {
    Matrix a = symmetric(4, 1);
    a.values()[2 * 4 + 1] = element;
    SymmetricEigen eigen = new SymmetricEigen(a);
    assertThat(eigen.done()).isTrue();
    assertThat(eigen.converged()).isFalse();
    assertThat(eigen.values()).containsOnly(Double.NaN).hasSize(4);
    assertThat(eigen.vectors().values()).containsOnly(Double.NaN).hasSize(16);
  }

  @Test
  void anIterationThatComesToItsLimitGivesNaN() {
    SymmetricEigen eigen = new SymmetricEigen(symmetric(8, 1), 3);
    eigen.advance(Long.MAX_VALUE);
    assertThat(eigen.done()).isTrue();
    assertThat(eigen.converged()).isFalse();
    assertThat(eigen.values()).containsOnly(Double.NaN);
  }

  @Test
  void fewIterationsAreNeeded() {
    SymmetricEigen eigen = new SymmetricEigen(symmetric(60, 1), 3 * 60);
    eigen.advance(Long.MAX_VALUE);
    assertThat(eigen.converged()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 700, 12_345})
  void theBitsDoNotDependOnTheSlices(long slice) {
    Matrix a = symmetric(20, 3);
    SymmetricEigen sliced = new SymmetricEigen(a);
    int slices = 0;
    while (!sliced.done()) {
      sliced.advance(slice);
      slices++;
    }
    assertThat(sliced.values()).isEqualTo(SymmetricEigen.of(a).values());
    assertThat(sliced.vectors().values()).isEqualTo(SymmetricEigen.of(a).vectors().values());
    assertThat(slices).isGreaterThan(4);
  }

  @Test
  void anEmptyMatrixHasNoEigenvalues() {
    SymmetricEigen eigen = SymmetricEigen.of(Matrix.zeros(0, 0));
    assertThat(eigen.converged()).isTrue();
    assertThat(eigen.values()).isEmpty();
  }

  @Test
  void theBitsAreTheSameEverywhere() {
    Digest digest = new Digest();
    for (int n : new int[] {1, 2, 5, 12, 40}) {
      SymmetricEigen eigen = SymmetricEigen.of(symmetric(n, n));
      digest.add(eigen.values()).add(eigen.vectors().values());
    }
    assertThat(digest.text()).isEqualTo("d3fb-b1d5-25fa-a0c6");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> SymmetricEigen.of(Matrix.zeros(2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the matrix must be square");
    assertThatThrownBy(() -> new SymmetricEigen(Matrix.zeros(2, 2)).values())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the eigenvalues have not been computed yet");
  }
}
