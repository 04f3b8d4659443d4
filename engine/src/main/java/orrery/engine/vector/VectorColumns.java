package orrery.engine.vector;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Loops over the columns of matrices stored by rows, for at least {@link Lanes#COUNT} columns. The
 * last vector of a row may overlap the one before it: what is written twice is the same.
 */
final class VectorColumns {
  private VectorColumns() {}

  /** {@code z_ij += b_j}. */
  static void add(float[] b, float[] z) {
    for (int row = 0; row < z.length; row += b.length) {
      int j = 0;
      for (; j + COUNT <= b.length; j += COUNT) {
        fromArray(SPECIES, z, row + j).add(fromArray(SPECIES, b, j)).intoArray(z, row + j);
      }
      for (; j < b.length; j++) {
        z[row + j] += b[j];
      }
    }
  }

  /** {@code s_j = sum_i x_ij}, in ascending {@code i}. */
  static void sums(float[] x, float[] s) {
    for (int j = 0; j < s.length; j += COUNT) {
      sum(x, s, Math.min(j, s.length - COUNT));
    }
  }

  private static void sum(float[] x, float[] s, int j) {
    FloatVector sum = zero(SPECIES);
    for (int i = j; i < x.length; i += s.length) {
      sum = sum.add(fromArray(SPECIES, x, i));
    }
    sum.intoArray(s, j);
  }

  /** {@code s_j = sum_i x_ij y_ij}, in ascending {@code i}. */
  static void dots(float[] x, float[] y, float[] s) {
    for (int j = 0; j < s.length; j += COUNT) {
      dot(x, y, s, Math.min(j, s.length - COUNT));
    }
  }

  private static void dot(float[] x, float[] y, float[] s, int j) {
    FloatVector sum = zero(SPECIES);
    for (int i = j; i < x.length; i += s.length) {
      sum = sum.add(fromArray(SPECIES, x, i).mul(fromArray(SPECIES, y, i)));
    }
    sum.intoArray(s, j);
  }

  /** {@code y_ij = x_ij gain_j + shift_j}, into another matrix. */
  static void scaleAndShift(float[] x, float[] gain, float[] shift, float[] y) {
    for (int block = 0; block < gain.length; block += COUNT) {
      int j = Math.min(block, gain.length - COUNT);
      FloatVector scale = fromArray(SPECIES, gain, j);
      FloatVector offset = fromArray(SPECIES, shift, j);
      for (int i = j; i < x.length; i += gain.length) {
        fromArray(SPECIES, x, i).mul(scale).add(offset).intoArray(y, i);
      }
    }
  }
}
