package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.linalg.Matrices.normal;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orrery.engine.math.Digest;
import orrery.engine.math.Reference;

class CglsTest {
  private static Cgls run(Matrix a, double[] b, double ridge, int limit) {
    Cgls fit = new Cgls(a, b, ridge, 1e-14, limit);
    fit.run();
    return fit;
  }

  @Test
  void theSolutionsAreThoseOfTheReference() {
    for (Reference problem : Reference.read("linalg/least_squares.json").objects("problems")) {
      Matrix a =
          Matrix.of(problem.integer("rows"), problem.integer("columns"), problem.numbers("A"));
      double[] b = problem.numbers("b");
      assertClose(run(a, b, 0, 2000), problem.numbers("min_norm_solution"));
      for (Reference ridge : problem.objects("ridge")) {
        assertClose(run(a, b, ridge.number("lambda"), 2000), ridge.numbers("solution"));
      }
    }
  }

  private static void assertClose(Cgls fit, double[] expected) {
    assertThat(fit.state()).isEqualTo(Convergence.CONVERGED);
    double greatest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertThat(fit.solution()).containsExactly(expected, within(1e-7 * greatest));
  }

  @ParameterizedTest
  @CsvSource({"20,8,0", "8,20,0", "8,20,0.5"})
  void theSolutionIsThatOfTheSingularValues(int rows, int columns, double ridge) {
    Matrix a = normal(rows, columns, 1);
    double[] b = normal(1, rows, 2).values();
    Cgls fit = run(a, b, ridge, 100);
    assertThat(fit.state()).isEqualTo(Convergence.CONVERGED);
    assertThat(fit.solution()).containsExactly(Svd.of(a).solve(b, ridge), within(1e-11));
  }

  @Test
  void fewerIterationsGiveASmallerSolution() {
    Matrix a = normal(30, 30, 3);
    double[] b = normal(1, 30, 4).values();
    double before = 0;
    for (int limit = 1; limit < 15; limit++) {
      Cgls fit = run(a, b, 0, limit);
      assertThat(fit.state()).isEqualTo(Convergence.LIMIT);
      assertThat(fit.iterations()).isEqualTo(limit);
      double square = Vectors.dot(fit.solution(), fit.solution());
      assertThat(square).isGreaterThan(before);
      before = square;
    }
  }

  @Test
  void nothingIsToBeDoneWhereTheSlopeIsZero() {
    Cgls fit = run(Matrix.of(2, 1, 1, 1), new double[] {1, -1}, 0, 10);
    assertThat(fit.state()).isEqualTo(Convergence.CONVERGED);
    assertThat(fit.iterations()).isZero();
    assertThat(fit.solution()).containsExactly(0);
  }

  @Test
  void whatIsNotFiniteHasNoSolution() {
    Cgls fit = run(Matrix.of(1, 2, Double.NaN, 1), new double[] {1}, 0, 10);
    assertThat(fit.state()).isEqualTo(Convergence.NOT_FINITE);
    assertThat(fit.solution()).containsOnly(Double.NaN);
    Cgls large = run(Matrix.of(1, 2, 1e100, 1), new double[] {1e100}, 0, 10);
    assertThat(large.state()).isEqualTo(Convergence.NOT_FINITE);
  }

  @Test
  void theBitsAreTheSameEverywhere() {
    Cgls fit = run(normal(40, 25, 5), normal(1, 40, 6).values(), 0.1, 12);
    assertThat(new Digest().add(fit.solution()).text()).isEqualTo("2142-b5df-d8a6-2272");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Matrix a = normal(3, 2, 1);
    assertThatThrownBy(() -> new Cgls(a, new double[2], 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the vector does not fit the matrix");
    assertThatThrownBy(() -> new Cgls(a, new double[3], -1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the ridge must not be negative");
    assertThatThrownBy(() -> new Cgls(a, new double[3], 0, -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the tolerance must not be negative");
    assertThatThrownBy(() -> new Cgls(a, new double[3], 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least one iteration must be allowed");
  }
}
