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
    I32 stride = n.times(Float.BYTES).keep();
    f.repeat(
        () -> {
          I32 row = values.keep();
          I32 b = bias.keep();
          new Sweep(f, n, row, b)
              .eachUnrolled(place -> place.store(row, place.load(row).plus(place.load(b))));
          values.add(stride);
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
    I32 stride = n.times(Float.BYTES).keep();
    f.fill(sums, stride);
    f.repeat(
        () -> {
          I32 row = values.keep();
          I32 s = sums.keep();
          new Sweep(f, n, row, s)
              .eachUnrolled(place -> place.store(s, place.load(s).plus(place.load(row))));
          values.add(stride);
          m.add(-1);
        },
        m);
  }
}
