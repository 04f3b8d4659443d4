package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * Copies {@link #COLUMNS} columns of a product's right factor side by side, so that a tile reads
 * them in order and from few cache lines.
 *
 * <p>Columns that are not there hold anything: tiles do not store what comes of them. They are read
 * from behind the factor, where every operand has some bytes that may be read.
 */
final class Panels {
  /** Two vectors. */
  static final int COLUMNS = 8;

  /** From one row of a panel to the next. */
  static final int STRIDE = COLUMNS * Float.BYTES;

  private static final int VECTOR = Lanes.COUNT * Float.BYTES;

  private Panels() {}

  /** {@code (from, stride, k, left, to)}: of a factor with k rows, {@code stride} bytes apart. */
  static WasmFunction copying(WasmModule module) {
    WasmFunction f = module.function();
    I32 from = f.integer();
    I32 stride = f.integer();
    I32 k = f.integer();
    f.integer();
    I32 to = f.integer();
    I32 end = to.plus(k.times(STRIDE)).keep();
    f.repeat(
        () -> {
          to.store(0, from.lanes(0));
          to.store(VECTOR, from.lanes(VECTOR));
          from.add(stride);
          to.add(STRIDE);
        },
        to.lessThan(end));
    return f;
  }

  /**
   * {@code (from, stride, k, left, to)}: of a factor with rows of k numbers, {@code stride} bytes
   * apart, that is to be transposed, and of which {@code left} are left.
   */
  static WasmFunction transposing(WasmModule module) {
    WasmFunction f = module.function();
    I32 from = f.integer();
    I32 stride = f.integer();
    I32 k = f.integer();
    I32 left = f.integer();
    I32 to = f.integer();
    I32 end = to.plus(k.times(STRIDE)).keep();
    I32[] rows = Rows.clamped(from, stride, left, COLUMNS);
    f.repeat(
        () -> {
          for (int i = 0; i < COLUMNS; i += Lanes.COUNT) {
            Lanes[] columns = Transpose.of(rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
            for (int p = 0; p < Lanes.COUNT; p++) {
              to.store(p * STRIDE + i * Float.BYTES, columns[p]);
            }
          }
          Rows.advance(rows, VECTOR);
          to.add(Lanes.COUNT * STRIDE);
        },
        to.lessThan(end));
    return f;
  }
}
