package orrery.webdemo.simd.kernels;

import java.util.function.BinaryOperator;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * {@code add} and {@code multiply}: {@code (a, b, c, size)}; {@code copy}: {@code (a, c, size)}.
 */
final class Elementwise {
  private Elementwise() {}

  static void addTo(WasmModule module) {
    binary(module.function("add"), Lanes::plus);
    binary(module.function("multiply"), Lanes::times);
    WasmFunction copy = module.function("copy");
    I32 from = copy.integer();
    I32 to = copy.integer();
    I32 size = copy.integer();
    copy.copy(to, from, size.times(Float.BYTES));
  }

  private static void binary(WasmFunction f, BinaryOperator<Lanes> operator) {
    I32 a = f.integer();
    I32 b = f.integer();
    I32 c = f.integer();
    I32 size = f.integer();
    new Sweep(f, size, a, b, c)
        .each(place -> place.store(c, operator.apply(place.load(a), place.load(b))));
  }
}
