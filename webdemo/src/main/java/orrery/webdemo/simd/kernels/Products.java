package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * The matrix products {@code matMulNN}, {@code matMulTN} and {@code matMulNT}: {@code (a, b, c, m,
 * n, k, accumulate, scratch)}, with room for a panel of k + 3 rows at {@code scratch}.
 */
final class Products {
  private Products() {}

  static void addTo(WasmModule module) {
    WasmFunction copying = Panels.copying(module);
    WasmFunction transposing = Panels.transposing(module);
    WasmFunction byRows = Tiles.byRows(module);
    WasmFunction byColumns = Tiles.byColumns(module);
    product(module.function("matMulNN"), false, copying, byRows);
    product(module.function("matMulTN"), false, copying, byColumns);
    product(module.function("matMulNT"), true, transposing, byRows);
  }

  private static void product(
      WasmFunction f, boolean transposed, WasmFunction pack, WasmFunction multiply) {
    I32 a = f.integer();
    I32 b = f.integer();
    I32 c = f.integer();
    I32 m = f.integer();
    I32 n = f.integer();
    I32 k = f.integer();
    I32 accumulate = f.integer();
    I32 scratch = f.integer();
    I32 left = n.keep();
    I32 stride = (transposed ? k : n).times(Float.BYTES).keep();
    f.repeat(
        () -> {
          f.call(pack, b, stride, k, left, scratch);
          f.call(multiply, a, scratch, c, m, n, k, left, accumulate);
          b.add(transposed ? stride.times(Panels.COLUMNS) : f.constant(Panels.STRIDE));
          c.add(Panels.STRIDE);
          left.add(-Panels.COLUMNS);
        },
        left.greaterThan(0));
  }
}
