package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.Lanes;

/**
 * The part of a product that stays in registers along k: 8 vectors of accumulators, enough to hide
 * the latency of additions, and their operands in the other registers.
 */
enum TileShape {
  /** 4 rows and 8 columns. 5 x 8, 6 x 8, 3 x 12 and 4 x 12 were measured, and are no faster. */
  WIDE(4, 2, 8),
  /** 8 rows and 4 columns, where no more columns are left. */
  NARROW(8, 1, 2);

  private final int rows;
  private final int vectors;
  private final int unrolled;

  TileShape(int rows, int vectors, int unrolled) {
    this.rows = rows;
    this.vectors = vectors;
    this.unrolled = unrolled;
  }

  /** Passes of the innermost loop that are written one after the other. */
  int unrolled() {
    return unrolled;
  }

  int rows() {
    return rows;
  }

  int vectors() {
    return vectors;
  }

  int columns() {
    return vectors * Lanes.COUNT;
  }

  /** Bytes from one row of a panel to the next. */
  int stride() {
    return columns() * Float.BYTES;
  }
}
