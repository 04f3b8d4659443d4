package orrery.engine.studies.oscillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShallowNetworkTest {
  /** The triangle map itself: {@code relu(2x) - relu(4x - 2)}. */
  private static final ShallowNetwork TRIANGLE =
      new ShallowNetwork(
          new float[] {2, 4}, new float[] {0, -2}, new float[] {1, -1}, new float[] {0});

  @Test
  void twoUnitsAreEnoughForOneTriangle() {
    TriangleMap map = new TriangleMap(1);
    for (int i = 0; i <= 64; i++) {
      assertThat(TRIANGLE.at(i / 64.0)).isEqualTo(map.at(i / 64.0));
    }
    assertThat(TRIANGLE.pieces()).isEqualTo(2);
    assertThat(TRIANGLE.misclassified(1)).isZero();
    assertThat(TRIANGLE.misclassified(2)).isEqualTo(1.0 / 5);
  }

  @Test
  void onlyBendsInsideTheIntervalMakePieces() {
    ShallowNetwork network =
        new ShallowNetwork(
            new float[] {1, 1, -2, 0, 3, 1},
            new float[] {-0.5f, -2, 1, 1, -1, 1},
            new float[] {1, 1, 1, 1, 0, 1},
            new float[] {0});
    assertThat(network.pieces()).isEqualTo(2);
  }

  @Test
  void threeParametersBuyAUnit() {
    assertThat(ShallowNetwork.units(25)).isEqualTo(8);
    assertThat(ShallowNetwork.units(27)).isEqualTo(8);
    assertThat(ShallowNetwork.units(28)).isEqualTo(9);
    assertThat(ShallowNetwork.units(7)).isEqualTo(2);
  }

  @Test
  void theLeastShareOfErrorsIsThatOfTheCountingArgument() {
    assertThat(ShallowNetwork.leastMisclassified(4, 8)).isEqualTo(3.5 / 17);
    assertThat(ShallowNetwork.leastMisclassified(5, 10)).isCloseTo(0.32, within(0.005));
    assertThat(ShallowNetwork.leastMisclassified(6, 12)).isCloseTo(0.39, within(0.005));
    assertThat(ShallowNetwork.leastMisclassified(3, 8)).isZero();
  }

  @Test
  void noRandomNetworkBeatsIt() {
    for (int depth = 1; depth <= 6; depth++) {
      for (int units = 1; units <= 12; units++) {
        for (int seed = 0; seed < 20; seed++) {
          ShallowNetwork network = ShallowNetwork.random(units, seed);
          assertThat(network.pieces()).isLessThanOrEqualTo(units + 1);
          assertThat(network.misclassified(depth))
              .isGreaterThanOrEqualTo(ShallowNetwork.leastMisclassified(depth, units));
        }
      }
    }
  }

  @Test
  void aRandomStartBendsOnlyInsideTheInterval() {
    ShallowNetwork network = ShallowNetwork.random(50, 3);
    assertThat(network.pieces()).isEqualTo(51);
    assertThat(network.c()).containsExactly(0.5f);
    for (float slope : network.w()) {
      assertThat(Math.abs(slope)).isBetween(4f, 8f);
    }
  }
}
