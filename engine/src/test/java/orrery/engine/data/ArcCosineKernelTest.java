package orrery.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import orrery.engine.math.RandomStream;

class ArcCosineKernelTest {
  /** NumPy: {@code n*m*(np.sin(a)+(np.pi-a)*np.cos(a))/(2*np.pi*d)} with {@code a} by arccos. */
  @Test
  void theValuesAreThoseOfNumPy() {
    ArcCosineKernel kernel = new ArcCosineKernel(3);
    double[] x = {1, 2, -0.5, 0.3, 0, 1, -1, -2, 0.5, 0, 0, 0};
    assertThat(kernel.at(x, 0, x, 0)).isCloseTo(0.875, within(1e-15));
    assertThat(kernel.at(x, 0, x, 1)).isCloseTo(0.11068594717085516, within(1e-15));
    assertThat(kernel.at(x, 1, x, 2)).isCloseTo(0.1440192805041885, within(1e-15));
    assertThat(kernel.at(x, 0, x, 2)).isCloseTo(0, within(1e-15));
    assertThat(kernel.at(x, 0, x, 3)).isZero();
  }

  @Test
  void itIsTheLimitOfManyFeatures() {
    double[] x = {1, 2, -0.5, 0.3, 0, 1};
    int count = 100_000;
    double[] features = new double[2 * count];
    RandomFeatures.relu(3, count, new RandomStream(3, 5)).fill(x, 0, 2, features, 0);
    double product = 0;
    for (int j = 0; j < count; j++) {
      product += features[j] * features[count + j];
    }
    assertThat(product).isCloseTo(new ArcCosineKernel(3).at(x, 0, x, 1), within(0.003));
  }
}
