package orrery.engine.studies.oscillation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
