package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.linalg.Matrices.diagonal;
import static orrery.engine.linalg.Matrices.laplacian;
import static orrery.engine.linalg.Matrices.normal;
import static orrery.engine.linalg.Matrices.symmetric;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.math.Digest;

class PowerIterationTest {
  private static PowerIteration run(Matrix a, double tolerance, int limit) {
    double[] start = normal(1, a.rows(), 20).values();
    PowerIteration power = new PowerIteration(SymmetricOperator.of(a), start, tolerance, limit);
    power.run();
    return power;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 30})
  void theValueIsTheEigenvalueOfGreatestSize(int n) {
    Matrix a = symmetric(n, 1);
    double[] values = SymmetricEigen.of(a).values();
    double greatest = Math.abs(values[0]) > Math.abs(values[n - 1]) ? values[0] : values[n - 1];
    PowerIteration power = run(a, 1e-7, 5000);
    assertThat(power.state()).isEqualTo(Convergence.CONVERGED);
    assertThat(power.value()).isCloseTo(greatest, within(1e-12 * Math.abs(greatest)));
    assertThat(power.residual()).isLessThanOrEqualTo(1e-7 * Math.abs(greatest));
    assertThat(Vectors.dot(power.vector(), power.vector())).isCloseTo(1, within(1e-14));
  }

  @Test
  void anEigenvalueIsWithinTheResidualAtEveryLimit() {
    double[] values = SymmetricEigen.of(laplacian(20)).values();
    for (int limit = 1; limit < 40; limit++) {
      PowerIteration power = run(laplacian(20), 1e-9, limit);
      assertThat(power.state()).isEqualTo(Convergence.LIMIT);
      assertThat(power.iterations()).isEqualTo(limit);
      double nearest =
          Arrays.stream(values).map(v -> Math.abs(v - power.value())).min().orElseThrow();
      assertThat(nearest).isLessThanOrEqualTo(power.residual());
    }
  }

  @Test
  void equalSizesOfOppositeSignEndAtTheLimit() {
    PowerIteration power = run(diagonal(2, -2, 1), 1e-6, 300);
    assertThat(power.state()).isEqualTo(Convergence.LIMIT);
    assertThat(power.iterations()).isEqualTo(300);
  }

  @Test
  void anOperatorOfZerosHasTheValueZero() {
    PowerIteration power = run(Matrix.zeros(3, 3), 0, 10);
    assertThat(power.state()).isEqualTo(Convergence.CONVERGED);
    assertThat(power.value()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e200})
  void whatIsNotFiniteOrOverflowsHasNoValue(double element) {
    PowerIteration power = run(diagonal(1, element, 3), 1e-6, 10);
    assertThat(power.state()).isEqualTo(Convergence.NOT_FINITE);
    assertThat(power.iterations()).isEqualTo(1);
    assertThat(power.value()).isNaN();
    assertThat(power.residual()).isNaN();
    assertThat(power.vector()).containsOnly(Double.NaN);
  }

  @Test
  void aStartThatIsNotFiniteHasNoValue() {
    PowerIteration power =
        new PowerIteration(
            SymmetricOperator.of(diagonal(1, 2)), new double[] {1, Double.NaN}, 0.1, 10);
    assertThat(power.state()).isEqualTo(Convergence.NOT_FINITE);
    power.advance();
    assertThat(power.iterations()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e300})
  void theLengthOfTheStartDoesNotMatter(double length) {
    PowerIteration power =
        new PowerIteration(
            SymmetricOperator.of(diagonal(1, 3)), new double[] {length, length}, 1e-9, 100);
    power.run();
    assertThat(power.value()).isCloseTo(3, within(1e-14));
  }

  @Test
  void aProductInPiecesGivesTheSameBits() {
    Matrix a = symmetric(7, 2);
    PowerIteration whole = run(a, 1e-5, 1000);
    PowerIteration pieces =
        new PowerIteration(new RowByRow(a), normal(1, 7, 20).values(), 1e-5, 1000);
    int calls = 0;
    while (pieces.state() == Convergence.RUNNING) {
      pieces.advance();
      calls++;
    }
    assertThat(pieces.value()).isEqualTo(whole.value());
    assertThat(calls).isEqualTo(7 * whole.iterations());
  }

  @Test
  void theBitsAreTheSameEverywhere() {
    PowerIteration power = run(symmetric(40, 3), 1e-5, 200);
    Digest digest = new Digest().add(power.value()).add(power.residual()).add(power.vector());
    assertThat(digest.text()).isEqualTo("8a36-a403-5865-9b12");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    SymmetricOperator operator = SymmetricOperator.of(diagonal(1, 2));
    assertThatThrownBy(() -> new PowerIteration(operator, new double[3], 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the vector does not fit the operator");
    assertThatThrownBy(() -> new PowerIteration(operator, new double[2], 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the start must not be zero");
    assertThatThrownBy(() -> new PowerIteration(operator, new double[2], Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the tolerance must not be negative");
    assertThatThrownBy(() -> new PowerIteration(operator, new double[2], 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least one iteration must be allowed");
    assertThatThrownBy(() -> SymmetricOperator.of(Matrix.zeros(2, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the matrix must be square");
  }
}
