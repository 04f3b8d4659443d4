package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/** {@code biasAdd (bias, values, m, n)} and {@code columnSums (values, sums, m, n)}. */
final class Columns {
  private Columns() {}

  static void addTo(WasmModule module) {
    biasAdd(module.function("biasAdd"));
    columnSums(module.function("columnSums"));
  }

  private static void biasAdd(WasmFunction f) {
    I32 bias = f.integer();
    I32 values = f.integer();
    I32 m = f.integer();
    I32 n = f.integer();
    f.repeat(
        () -> {
          I32 b = bias.keep();
          new Sweep(f, n, values, b)
              .eachUnrolled(place -> place.store(values, place.load(values).plus(place.load(b))));
          m.add(-1);
        },
        m);
  }

  /** Row by row, with the sums in memory: so all is read in order. */
  private static void columnSums(WasmFunction f) {
    I32 values = f.integer();
    I32 sums = f.integer();
    I32 m = f.integer();
    I32 n = f.integer();
    f.fill(sums, n.times(Float.BYTES));
    f.repeat(
        () -> {
          I32 s = sums.keep();
          new Sweep(f, n, values, s)
              .eachUnrolled(place -> place.store(s, place.load(s).plus(place.load(values))));
          m.add(-1);
        },
        m);
  }
}
