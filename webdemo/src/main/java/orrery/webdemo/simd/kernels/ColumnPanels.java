package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * One way to go through a product: as many columns of the right factor as tiles are wide are copied
 * to a panel, and multiplied by the left factor.
 *
 * @param shape of the tiles
 * @param pack fills a panel
 * @param multiply multiplies by it
 * @param transposed whether rows of the right factor are columns of the result
 */
record ColumnPanels(TileShape shape, WasmFunction pack, WasmFunction multiply, boolean transposed) {
  static ColumnPanels of(WasmModule module, TileShape shape, WasmFunction multiply) {
    WasmFunction pack = module.shared("copying " + shape, function -> Panels.copy(function, shape));
    return new ColumnPanels(shape, pack, multiply, false);
  }

  static ColumnPanels transposed(WasmModule module, TileShape shape, WasmFunction multiply) {
    WasmFunction pack =
        module.shared("transposing " + shape, function -> Panels.transpose(function, shape));
    return new ColumnPanels(shape, pack, multiply, true);
  }

  /** The same panels for another kind of left factor. */
  ColumnPanels by(WasmFunction other) {
    return new ColumnPanels(shape, pack, other, transposed);
  }

  /**
   * Multiplies the next columns.
   *
   * @param operands of which {@code b} and {@code c} move on
   * @param a the left factor as the tiles want it
   * @param left how many columns there are from here on
   */
  void next(Operands operands, I32 a, I32 left) {
    WasmFunction f = operands.f();
    I32 stride = (transposed ? operands.k() : operands.n()).times(Float.BYTES).keep();
    f.call(pack, operands.b(), stride, operands.k(), left, operands.scratch());
    f.call(
        multiply,
        a,
        operands.scratch(),
        operands.c(),
        operands.m(),
        operands.n(),
        operands.k(),
        left,
        operands.accumulate());
    operands.b().add(transposed ? stride.times(shape.columns()) : f.constant(shape.stride()));
    operands.c().add(shape.stride());
    left.add(-shape.columns());
  }
}
