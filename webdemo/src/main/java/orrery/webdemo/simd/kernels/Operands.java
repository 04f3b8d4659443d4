package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.WasmFunction;

/** The parameters of a product, in this order: see {@link Products}. */
record Operands(
    WasmFunction f, I32 a, I32 b, I32 c, I32 m, I32 n, I32 k, I32 accumulate, I32 scratch) {
  static Operands of(WasmFunction f) {
    return new Operands(
        f,
        f.integer(),
        f.integer(),
        f.integer(),
        f.integer(),
        f.integer(),
        f.integer(),
        f.integer(),
        f.integer());
  }
}
