package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.linalg.Matrices.diagonal;
import static orrery.engine.linalg.Matrices.laplacian;
import static orrery.engine.linalg.Matrices.normal;
import static orrery.engine.linalg.Matrices.product;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.math.Digest;

class ConjugateGradientTest {
  private static ConjugateGradient run(SymmetricOperator a, double[] b, int limit) {
    ConjugateGradient solver = new ConjugateGradient(a, b, 1e-13, limit);
    solver.run();
    return solver;
  }

  private static Matrix positive(int n) {
    Matrix a = normal(n, n + 10, 1);
    return product(a, a.transposed());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 50})
  void theSolutionIsThatOfCholesky(int n) {
    double[] b = normal(1, n, 2).values();
    Matrix a = positive(n);
    ConjugateGradient solver = run(SymmetricOperator.of(a), b, 10 * n);
    Cholesky factor = new Cholesky(a.scaled(1));
    factor.compute(0, n);
    assertThat(solver.state()).isEqualTo(Convergence.CONVERGED);
    assertThat(solver.solution()).containsExactly(factor.solve(b), within(1e-11));
    assertThat(solver.residual()).isLessThan(1e-13 * Math.sqrt(Vectors.dot(b, b)));
  }

  @Test
  void asManyIterationsAreNeededAsThereAreDifferentEigenvalues() {
    ConjugateGradient solver =
        run(SymmetricOperator.of(diagonal(1, 4, 1, 9, 4, 4)), normal(1, 6, 3).values(), 100);
    assertThat(solver.state()).isEqualTo(Convergence.CONVERGED);
    assertThat(solver.iterations()).isEqualTo(3);
  }

  @Test
  void theLimitEndsItWithTheLastIterate() {
    ConjugateGradient solver =
        run(SymmetricOperator.of(laplacian(50)), normal(1, 50, 4).values(), 5);
    assertThat(solver.state()).isEqualTo(Convergence.LIMIT);
    assertThat(solver.iterations()).isEqualTo(5);
    double[] rest = laplacian(50).times(solver.solution());
    Vectors.add(-1, normal(1, 50, 4).values(), rest);
    assertThat(solver.residual()).isCloseTo(Math.sqrt(Vectors.dot(rest, rest)), within(1e-13));
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsNoticed() {
    ConjugateGradient solver = run(SymmetricOperator.of(diagonal(1, -3)), new double[] {1, 1}, 10);
    assertThat(solver.state()).isEqualTo(Convergence.INDEFINITE);
    assertThat(solver.solution()).containsExactly(0, 0);
    ConjugateGradient zeros =
        run(SymmetricOperator.of(Matrix.zeros(2, 2)), new double[] {1, 1}, 10);
    assertThat(zeros.state()).isEqualTo(Convergence.INDEFINITE);
  }

  @Test
  void nothingIsToBeDoneForZero() {
    ConjugateGradient solver = run(SymmetricOperator.of(diagonal(1, -3)), new double[2], 10);
    assertThat(solver.state()).isEqualTo(Convergence.CONVERGED);
    assertThat(solver.iterations()).isZero();
    assertThat(solver.solution()).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e200})
  void whatIsNotFiniteOrOverflowsHasNoSolution(double element) {
    ConjugateGradient right =
        run(SymmetricOperator.of(diagonal(1, 2)), new double[] {1, element}, 10);
    assertThat(right.state()).isEqualTo(Convergence.NOT_FINITE);
    assertThat(right.solution()).containsOnly(Double.NaN);
    ConjugateGradient left =
        run(SymmetricOperator.of(diagonal(Double.NaN, 2)), new double[] {1, 1}, 10);
    assertThat(left.state()).isEqualTo(Convergence.NOT_FINITE);
    assertThat(left.solution()).containsOnly(Double.NaN);
  }

  @Test
  void aProductInPiecesGivesTheSameBits() {
    double[] b = normal(1, 9, 5).values();
    ConjugateGradient whole = run(SymmetricOperator.of(positive(9)), b, 30);
    ConjugateGradient pieces = run(new RowByRow(positive(9)), b, 30);
    assertThat(pieces.solution()).isEqualTo(whole.solution());
  }

  @Test
  void theBitsAreTheSameEverywhere() {
    ConjugateGradient solver =
        run(SymmetricOperator.of(positive(30)), normal(1, 30, 6).values(), 20);
    Digest digest = new Digest().add(solver.residual()).add(solver.solution());
    assertThat(digest.text()).isEqualTo("d9a4-63fd-dc3c-4dbb");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    SymmetricOperator operator = SymmetricOperator.of(diagonal(1, 2));
    assertThatThrownBy(() -> new ConjugateGradient(operator, new double[3], 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the vector does not fit the operator");
    assertThatThrownBy(() -> new ConjugateGradient(operator, new double[2], -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the tolerance must not be negative");
    assertThatThrownBy(() -> new ConjugateGradient(operator, new double[2], 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least one iteration must be allowed");
  }
}
