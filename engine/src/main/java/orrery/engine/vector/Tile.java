package orrery.engine.vector;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Four rows and one or two vectors of columns of a product, which stay in registers: eight sums are
 * enough to hide how long an addition takes, and fit into the registers of every machine.
 *
 * <p>A lane is one element of the result with its one accumulator, and takes its products in
 * ascending {@code k}, multiplied, rounded, then added: the bits are those of the reference. Where
 * there are fewer than four rows, the last one is taken again.
 */
final class Tile {
  /** The number of rows. */
  static final int ROWS = 4;

  private static final int WIDE = 2 * COUNT;

  private Tile() {}

  /**
   * Adds products to two vectors of columns.
   *
   * @param a the left factor
   * @param i its first row
   * @param m how many rows it has
   * @param down from one of its rows to the next
   * @param across from one of its columns to the next
   * @param b two vectors of columns of the right factor, for each {@code k} one after the other
   * @param k how many products are added up
   * @param c the result
   * @param at its first element
   * @param n from one of its rows to the next
   */
  static void ofTwoVectors(
      float[] a, int i, int m, int down, int across, float[] b, int k, float[] c, int at, int n) {
    int below = m - 1 - i;
    int a0 = i * down;
    int a1 = a0 + Math.min(1, below) * down;
    int a2 = a0 + Math.min(2, below) * down;
    int a3 = a0 + Math.min(3, below) * down;
    int c1 = at + Math.min(1, below) * n;
    int c2 = at + Math.min(2, below) * n;
    int c3 = at + Math.min(3, below) * n;
    FloatVector c00 = fromArray(SPECIES, c, at);
    FloatVector c01 = fromArray(SPECIES, c, at + COUNT);
    FloatVector c10 = fromArray(SPECIES, c, c1);
    FloatVector c11 = fromArray(SPECIES, c, c1 + COUNT);
    FloatVector c20 = fromArray(SPECIES, c, c2);
    FloatVector c21 = fromArray(SPECIES, c, c2 + COUNT);
    FloatVector c30 = fromArray(SPECIES, c, c3);
    FloatVector c31 = fromArray(SPECIES, c, c3 + COUNT);
    int p = 0;
    for (int q = 0; q < WIDE * k; q += WIDE) {
      FloatVector b0 = fromArray(SPECIES, b, q);
      FloatVector b1 = fromArray(SPECIES, b, q + COUNT);
      FloatVector x0 = broadcast(SPECIES, a[a0 + p]);
      FloatVector x1 = broadcast(SPECIES, a[a1 + p]);
      FloatVector x2 = broadcast(SPECIES, a[a2 + p]);
      FloatVector x3 = broadcast(SPECIES, a[a3 + p]);
      c00 = c00.add(x0.mul(b0));
      c01 = c01.add(x0.mul(b1));
      c10 = c10.add(x1.mul(b0));
      c11 = c11.add(x1.mul(b1));
      c20 = c20.add(x2.mul(b0));
      c21 = c21.add(x2.mul(b1));
      c30 = c30.add(x3.mul(b0));
      c31 = c31.add(x3.mul(b1));
      p += across;
    }
    c00.intoArray(c, at);
    c01.intoArray(c, at + COUNT);
    c10.intoArray(c, c1);
    c11.intoArray(c, c1 + COUNT);
    c20.intoArray(c, c2);
    c21.intoArray(c, c2 + COUNT);
    c30.intoArray(c, c3);
    c31.intoArray(c, c3 + COUNT);
  }

  /** The same for one vector of columns, which the right factor then holds for each {@code k}. */
  static void ofOneVector(
      float[] a, int i, int m, int down, int across, float[] b, int k, float[] c, int at, int n) {
    int below = m - 1 - i;
    int a0 = i * down;
    int a1 = a0 + Math.min(1, below) * down;
    int a2 = a0 + Math.min(2, below) * down;
    int a3 = a0 + Math.min(3, below) * down;
    int c1 = at + Math.min(1, below) * n;
    int c2 = at + Math.min(2, below) * n;
    int c3 = at + Math.min(3, below) * n;
    FloatVector sum0 = fromArray(SPECIES, c, at);
    FloatVector sum1 = fromArray(SPECIES, c, c1);
    FloatVector sum2 = fromArray(SPECIES, c, c2);
    FloatVector sum3 = fromArray(SPECIES, c, c3);
    int p = 0;
    for (int q = 0; q < COUNT * k; q += COUNT) {
      FloatVector b0 = fromArray(SPECIES, b, q);
      FloatVector x0 = broadcast(SPECIES, a[a0 + p]);
      FloatVector x1 = broadcast(SPECIES, a[a1 + p]);
      FloatVector x2 = broadcast(SPECIES, a[a2 + p]);
      FloatVector x3 = broadcast(SPECIES, a[a3 + p]);
      sum0 = sum0.add(x0.mul(b0));
      sum1 = sum1.add(x1.mul(b0));
      sum2 = sum2.add(x2.mul(b0));
      sum3 = sum3.add(x3.mul(b0));
      p += across;
    }
    sum0.intoArray(c, at);
    sum1.intoArray(c, c1);
    sum2.intoArray(c, c2);
    sum3.intoArray(c, c3);
  }
}
