package orrery.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import orrery.engine.math.Digest;
import orrery.engine.math.RandomStream;

class RandomFeaturesTest {
  private static final int DIMENSION = 5;

  private static RandomFeatures relu(int count) {
    return RandomFeatures.relu(DIMENSION, count, new RandomStream(3, 1));
  }

  private static RandomFeatures fourier(int count) {
    return RandomFeatures.fourier(
        DIMENSION, count, 0.4, new RandomStream(3, 1), new RandomStream(3, 2));
  }

  private static double[] inputs(int rows) {
    double[] inputs = new double[rows * DIMENSION];
    new RandomStream(3, 7).normals(inputs);
    return inputs;
  }

  private static double[] fill(RandomFeatures features, double[] inputs) {
    int rows = inputs.length / DIMENSION;
    double[] out = new double[rows * features.count()];
    features.fill(inputs, 0, rows, out, 0);
    return out;
  }

  private static double dot(double[] a, int i, int j, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += a[i * length + k] * a[j * length + k];
    }
    return sum;
  }

  @Test
  void aFeatureIsWhatItsFormulaSays() {
    double[] x = inputs(3);
    double[] relu = fill(relu(7), x);
    double[] fourier = fill(fourier(7), x);
    RandomStream directions = new RandomStream(3, 1);
    RandomStream phases = new RandomStream(3, 2);
    for (int row = 0; row < 3; row++) {
      for (int j = 0; j < 7; j++) {
        double projection = 0;
        for (int i = 0; i < DIMENSION; i++) {
          projection += directions.normal(j * DIMENSION + i) * x[row * DIMENSION + i];
        }
        double expected = Math.max(0, projection / Math.sqrt(DIMENSION)) / Math.sqrt(7);
        assertThat(relu[row * 7 + j]).isCloseTo(expected, within(1e-15));
        double angle = 0.4 * projection + 2 * Math.PI * phases.uniform(j);
        double wave = Math.sqrt(2.0 / 7) * Math.cos(angle);
        assertThat(fourier[row * 7 + j]).isCloseTo(wave, within(1e-15));
      }
    }
  }

  @Test
  void productsOfFourierFeaturesTendToTheGaussianKernel() {
    int count = 40_000;
    double[] x = inputs(6);
    double[] phi = fill(fourier(count), x);
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int k = 0; k < DIMENSION; k++) {
          double difference = x[i * DIMENSION + k] - x[j * DIMENSION + k];
          square += difference * difference;
        }
        // A term 2 cos cos has a variance below 3/2.
        double expected = Math.exp(-0.16 * square / 2);
        assertThat(dot(phi, i, j, count)).isCloseTo(expected, within(4 * Math.sqrt(1.5 / count)));
      }
    }
  }

  @Test
  void productsOfReluFeaturesTendToTheArcCosineKernel() {
    int count = 40_000;
    double[] x = inputs(6);
    double[] phi = fill(relu(count), x);
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < i; j++) {
        double size = Math.sqrt(dot(x, i, i, DIMENSION) * dot(x, j, j, DIMENSION));
        double angle = Math.acos(dot(x, i, j, DIMENSION) / size);
        double share = Math.sin(angle) + (Math.PI - angle) * Math.cos(angle);
        double expected = size * share / (2 * Math.PI * DIMENSION);
        // The second moment of a term is at most 3/2 (|x| |y| / d)^2.
        double deviation = size / DIMENSION * Math.sqrt(1.5 / count);
        assertThat(dot(phi, i, j, count)).isCloseTo(expected, within(4 * deviation));
      }
    }
  }

  @Test
  void moreFeaturesAreTheSameOnesAndSomeMoreButForTheirScale() {
    double[] x = inputs(1);
    for (RandomFeatures[] pair :
        new RandomFeatures[][] {{relu(4), relu(16)}, {fourier(4), fourier(16)}}) {
      double[] few = fill(pair[0], x);
      double[] many = fill(pair[1], x);
      for (int j = 0; j < 4; j++) {
        assertThat(many[j]).isCloseTo(few[j] / 2, within(1e-16));
      }
    }
  }

  @Test
  void theBitsDoNotDependOnHowManyRowsAreFilledAtOnce() {
    double[] x = inputs(9);
    for (RandomFeatures features : new RandomFeatures[] {relu(11), fourier(11)}) {
      double[] pieces = new double[9 * 11 + 2];
      Arrays.fill(pieces, -5);
      features.fill(x, 4, 9, pieces, 1 + 4 * 11);
      features.fill(x, 0, 1, pieces, 1);
      features.fill(x, 1, 4, pieces, 1 + 11);
      assertThat(Arrays.copyOfRange(pieces, 1, 100)).isEqualTo(fill(features, x));
      assertThat(pieces[0]).isEqualTo(-5);
      assertThat(pieces[100]).isEqualTo(-5);
    }
  }

  @Test
  void whatIsNaNStaysNaNAndTouchesNoOtherRow() {
    double[] x = inputs(3);
    x[DIMENSION + 2] = Double.NaN;
    for (RandomFeatures features : new RandomFeatures[] {relu(6), fourier(6)}) {
      double[] phi = fill(features, x);
      assertThat(Arrays.copyOfRange(phi, 6, 12)).containsOnly(Double.NaN);
      assertThat(Arrays.copyOfRange(phi, 0, 6)).doesNotContain(Double.NaN);
      assertThat(Arrays.copyOfRange(phi, 12, 18)).doesNotContain(Double.NaN);
    }
  }

  @Test
  void anAngleThatIsTooLargeForACosineGivesNaN() {
    double[] x = new double[DIMENSION];
    Arrays.fill(x, 1e9);
    assertThat(fill(fourier(3), x)).containsOnly(Double.NaN);
  }

  @Test
  void theWorkIsKnownBefore() {
    assertThat(relu(11).flopsPerRow()).isEqualTo(110);
    assertThat(fourier(11).flopsPerRow()).isEqualTo(440);
  }

  @Test
  void theBitsAreTheSameEverywhere() {
    double[] x = inputs(13);
    Digest digest = new Digest().add(fill(relu(29), x)).add(fill(fourier(29), x));
    assertThat(digest.text()).isEqualTo("a817-0a51-8903-025f");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    RandomStream stream = new RandomStream(1, 1);
    assertThatThrownBy(() -> RandomFeatures.relu(0, 4, stream))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("random features need an input and a feature");
    assertThatThrownBy(() -> RandomFeatures.fourier(2, 0, 1, stream, stream))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("random features need an input and a feature");
    assertThatThrownBy(() -> RandomFeatures.relu(65536, 65536, stream))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("65536 features of 65536 inputs are more numbers than 33554432");
    for (double frequency : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> RandomFeatures.fourier(2, 3, frequency, stream, stream))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the frequency must be a positive number");
    }
  }
}
