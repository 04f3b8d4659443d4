package orrery.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ElementaryTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /**
   * The greatest distance from fdlibm, itself within 1 of the truth, in units in the last place.
   */
  private static double distance(
      DoubleUnaryOperator ours, DoubleUnaryOperator fdlibm, double from, double to) {
    RandomStream random = new RandomStream(1, 1);
    double worst = 0;
    for (int i = 0; i < 200_000; i++) {
      double x = from + (to - from) * random.uniform(i);
      double expected = fdlibm.applyAsDouble(x);
      double error = Math.abs(ours.applyAsDouble(x) - expected) / Math.ulp(expected);
      worst = Math.max(worst, error);
    }
    return worst;
  }

  @Test
  void exponentialIsWithinTwoUnitsInTheLastPlace() {
    assertThat(distance(Elementary::exp, StrictMath::exp, -1, 1)).isLessThanOrEqualTo(2);
    assertThat(distance(Elementary::exp, StrictMath::exp, -745, 709.7)).isLessThanOrEqualTo(2);
  }

  @Test
  void exponentialIsRightAtTheEdges() {
    assertThat(Elementary.exp(0)).isEqualTo(1);
    assertThat(Elementary.exp(-0.0)).isEqualTo(1);
    assertThat(Elementary.exp(2)).isEqualTo(7.38905609893065);
    assertThat(Elementary.exp(709.782712893384)).isEqualTo(1.7976931348622732e308);
    assertThat(Elementary.exp(709.7827128933841)).isEqualTo(INFINITY);
    assertThat(Elementary.exp(INFINITY)).isEqualTo(INFINITY);
    assertThat(Elementary.exp(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
    assertThat(Elementary.exp(-745.1332191019412)).isZero();
    assertThat(Elementary.exp(-INFINITY)).isZero();
    assertThat(Elementary.exp(Double.NaN)).isNaN();
  }

  @Test
  void logarithmIsWithinTwoUnitsInTheLastPlace() {
    assertThat(distance(Elementary::log, StrictMath::log, 0, 3)).isLessThanOrEqualTo(2);
    assertThat(distance(Elementary::log, StrictMath::log, 0.99, 1.01)).isLessThanOrEqualTo(2);
    assertThat(distance(Elementary::log, StrictMath::log, 0, 1e300)).isLessThanOrEqualTo(2);
    assertThat(distance(Elementary::log, StrictMath::log, 0, 1e-308)).isLessThanOrEqualTo(2);
  }

  @Test
  void logarithmIsRightAtTheEdges() {
    assertThat(Elementary.log(1)).isZero();
    assertThat(Elementary.log(0)).isEqualTo(-INFINITY);
    assertThat(Elementary.log(-0.0)).isEqualTo(-INFINITY);
    assertThat(Elementary.log(INFINITY)).isEqualTo(INFINITY);
    assertThat(Elementary.log(Double.MAX_VALUE)).isEqualTo(709.782712893384);
    assertThat(Elementary.log(Double.MIN_VALUE)).isEqualTo(-744.4400719213812);
    assertThat(Elementary.log(-1)).isNaN();
    assertThat(Elementary.log(Double.NaN)).isNaN();
  }

  @Test
  void sineAndCosineAreWithinTwoUnitsInTheLastPlace() {
    assertThat(distance(Elementary::sin, StrictMath::sin, -7, 7)).isLessThanOrEqualTo(2);
    assertThat(distance(Elementary::cos, StrictMath::cos, -7, 7)).isLessThanOrEqualTo(2);
    assertThat(distance(Elementary::sin, StrictMath::sin, -1e6, 1e6)).isLessThanOrEqualTo(2);
    assertThat(distance(Elementary::cos, StrictMath::cos, -1e6, 1e6)).isLessThanOrEqualTo(2);
  }

  @Test
  void arcCosineIsWithinTwoUnitsInTheLastPlace() {
    assertThat(distance(Elementary::acos, StrictMath::acos, -1, 1)).isLessThanOrEqualTo(2);
    assertThat(distance(Elementary::acos, StrictMath::acos, 0.999999, 1)).isLessThanOrEqualTo(2);
    assertThat(distance(Elementary::acos, StrictMath::acos, -1, -0.999999)).isLessThanOrEqualTo(2);
  }

  @Test
  void arcCosineIsRightAtTheEdges() {
    assertThat(Elementary.acos(1)).isZero();
    assertThat(Elementary.acos(-1)).isEqualTo(Math.PI);
    assertThat(Elementary.acos(0)).isEqualTo(Math.PI / 2);
    assertThat(Elementary.acos(1.0000000000000002)).isNaN();
    assertThat(Elementary.acos(-1.0000000000000002)).isNaN();
    assertThat(Elementary.acos(Double.NaN)).isNaN();
  }

  @Test
  void sineAndCosineKeepTheirDigitsNearTheirZeros() {
    for (int k = -636_000; k <= 636_000; k += 7) {
      double x = k * (Math.PI / 2);
      double sine = StrictMath.sin(x);
      double cosine = StrictMath.cos(x);
      assertThat(Math.abs(Elementary.sin(x) - sine)).isLessThanOrEqualTo(2 * Math.ulp(sine));
      assertThat(Math.abs(Elementary.cos(x) - cosine)).isLessThanOrEqualTo(2 * Math.ulp(cosine));
    }
  }

  @Test
  void sineAndCosineAreRightAtTheEdges() {
    assertThat(Elementary.sin(-0.0)).isEqualTo(-0.0);
    assertThat(Elementary.sin(1e-300)).isEqualTo(1e-300);
    assertThat(Elementary.cos(0)).isEqualTo(1);
    assertThat(Elementary.sin(1e6)).isEqualTo(StrictMath.sin(1e6));
    assertThat(Elementary.sin(1.000001e6)).isNaN();
    assertThat(Elementary.cos(-1.000001e6)).isNaN();
    assertThat(Elementary.cos(INFINITY)).isNaN();
    assertThat(Elementary.sin(Double.NaN)).isNaN();
  }

  @Test
  void hyperbolicTangentIsWithinTwoUnitsOfTheTruth() {
    // fdlibm's own is within 1 or 2 of it.
    assertThat(distance(Elementary::tanh, StrictMath::tanh, -1, 1)).isLessThanOrEqualTo(3);
    assertThat(distance(Elementary::tanh, StrictMath::tanh, -25, 25)).isLessThanOrEqualTo(3);
  }

  @Test
  void hyperbolicTangentIsRightAtTheEdges() {
    assertThat(Elementary.tanh(-0.0)).isEqualTo(-0.0);
    assertThat(Elementary.tanh(1e-300)).isEqualTo(1e-300);
    assertThat(Elementary.tanh(30)).isEqualTo(1);
    assertThat(Elementary.tanh(INFINITY)).isEqualTo(1);
    assertThat(Elementary.tanh(-INFINITY)).isEqualTo(-1);
    assertThat(Elementary.tanh(Double.NaN)).isNaN();
  }
}
