package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;

/**
 * Copies as many columns of a product's right factor side by side as a tile is wide, so that it
 * reads them in order and from few cache lines.
 *
 * <p>Columns that are not there hold anything: tiles do not store what comes of them. They are read
 * from behind the factor, where every operand has some bytes that may be read.
 */
final class Panels {
  private static final int VECTOR = Lanes.COUNT * Float.BYTES;

  private Panels() {}

  /** {@code (from, stride, k, left, to)}: of a factor with k rows, {@code stride} bytes apart. */
  static void copy(WasmFunction f, TileShape shape) {
    I32 from = f.integer();
    I32 stride = f.integer();
    I32 k = f.integer();
    f.integer();
    I32 to = f.integer();
    I32 end = to.plus(k.times(shape.stride())).keep();
    f.repeat(
        () -> {
          for (int v = 0; v < shape.vectors(); v++) {
            to.store(v * VECTOR, from.lanes(v * VECTOR));
          }
          from.add(stride);
          to.add(shape.stride());
        },
        to.lessThan(end));
  }

  /**
   * {@code (from, stride, k, left, to)}: of a factor with rows of k numbers, {@code stride} bytes
   * apart, that is to be transposed, and of which {@code left} are left.
   */
  static void transpose(WasmFunction f, TileShape shape) {
    I32 from = f.integer();
    I32 stride = f.integer();
    I32 k = f.integer();
    I32 left = f.integer();
    I32 to = f.integer();
    I32 end = to.plus(k.times(shape.stride())).keep();
    I32[] rows = Rows.clamped(from, stride, left, shape.columns());
    f.repeat(
        () -> {
          for (int i = 0; i < rows.length; i += Lanes.COUNT) {
            Lanes[] columns = Transpose.of(rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
            for (int p = 0; p < Lanes.COUNT; p++) {
              to.store(p * shape.stride() + i * Float.BYTES, columns[p]);
            }
          }
          Rows.advance(rows, VECTOR);
          to.add(Lanes.COUNT * shape.stride());
        },
        to.lessThan(end));
  }
}
