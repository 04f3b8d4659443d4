package orrery.engine.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatMulTest {
  @ParameterizedTest
  @CsvSource({
    "1,1,1",
    "1,1,9",
    "1,5,3",
    "3,4,1",
    "7,1,9",
    "8,1,4",
    "1,6,8",
    "2,4,8",
    "5,6,7",
    "16,9,33",
    "13,31,64"
  })
  void everyElementIsASumInAscendingOrder(int m, int n, int k) {
    float[] a = Trained.normals(m * k, 1, 1);
    float[] b = Trained.normals(k * n, 1, 2);
    float[] expected = new float[m * n];
    float[] twice = new float[m * n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        float sum = 0f;
        for (int p = 0; p < k; p++) {
          sum += a[i * k + p] * b[p * n + j];
        }
        twice[i * n + j] = sum;
        for (int p = 0; p < k; p++) {
          twice[i * n + j] += a[i * k + p] * b[p * n + j];
        }
        expected[i * n + j] = sum;
      }
    }
    MatMul product = new MatMul(k);
    float[] c = new float[m * n];
    product.nn(a, b, c, m, n, k, false);
    assertThat(c).containsExactly(expected);
    product.nn(a, b, c, m, n, k, true);
    assertThat(c).containsExactly(twice);
    product.tn(transposed(a, m, k), b, c, m, n, k, false);
    assertThat(c).containsExactly(expected);
    product.tn(transposed(a, m, k), b, c, m, n, k, true);
    assertThat(c).containsExactly(twice);
    product.nt(a, transposed(b, k, n), c, m, n, k, false);
    assertThat(c).containsExactly(expected);
    product.nt(a, transposed(b, k, n), c, m, n, k, true);
    assertThat(c).containsExactly(twice);
  }

  private static float[] transposed(float[] matrix, int rows, int columns) {
    float[] result = new float[matrix.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result[j * rows + i] = matrix[i * columns + j];
      }
    }
    return result;
  }
}
