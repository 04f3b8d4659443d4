package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;

/**
 * Pointers to some rows of a matrix at once. Rows behind the last one are the last one again: to
 * compute it twice is harmless, and needs no code of its own.
 */
final class Rows {
  private final I32 stride;
  private final I32[] steps;

  /**
   * Some rows, all of them there.
   *
   * @param stride bytes from one to the next
   * @param count how many at once
   */
  Rows(I32 stride, int count) {
    this.stride = stride;
    this.steps = new I32[count - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = stride.keep();
    }
  }

  /** Returns rows of which only {@code left} exist, at least 1. */
  static I32[] clamped(I32 first, I32 stride, I32 left, int count) {
    Rows rows = new Rows(stride, count);
    rows.end(left);
    return rows.from(first);
  }

  /** Limits the rows to {@code left} from now on, at least 1. */
  void end(I32 left) {
    for (int i = 0; i < steps.length; i++) {
      steps[i].set(stride.onlyWhere(left.greaterThan(i + 1)));
    }
  }

  /** Pointers to a row and to those behind it. */
  I32[] from(I32 first) {
    I32[] rows = new I32[steps.length + 1];
    rows[0] = first.keep();
    for (int i = 0; i < steps.length; i++) {
      rows[i + 1] = rows[i].plus(steps[i]).keep();
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
