package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orrery.engine.math.RandomStream;
import orrery.engine.math.Reference;

class LeastSquaresTest {
  private static Matrix matrix(Reference problem) {
    return Matrix.of(problem.integer("rows"), problem.integer("columns"), problem.numbers("A"));
  }

  private static void assertClose(double[] actual, double[] expected) {
    double greatest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertThat(actual).containsExactly(expected, within(1e-9 * greatest));
  }

  private static Matrix normal(int rows, int columns, int stream) {
    Matrix result = Matrix.zeros(rows, columns);
    new RandomStream(17, stream).normals(result.values());
    return result;
  }

  private static double[] normal(int length) {
    return normal(1, length, 99).values();
  }

  @Test
  void theMinimumNormSolutionIsThatOfTheReference() {
    for (Reference problem : Reference.read("linalg/least_squares.json").objects("problems")) {
      double[] expected = problem.numbers("min_norm_solution");
      Matrix a = matrix(problem);
      double[] b = problem.numbers("b");
      assertClose(LeastSquares.minimumNorm(a, b), expected);
      assertClose(OrthogonalDecomposition.solve(a, b, 0), expected);
    }
  }

  @Test
  void theRidgeSolutionIsThatOfTheReference() {
    for (Reference problem : Reference.read("linalg/least_squares.json").objects("problems")) {
      for (Reference ridge : problem.objects("ridge")) {
        Matrix a = matrix(problem);
        double[] b = problem.numbers("b");
        double lambda = ridge.number("lambda");
        assertClose(LeastSquares.ridge(a, b, lambda), ridge.numbers("solution"));
        assertClose(OrthogonalDecomposition.solve(a, b, lambda), ridge.numbers("solution"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"7,3", "3,7", "9,9", "40,33", "33,40", "50,50", "1,5", "5,1"})
  void theTwoWaysAgreeForEveryShape(int rows, int columns) {
    Matrix a = normal(rows, columns, 1);
    double[] b = normal(rows);
    assertClose(LeastSquares.minimumNorm(a, b), OrthogonalDecomposition.solve(a, b, 0));
  }

  @Test
  void aHilbertMatrixIsSolvedToTheDigitsThatItsConditionLeaves() {
    Matrix hilbert = Matrix.zeros(6, 6); // condition number 1.5e7
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        hilbert.values()[i * 6 + j] = 1.0 / (i + j + 1);
      }
    }
    double[] ones = {1, 1, 1, 1, 1, 1};
    assertThat(LeastSquares.minimumNorm(hilbert, hilbert.times(ones)))
        .containsExactly(ones, within(5e-9));
  }

  @ParameterizedTest
  @CsvSource({"30,12,5", "12,30,5", "20,20,19", "20,20,1"})
  void aMatrixOfLowRankStillHasItsMinimumNormSolution(int rows, int columns, int rank) {
    Matrix left = normal(rows, rank, 1);
    Matrix right = normal(columns, rank, 2);
    Matrix a = Matrix.zeros(rows, columns);
    for (int i = 0; i < rows; i++) {
      double[] row = right.times(Arrays.copyOfRange(left.values(), i * rank, (i + 1) * rank));
      System.arraycopy(row, 0, a.values(), i * columns, columns);
    }
    double[] b = normal(rows);
    // The pseudo-inverse of a product of full ranks: A^+ = (R')^+ L^+.
    double[] expected =
        LeastSquares.minimumNorm(right.transposed(), LeastSquares.minimumNorm(left, b));
    assertClose(LeastSquares.minimumNorm(a, b), expected);
  }

  @Test
  void aTinyRidgeOnAMatrixOfLowRankIsSolvedToo() {
    Matrix a = Matrix.of(3, 2, 1, 1, 1, 1, 1, 1);
    assertThat(LeastSquares.ridge(a, new double[] {1, 2, 3}, 1e-20))
        .containsExactly(new double[] {1, 1}, within(1e-12));
  }

  @Test
  void aMatrixOfZerosHasTheZeroSolution() {
    assertThat(LeastSquares.minimumNorm(Matrix.zeros(3, 4), new double[] {1, 2, 3}))
        .containsExactly(0, 0, 0, 0);
  }

  @Test
  void emptyProblemsHaveEmptyOrZeroSolutions() {
    assertThat(LeastSquares.minimumNorm(Matrix.zeros(3, 0), new double[3])).isEmpty();
    assertThat(LeastSquares.minimumNorm(Matrix.zeros(0, 2), new double[0])).containsExactly(0, 0);
  }

  @Test
  void whatIsNotFiniteGivesWhatIsNotFinite() {
    Matrix a = normal(6, 4, 1);
    a.values()[3] = Double.NaN;
    assertThat(LeastSquares.minimumNorm(a, normal(6))).doesNotContain(0).contains(Double.NaN);
    a.values()[3] = Double.POSITIVE_INFINITY;
    assertThat(LeastSquares.minimumNorm(a, normal(6))).contains(Double.NaN);
  }

  @ParameterizedTest
  @CsvSource({"23,40,1", "23,40,5000", "40,23,777", "20,20,100000"})
  void theBitsDoNotDependOnTheSlices(int rows, int columns, long slice) {
    Matrix a = normal(rows, columns, 1);
    double[] b = normal(rows);
    LeastSquares fit = new LeastSquares(a, b, 0.5);
    int slices = 0;
    while (!fit.done()) {
      fit.advance(slice);
      slices++;
    }
    assertThat(fit.solution()).isEqualTo(LeastSquares.ridge(a, b, 0.5));
    assertThat(slices).isGreaterThanOrEqualTo(slice < 1000 ? 10 : 1);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Matrix a = Matrix.zeros(2, 2);
    assertThatThrownBy(() -> LeastSquares.minimumNorm(a, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the vector does not fit the matrix");
    assertThatThrownBy(() -> LeastSquares.ridge(a, new double[2], -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the ridge must not be negative");
    assertThatThrownBy(() -> new LeastSquares(a, new double[2], 0).solution())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the solution has not been computed yet");
  }
}
