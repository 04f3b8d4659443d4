package orrery.engine.studies.regions;

import java.util.List;
import orrery.engine.math.Elementary;

/**
 * The weights of a network of two layers of ten units whose first layer folds the square [-1, 1]^2
 * five times in each direction, so that the second, ten lines of which each crosses every other,
 * draws on 25 sheets at once (Montufar, Pascanu, Cho and Bengio 2014).
 */
final class FoldedWeights {
  private static final int FOLDS = 5;
  private static final int UNITS = 2 * FOLDS;

  private FoldedWeights() {}

  /** The parameters of each layer, weights before biases. */
  static List<float[]> parameters() {
    float[] first = new float[2 * UNITS];
    float[] firstBias = new float[UNITS];
    float[] second = new float[UNITS * UNITS];
    float[] secondBias = new float[UNITS];
    float[] output = new float[2 * UNITS];
    for (int fold = 0; fold < FOLDS; fold++) {
      // relu(u - fold / 5) with u = (x + 1) / 2, for each input
      first[fold] = 0.5f;
      first[UNITS + FOLDS + fold] = 0.5f;
      firstBias[fold] = 0.5f - (float) fold / FOLDS;
      firstBias[FOLDS + fold] = firstBias[fold];
    }
    for (int line = 0; line < UNITS; line++) {
      double angle = Math.PI * (line + 0.5) / UNITS;
      double x = Elementary.cos(angle);
      double y = Elementary.sin(angle);
      secondBias[line] = (float) (0.01 * (7 * line % UNITS - 4.5) - 0.5 * (x + y));
      for (int fold = 0; fold < FOLDS; fold++) {
        // 5, -10, 10, -10, 10: up and down between 0 and 1
        int slope = fold == 0 ? FOLDS : (fold % 2 == 0 ? 2 : -2) * FOLDS;
        second[fold * UNITS + line] = (float) (slope * x);
        second[(FOLDS + fold) * UNITS + line] = (float) (slope * y);
      }
      output[2 * line + line % 2] = 1;
    }
    return List.of(first, firstBias, second, secondBias, output, new float[2]);
  }
}
