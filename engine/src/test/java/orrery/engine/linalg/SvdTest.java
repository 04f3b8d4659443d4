package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.linalg.Matrices.assertOrthonormalColumns;
import static orrery.engine.linalg.Matrices.diagonal;
import static orrery.engine.linalg.Matrices.hilbert;
import static orrery.engine.linalg.Matrices.norm;
import static orrery.engine.linalg.Matrices.normal;
import static orrery.engine.linalg.Matrices.product;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.math.Digest;
import orrery.engine.math.Reference;

class SvdTest {
  /** U S V' = A, both orthonormal, values descending. */
  private static void assertDecomposes(Svd svd, Matrix a) {
    assertThat(svd.converged()).isTrue();
    int size = Math.max(a.rows(), a.columns());
    Matrix sum = product(product(svd.left(), diagonal(svd.values())), svd.right().transposed());
    assertThat(sum.values()).containsExactly(a.values(), within(size * 1e-15 * norm(a)));
    assertOrthonormalColumns(svd.left(), 1e-15 * (size + 8));
    assertOrthonormalColumns(svd.right(), 1e-15 * (size + 8));
    for (int i = 0; i < svd.values().length; i++) {
      double before = i == 0 ? Double.MAX_VALUE : svd.values()[i - 1];
      assertThat(svd.values()[i]).isBetween(0.0, before);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,5", "5,1", "2,2", "7,3", "3,7", "30,30", "40,31", "31,40", "100,100"})
  void aMatrixOfAnyShapeIsDecomposed(int rows, int columns) {
    Matrix a = normal(rows, columns, 1);
    Svd svd = Svd.of(a);
    assertDecomposes(svd, a);
    assertThat(svd.rank()).isEqualTo(Math.min(rows, columns));
  }

  @ParameterizedTest
  @CsvSource({"12,5", "5,12", "20,20"})
  void theSquaresAreTheEigenvaluesOfTheGramMatrix(int rows, int columns) {
    Matrix a = normal(rows, columns, 2);
    int k = Math.min(rows, columns);
    double[] eigen = SymmetricEigen.of(product(a, a.transposed())).values();
    double[] values = Svd.of(a).values();
    for (int i = 0; i < k; i++) {
      assertThat(values[i] * values[i])
          .isCloseTo(eigen[rows - 1 - i], within(1e-13 * eigen[rows - 1]));
    }
  }

  @Test
  void singularValuesOfAHilbertMatrixAreItsEigenvalues() {
    Svd svd = Svd.of(hilbert(10));
    for (int i = 0; i < 10; i++) {
      assertThat(svd.values()[i]).isCloseTo(SymmetricEigenTest.HILBERT_10[9 - i], within(5e-15));
    }
    assertDecomposes(svd, hilbert(10));
  }

  @ParameterizedTest
  @CsvSource({"10,6,3", "6,10,3", "25,25,1", "9,9,8"})
  void aMatrixOfLowRankStillHasOrthonormalVectors(int rows, int columns, int rank) {
    Matrix a = product(normal(rows, rank, 3), normal(rank, columns, 4));
    Svd svd = Svd.of(a);
    assertDecomposes(svd, a);
    assertThat(svd.rank()).isEqualTo(rank);
    assertDecomposes(Svd.of(a, Svd.of(normal(rows, columns, 5))), a);
  }

  @ParameterizedTest
  @CsvSource({"4,3", "3,4", "1,1", "3,3"})
  void aMatrixOfZerosHasValuesOfZeroAndOrthonormalVectors(int rows, int columns) {
    Matrix zeros = Matrix.zeros(rows, columns);
    Svd svd = Svd.of(zeros);
    assertDecomposes(svd, zeros);
    assertThat(svd.values()).containsOnly(0);
    assertThat(svd.rank()).isZero();
    assertThat(svd.effectiveRank()).isZero();
    assertThat(svd.solve(new double[rows], 0)).containsOnly(0);
    assertDecomposes(Svd.of(zeros, Svd.of(normal(rows, columns, 1))), zeros);
  }

  @Test
  void equalColumnsAndEqualValuesAreNoTrouble() {
    Matrix a = Matrix.of(4, 3, 1, 1, 0, 1, 1, 0, 0, 0, 2, 0, 0, 0);
    Svd svd = Svd.of(a);
    assertDecomposes(svd, a);
    assertThat(svd.values()).containsExactly(new double[] {2, 2, 0}, within(1e-15));
  }

  @Test
  void columnsOfVeryDifferentLengthsKeepTheirSmallValuesToTheLastDigits() {
    // A = B D with B well conditioned. The product of the values is |det B| det D.
    int n = 8;
    Matrix b = normal(n, n, 6);
    double[] scales = new double[n];
    for (int i = 0; i < n; i++) {
      scales[i] = Math.pow(10, -12.0 * i);
    }
    double[] values = Svd.of(product(b, diagonal(scales))).values();
    double[] plain = Svd.of(b).values();
    double expected = 1;
    double actual = 1;
    for (int i = 0; i < n; i++) {
      expected *= plain[i];
      actual *= values[i] / scales[i];
    }
    assertThat(actual / expected).isCloseTo(1, within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-310, 1e-200, 1e200, 1e307})
  void veryLargeAndVerySmallMatricesAreDecomposed(double factor) {
    Matrix a = normal(5, 4, 7);
    double[] expected = Svd.of(a).values();
    double[] values = Svd.of(a.scaled(factor)).values();
    for (int i = 0; i < 4; i++) {
      double tolerance = factor < 1e-300 ? 1e-12 : 1e-14;
      assertThat(values[i] / factor).isCloseTo(expected[i], within(tolerance));
    }
  }

  @Test
  void elementsThatAreNothingBesideTheGreatestCountAsZero() {
    Svd svd = Svd.of(diagonal(1e150, 1e-150, 1));
    assertThat(svd.values()[0]).isEqualTo(1e150);
    assertThat(svd.values()[1]).isCloseTo(1, within(1e-15));
    assertThat(svd.values()[2]).isZero();
    assertOrthonormalColumns(svd.left(), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"30,30", "17,9", "9,17"})
  void aStartNearbyGivesTheSameAnswer(int rows, int columns) {
    Matrix a = normal(rows, columns, 8);
    Svd svd = Svd.of(a);
    Matrix step = normal(rows, columns, 9);
    for (int i = 0; i < 50; i++) {
      for (int k = 0; k < a.values().length; k++) {
        a.values()[k] += 0.01 * step.values()[k];
      }
      svd = Svd.of(a, svd);
    }
    assertDecomposes(svd, a);
    Svd cold = Svd.of(a);
    assertThat(svd.values()).containsExactly(cold.values(), within(1e-13));
    assertThat(svd.right().values()).containsExactly(cold.right().values(), within(1e-10));
  }

  @Test
  void thousandsOfStartsNearbyDoNotWearTheVectorsOut() {
    Matrix a = normal(6, 6, 10);
    Svd svd = Svd.of(a);
    for (int i = 0; i < 5000; i++) {
      a.values()[i % 36] += 0.01;
      svd = Svd.of(a, svd);
    }
    assertDecomposes(svd, a);
    assertOrthonormalColumns(svd.right(), 3e-15);
  }

  @Test
  void aStartNearWhatDidNotConvergeIsAStartFromNothing() {
    Matrix a = normal(4, 4, 1);
    Svd none = Svd.of(a.scaled(Double.NaN));
    assertThat(Svd.of(a, none).values()).isEqualTo(Svd.of(a).values());
  }

  @Test
  void theSolutionsAreThoseOfTheReference() {
    for (Reference problem : Reference.read("linalg/least_squares.json").objects("problems")) {
      Matrix a =
          Matrix.of(problem.integer("rows"), problem.integer("columns"), problem.numbers("A"));
      Svd svd = Svd.of(a);
      double[] b = problem.numbers("b");
      assertClose(svd.solve(b, 0), problem.numbers("min_norm_solution"));
      for (Reference ridge : problem.objects("ridge")) {
        assertClose(svd.solve(b, ridge.number("lambda")), ridge.numbers("solution"));
      }
    }
  }

  private static void assertClose(double[] actual, double[] expected) {
    double greatest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertThat(actual).containsExactly(expected, within(1e-9 * greatest));
  }

  @Test
  void theEffectiveRankCountsEqualValuesAndWeighsOthers() {
    assertThat(Svd.of(diagonal(3, 3, 0, 3)).effectiveRank()).isCloseTo(3, within(1e-14));
    // Shares 3/4 and 1/4.
    double entropy = 0.75 * Math.log(4 / 3.0) + 0.25 * Math.log(4);
    assertThat(Svd.of(diagonal(3, 1)).effectiveRank()).isCloseTo(Math.exp(entropy), within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteGivesNaNAtOnce(double element) {
    Matrix a = normal(4, 3, 1);
    a.values()[5] = element;
    Svd svd = new Svd(a);
    assertThat(svd.done()).isTrue();
    assertThat(svd.converged()).isFalse();
    assertThat(svd.values()).containsOnly(Double.NaN).hasSize(3);
    assertThat(svd.left().values()).containsOnly(Double.NaN).hasSize(12);
    assertThat(svd.right().values()).containsOnly(Double.NaN).hasSize(9);
    assertThat(svd.rank()).isZero();
    assertThat(svd.effectiveRank()).isNaN();
    assertThat(svd.solve(new double[4], 0)).containsOnly(Double.NaN);
  }

  @Test
  void sweepsThatComeToTheirLimitGiveNaN() {
    Svd svd = new Svd(normal(9, 9, 1), null, 2);
    svd.advance(Long.MAX_VALUE);
    assertThat(svd.done()).isTrue();
    assertThat(svd.converged()).isFalse();
    assertThat(svd.values()).containsOnly(Double.NaN);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2000, 50_000})
  void theBitsDoNotDependOnTheSlices(long slice) {
    Matrix a = normal(20, 16, 3);
    Svd sliced = new Svd(a);
    int slices = 0;
    while (!sliced.done()) {
      sliced.advance(slice);
      slices++;
    }
    assertThat(sliced.values()).isEqualTo(Svd.of(a).values());
    assertThat(sliced.left().values()).isEqualTo(Svd.of(a).left().values());
    assertThat(sliced.right().values()).isEqualTo(Svd.of(a).right().values());
    assertThat(slices).isGreaterThan(4);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,3", "3,0"})
  void anEmptyMatrixHasNoValues(int rows, int columns) {
    Svd svd = Svd.of(Matrix.zeros(rows, columns));
    assertThat(svd.converged()).isTrue();
    assertThat(svd.values()).isEmpty();
    assertThat(svd.solve(new double[rows], 1)).hasSize(columns).containsOnly(new double[columns]);
  }

  @Test
  void theBitsAreTheSameEverywhere() {
    Digest digest = new Digest();
    int[][] shapes = {{1, 1}, {2, 3}, {8, 5}, {30, 30}, {12, 40}};
    for (int[] shape : shapes) {
      Matrix a = normal(shape[0], shape[1], 11);
      Svd svd = Svd.of(a);
      Svd near = Svd.of(a.scaled(1.01), svd);
      for (Svd each : new Svd[] {svd, near}) {
        digest.add(each.values()).add(each.left().values()).add(each.right().values());
      }
      digest.add(svd.effectiveRank()).add(svd.solve(normal(1, shape[0], 12).values(), 0.1));
    }
    assertThat(digest.text()).isEqualTo("9505-f615-8f05-2d29");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Matrix a = normal(3, 2, 1);
    assertThatThrownBy(() -> new Svd(a, Svd.of(normal(2, 3, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the matrix nearby must have the same sizes");
    assertThatThrownBy(() -> new Svd(a, new Svd(a)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the singular values have not been computed yet");
    assertThatThrownBy(() -> Svd.of(a).solve(new double[2], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the vector does not fit the matrix");
    assertThatThrownBy(() -> Svd.of(a).solve(new double[3], -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the ridge must not be negative");
  }
}
