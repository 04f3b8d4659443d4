package orrery.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static final Reference EXPECTED = Reference.read("math/rng.json");

  private final RandomStream stream =
      new RandomStream(EXPECTED.integer("seed"), EXPECTED.integer("stream"));

  @Test
  void theBitsAreThoseOfTheReference() {
    List<String> words = EXPECTED.texts("u32_hex");
    for (int i = 0; i < words.size(); i++) {
      assertThat(stream.bits(i)).isEqualTo(Integer.parseUnsignedInt(words.get(i), 16));
    }
  }

  @Test
  void uniformNumbersAreThoseOfTheReferenceToTheBit() {
    double[] expected = EXPECTED.numbers("uniform");
    double[] actual = new double[expected.length];
    stream.uniforms(actual);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void normalNumbersAreThoseOfTheReferenceToTheBit() {
    double[] expected = EXPECTED.numbers("normal");
    double[] actual = new double[expected.length];
    stream.normals(actual);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void integersAreThoseOfTheReference() {
    int[] expected = EXPECTED.integers("randint_10");
    for (int i = 0; i < expected.length; i++) {
      assertThat(stream.integer(i, 10)).isEqualTo(expected[i]);
    }
  }

  @Test
  void aPermutationIsThatOfTheReference() {
    assertThat(stream.permutation(16)).isEqualTo(EXPECTED.integers("permutation_16"));
  }

  @Test
  void aPermutationHoldsEveryIndexOnce() {
    int[] order = stream.permutation(1000, 5000);
    Arrays.sort(order);
    for (int i = 0; i < 5000; i++) {
      assertThat(order[i]).isEqualTo(i);
    }
  }

  @Test
  void aValueDoesNotDependOnWhatWasAskedBefore() {
    double[] forwards = new double[101];
    stream.normals(forwards);
    for (int i = 100; i >= 0; i--) {
      assertThat(new RandomStream(123, 7).normal(i)).isEqualTo(forwards[i]);
      assertThat(stream.normal(i)).isEqualTo(forwards[i]);
    }
  }

  @Test
  void aRangeMayStartAnywhere() {
    double[] whole = new double[20];
    stream.normals(whole);
    double[] part = new double[10];
    stream.normals(7, part, 2, 5);
    assertThat(Arrays.copyOfRange(part, 2, 7)).isEqualTo(Arrays.copyOfRange(whole, 7, 12));
    assertThat(part[1]).isZero();
    assertThat(part[7]).isZero();
  }

  @Test
  void anIndexMayBeBeyondThirtyTwoBits() {
    int[] block = {5, 3, 0, 0};
    Philox.apply(block, 123, 7);
    assertThat(stream.bits(((3L << 32) + 5) * 4 + 2)).isEqualTo(block[2]);
  }

  @Test
  void seedsAndStreamsAreIndependent() {
    assertThat(new RandomStream(1, 0).bits(0)).isNotEqualTo(new RandomStream(0, 1).bits(0));
    assertThat(new RandomStream(1, 0).bits(0)).isNotEqualTo(new RandomStream(1, 1).bits(0));
  }

  @Test
  void normalNumbersHaveTheirMoments() {
    double[] x = new double[1 << 20];
    stream.normals(x);
    double[] moments = new double[5];
    for (double each : x) {
      for (int power = 1; power <= 4; power++) {
        moments[power] += Math.pow(each, power) / x.length;
      }
    }
    assertThat(moments[1]).isCloseTo(0, within(0.004));
    assertThat(moments[2]).isCloseTo(1, within(0.006));
    assertThat(moments[3]).isCloseTo(0, within(0.016));
    assertThat(moments[4]).isCloseTo(3, within(0.04));
  }

  @Test
  void theOutermostUniformNumbersGiveFiniteNormalOnes() {
    assertThat(NormalQuantile.at(0x1p-33)).isCloseTo(-6.337957754553788, within(1e-14));
    assertThat(NormalQuantile.at(1 - 0x1p-33)).isCloseTo(6.337957754553788, within(1e-14));
    assertThat(NormalQuantile.at(0.5)).isZero();
  }

  @Test
  void aBoundMustBePositive() {
    assertThatThrownBy(() -> stream.integer(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bound must be positive");
  }
}
