package orrery.engine.vector;

import static jdk.incubator.vector.FloatVector.fromArray;
import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Weight normalisation of at least {@link Lanes#COUNT} columns: a lane is a column. */
final class VectorWeightNorms {
  private VectorWeightNorms() {}

  /** {@code w = v (gain / |v|)}, column by column. */
  static void forward(float[] v, float[] gain, float[] norm, float[] w) {
    VectorColumns.dots(v, v, norm);
    int n = norm.length;
    for (int j = 0; j < n; j++) {
      norm[j] = (float) Math.sqrt(norm[j]);
    }
    for (int block = 0; block < n; block += COUNT) {
      int j = Math.min(block, n - COUNT);
      FloatVector scale = fromArray(SPECIES, gain, j).div(fromArray(SPECIES, norm, j));
      for (int i = j; i < v.length; i += n) {
        fromArray(SPECIES, v, i).mul(scale).intoArray(w, i);
      }
    }
  }

  /** {@code d gain = dw . v / |v|}; {@code dv = gain / |v| (dw - v (d gain / |v|))}. */
  static void backward(
      float[] v, float[] gain, float[] norm, float[] dw, float[] dv, float[] dGain) {
    VectorColumns.dots(dw, v, dGain);
    int n = norm.length;
    for (int j = 0; j < n; j++) {
      dGain[j] = dGain[j] / norm[j];
    }
    for (int block = 0; block < n; block += COUNT) {
      int j = Math.min(block, n - COUNT);
      FloatVector scale = fromArray(SPECIES, gain, j).div(fromArray(SPECIES, norm, j));
      FloatVector along = fromArray(SPECIES, dGain, j).div(fromArray(SPECIES, norm, j));
      for (int i = j; i < v.length; i += n) {
        scale
            .mul(fromArray(SPECIES, dw, i).sub(fromArray(SPECIES, v, i).mul(along)))
            .intoArray(dv, i);
      }
    }
  }
}
