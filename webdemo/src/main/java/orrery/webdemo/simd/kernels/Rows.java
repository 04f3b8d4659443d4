package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;

/** Where the rows of a matrix begin. */
final class Rows {
  private Rows() {}

  /**
   * Pointers to some rows at once. Rows behind the last one are the last one again: to compute it
   * twice is harmless, and needs no code of its own.
   *
   * @param first where the first begins
   * @param stride bytes from one to the next
   * @param left how many there are from the first on, at least 1
   * @param count how many pointers
   */
  static I32[] clamped(I32 first, I32 stride, I32 left, int count) {
    I32[] rows = new I32[count];
    rows[0] = first.keep();
    for (int i = 1; i < count; i++) {
      rows[i] = rows[i - 1].plus(stride.onlyWhere(left.greaterThan(i))).keep();
    }
    return rows;
  }

  /** Moves every pointer. */
  static void advance(I32[] rows, int bytes) {
    for (I32 row : rows) {
      row.add(bytes);
    }
  }
}
