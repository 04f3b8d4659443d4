package orrery.engine.studies.oscillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.math.Reference;

class TriangleMapTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void eachCompositionDoublesThePieces(int depth) {
    TriangleMap map = new TriangleMap(depth);
    assertThat(map.pieces()).isEqualTo(1 << depth);
    assertThat(map.maxima()).isEqualTo(1 << (depth - 1));
    assertThat(map.crossings()).isEqualTo(1 << depth);
    assertThat(map.parameters()).isEqualTo(6 * depth + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theTeethRiseFromZeroToOneAndFallAgain(int depth) {
    TriangleMap map = new TriangleMap(depth);
    int teeth = 1 << depth;
    for (int i = 0; i < teeth; i++) {
      for (double share : new double[] {0, 0.25, 0.5, 0.8125}) {
        double expected = i % 2 == 0 ? share : 1 - share;
        assertThat(map.at((i + share) / teeth)).isEqualTo(expected);
      }
    }
    assertThat(map.at(1)).isZero();
    assertThat(map.vertices()).hasSize(teeth + 1).startsWith(0).endsWith(1);
  }

  @Test
  void valuesAndCountsAreThoseOfExactArithmetic() {
    Reference exact = Reference.read("studies/tri.json");
    double[] x = exact.numbers("x");
    double[] values = exact.numbers("values");
    double[] rounded = exact.numbers("float64_evaluation");
    for (int depth = 1; depth <= 6; depth++) {
      TriangleMap map = new TriangleMap(depth);
      for (int i = 0; i < x.length; i++) {
        int at = (depth - 1) * x.length + i;
        assertThat(map.at(x[i])).isCloseTo(values[at], within(1e-14)).isEqualTo(rounded[at]);
      }
      assertThat((double) map.pieces()).isEqualTo(exact.numbers("pieces_on_0_1")[depth - 1]);
      assertThat((double) map.maxima()).isEqualTo(exact.numbers("maxima")[depth - 1]);
      double crossings = exact.numbers("crossings_of_one_half")[depth - 1];
      assertThat((double) map.crossings()).isEqualTo(crossings);
    }
  }
}
