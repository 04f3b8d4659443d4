package orrery.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static orrery.engine.linalg.Matrices.normal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowProductsTest {
  @ParameterizedTest
  @CsvSource({"1,1,1", "2,4,3", "3,4,1", "2,5,9", "7,11,5", "8,8,16", "1,7,4", "5,3,0"})
  void everyElementHasTheBitsOfAPlainSumAndNothingElseIsTouched(int rows, int columns, int length) {
    double[] a = normal(rows + 1, length, 1).values();
    double[] b = normal(columns + 1, length, 2).values();
    int stride = columns + 2;
    double[] out = normal(rows + 2, stride, 3).values();
    double[] expected = out.clone();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = expected[stride + 1 + i * stride + j];
        for (int k = 0; k < length; k++) {
          sum += a[(i + 1) * length + k] * b[(j + 1) * length + k];
        }
        expected[stride + 1 + i * stride + j] = sum;
      }
    }
    RowProducts.add(a, length, rows, b, length, columns, length, out, stride + 1, stride);
    assertThat(out).isEqualTo(expected);
  }
}
