package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/** Weight normalisation, four columns at a time. */
final class WeightNorms {
  private WeightNorms() {}

  static void addTo(WasmModule module) {
    forward(module.function("weightNorm"));
    backward(module.function("weightNormBackward"));
  }

  /** {@code (direction, gain, norm, weight, m, n)}. */
  private static void forward(WasmFunction f) {
    I32 direction = f.integer();
    I32 gain = f.integer();
    I32 norm = f.integer();
    I32 weight = f.integer();
    I32 m = f.integer();
    I32 n = f.integer();
    Column column = new Column(f, m, n.times(Float.BYTES).keep());
    new Sweep(f, n, direction, gain, norm, weight)
        .each(
            place -> {
              Lanes square = f.constant(0f).keep();
              column.eachRow(
                  row -> {
                    Lanes v = place.load(row[0]).keep();
                    square.set(square.plus(v.times(v)));
                  },
                  direction);
              Lanes length = square.sqrt().keep();
              place.store(norm, length);
              Lanes scale = place.load(gain).dividedBy(length).keep();
              column.eachRow(
                  row -> place.store(row[1], place.load(row[0]).times(scale)), direction, weight);
            });
  }

  /** {@code (direction, gain, norm, weightGradient, directionGradient, gainGradient, m, n)}. */
  private static void backward(WasmFunction f) {
    I32 direction = f.integer();
    I32 gain = f.integer();
    I32 norm = f.integer();
    I32 weightGradient = f.integer();
    I32 directionGradient = f.integer();
    I32 gainGradient = f.integer();
    I32 m = f.integer();
    I32 n = f.integer();
    Column column = new Column(f, m, n.times(Float.BYTES).keep());
    new Sweep(f, n, direction, gain, norm, weightGradient, directionGradient, gainGradient)
        .each(
            place -> {
              Lanes dot = f.constant(0f).keep();
              column.eachRow(
                  row -> dot.set(dot.plus(place.load(row[0]).times(place.load(row[1])))),
                  weightGradient,
                  direction);
              Lanes length = place.load(norm).keep();
              dot.set(dot.dividedBy(length));
              place.store(gainGradient, dot);
              Lanes scale = place.load(gain).dividedBy(length).keep();
              Lanes along = dot.dividedBy(length).keep();
              column.eachRow(
                  row -> {
                    Lanes across = place.load(row[0]).minus(place.load(row[1]).times(along));
                    place.store(row[2], scale.times(across));
                  },
                  weightGradient,
                  direction,
                  directionGradient);
            });
  }
}
