package orrery.engine.plan;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.math.RandomStream;

/**
 * Random first values that keep the size of a signal from layer to layer of ReLUs (He, Zhang, Ren
 * and Sun, 2015, equation 10): weights are normal with standard deviation {@code sqrt(2 / fan in)},
 * biases are zero.
 */
public final class HeInitialisation {
  private static final int BLOCK = 4;

  private HeInitialisation() {}

  /**
   * The first values of each parameter, in the order of {@link Plan#parameters}.
   *
   * <p>The weights are taken from the stream in order, row by row; each matrix starts on a fresh
   * block of four numbers.
   *
   * @param plan the plan to be started
   * @param stream where the normal numbers come from, from its index 0 on
   */
  public static List<float[]> values(Plan plan, RandomStream stream) {
    List<float[]> values = new ArrayList<>();
    int index = 0;
    for (Buffer parameter : plan.parameters()) {
      float[] first = new float[parameter.size()];
      if (parameter.name().startsWith("W")) {
        double deviation = Math.sqrt(2.0 / parameter.rows());
        for (int i = 0; i < first.length; i++) {
          first[i] = (float) (deviation * stream.normal(index + i));
        }
        index += (first.length + BLOCK - 1) / BLOCK * BLOCK; // no overflow: a plan is limited
      }
      values.add(first);
    }
    return values;
  }
}
