package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixTest {
  private final Matrix a = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

  @Test
  void aProductWithAVector() {
    assertThat(a.times(new double[] {1, 0, 1})).containsExactly(4, 10);
    assertThat(a.transposedTimes(new double[] {1, 10})).containsExactly(41, 52, 63);
  }

  @Test
  void rowsBecomeColumns() {
    assertThat(a.transposed().values()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(a.transposed().get(2, 1)).isEqualTo(6);
  }

  @Test
  void sizesMustAgree() {
    assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a matrix must have rows times columns values");
    assertThatThrownBy(() -> Matrix.zeros(1 << 16, 1 << 16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a matrix must have between 0 and 2^31 - 1 values");
    assertThatThrownBy(() -> Matrix.zeros(-1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a matrix must have between 0 and 2^31 - 1 values");
    assertThatThrownBy(() -> a.times(new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the vector does not fit the matrix");
  }
}
