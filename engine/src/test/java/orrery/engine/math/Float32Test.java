package orrery.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class Float32Test {
  private interface FloatFunction {
    float of(float x);
  }

  /** The largest error over a million numbers, in units in the last place of the true value. */
  private static double worst(
      FloatFunction ours, DoubleUnaryOperator truth, double from, double to) {
    double worst = 0;
    for (int i = 0; i <= 1_000_000; i++) {
      float x = (float) (from + (to - from) * i / 1e6);
      double expected = truth.applyAsDouble(x);
      double error = Math.abs(ours.of(x) - expected) / Math.ulp((float) expected);
      worst = Math.max(worst, error);
    }
    return worst;
  }

  @Test
  void theExponentialIsRightToTwoUnitsInTheLastPlace() {
    assertThat(worst(Float32::exp, Math::exp, -87, 88.72)).isLessThan(2);
    assertThat(worst(Float32::exp, Math::exp, -103.9, -87)).isLessThan(2);
  }

  @Test
  void theExponentialAtTheEdges() {
    assertThat(Float32.exp(0f)).isEqualTo(1f);
    assertThat(Float32.exp(-0f)).isEqualTo(1f);
    assertThat(Float32.exp(100f)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Float32.exp(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Float32.exp(-200f)).isZero();
    assertThat(Float32.exp(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(Float32.exp(Float.NaN)).isNaN();
  }

  @Test
  void theLogarithmIsRightToTwoUnitsInTheLastPlace() {
    assertThat(worst(Float32::log, Math::log, 1e-6, 3)).isLessThan(2);
    assertThat(worst(Float32::log, Math::log, 3, 3e38)).isLessThan(2);
    assertThat(worst(Float32::log, Math::log, 1e-44, 1e-37)).isLessThan(2);
  }

  @Test
  void theLogarithmAtTheEdges() {
    assertThat(Float32.log(1f)).isZero();
    assertThat(Float32.log(0f)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(Float32.log(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Float32.log(-1f)).isNaN();
    assertThat(Float32.log(Float.NaN)).isNaN();
  }

  @Test
  void theHyperbolicTangentIsRightToAMillionth() {
    for (int i = -100_000; i <= 100_000; i++) {
      float x = i * 1e-4f;
      double expected = Math.tanh(x);
      assertThat(Math.abs(Float32.tanh(x) - expected))
          .isLessThanOrEqualTo(1e-6 * Math.abs(expected));
      assertThat(Math.abs(Float32.tanh(x))).isLessThanOrEqualTo(1f);
    }
  }

  @Test
  void theHyperbolicTangentAtTheEdges() {
    assertThat(Float32.tanh(0f)).isZero();
    assertThat(Float32.tanh(1e30f)).isEqualTo(1f);
    assertThat(Float32.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
    assertThat(Float32.tanh(Float.NaN)).isNaN();
  }

  /** The Maclaurin series in float64: on this interval it loses fewer than eight digits. */
  private static double erf(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < 120; n++) {
      term *= -x * x / n;
      sum += term / (2 * n + 1);
    }
    return sum * 2 / Math.sqrt(Math.PI);
  }

  @Test
  void theErrorFunctionIsRightToHalfAMillionth() {
    double worst = 0;
    for (int i = 1; i <= 40_000; i++) {
      float x = i / 10_000f;
      double expected = erf(x);
      worst = Math.max(worst, Math.abs(Float32.erf(x) - expected) / expected);
      assertThat(Float32.erf(-x)).isEqualTo(-Float32.erf(x));
    }
    assertThat(worst).isLessThan(5e-7);
  }

  @Test
  void theErrorFunctionAtTheEdges() {
    assertThat(Float32.erf(0f)).isZero();
    assertThat(Float32.erf(Float.POSITIVE_INFINITY)).isEqualTo(Float32.erf(4f));
    assertThat(Float32.erf(Float.NEGATIVE_INFINITY)).isEqualTo(-Float32.erf(4f));
    assertThat(Float32.erf(Float.NaN)).isNaN();
  }
}
