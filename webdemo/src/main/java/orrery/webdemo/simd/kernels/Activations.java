package orrery.webdemo.simd.kernels;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * Activations {@code (z, h, size)}, each beside its derivative {@code (h, dh, size)}; that of GELU
 * is {@code (z, dh, size)}. Comparisons are oriented so that NaN stays NaN.
 */
final class Activations {
  private static final float NEGATIVE_SLOPE = 0.01f;
  private static final float SQRT_HALF = 0.70710677f;
  private static final float DENSITY_AT_0 = 0.3989423f;

  private Activations() {}

  static void addTo(WasmModule module) {
    relu(module.function("relu"));
    reluBackward(module.function("reluBackward"));
    activation(module.function("leakyRelu"), z -> z.times(NEGATIVE_SLOPE).where(z.lessThan(0f), z));
    derivative(
        module.function("leakyReluBackward"),
        (h, dh) -> dh.times(NEGATIVE_SLOPE).where(h.atMost(0f), dh));
    WasmFunction tanh = module.function("tanh");
    activation(tanh, z -> Float32Lanes.tanh(tanh, z));
    WasmFunction tanhBackward = module.function("tanhBackward");
    derivative(tanhBackward, (h, dh) -> dh.times(tanhBackward.constant(1f).minus(h.times(h))));
    WasmFunction gelu = module.function("gelu");
    activation(gelu, z -> z.times(0.5f).times(Float32Lanes.erf(gelu, scaled(z)).plus(1f)));
    WasmFunction geluBackward = module.function("geluBackward");
    derivative(geluBackward, (z, dh) -> dh.times(geluSlope(geluBackward, z)));
  }

  private static void relu(WasmFunction f) {
    I32 z = f.integer();
    I32 h = f.integer();
    I32 size = f.integer();
    new Sweep(f, size, z, h)
        .eachUnrolled(
            place -> {
              Lanes x = place.load(z).keep();
              place.store(h, x.unless(x.lessThan(0f)));
            });
  }

  private static void reluBackward(WasmFunction f) {
    I32 h = f.integer();
    I32 dh = f.integer();
    I32 size = f.integer();
    new Sweep(f, size, h, dh)
        .eachUnrolled(place -> place.store(dh, place.load(dh).unless(place.load(h).atMost(0f))));
  }

  private static Lanes scaled(Lanes z) {
    return z.times(SQRT_HALF).keep();
  }

  private static Lanes geluSlope(WasmFunction f, Lanes z) {
    Lanes below = Float32Lanes.erf(f, scaled(z)).plus(1f).times(0.5f).keep();
    Lanes exponent = z.times(z).times(-0.5f).keep();
    return below.plus(z.times(Float32Lanes.exp(f, exponent).times(DENSITY_AT_0)));
  }

  private static void activation(WasmFunction f, UnaryOperator<Lanes> value) {
    I32 z = f.integer();
    I32 h = f.integer();
    I32 size = f.integer();
    new Sweep(f, size, z, h).each(place -> place.store(h, value.apply(place.load(z).keep())));
  }

  private static void derivative(WasmFunction f, BinaryOperator<Lanes> derivative) {
    I32 h = f.integer();
    I32 dh = f.integer();
    I32 size = f.integer();
    new Sweep(f, size, h, dh)
        .each(
            place ->
                place.store(dh, derivative.apply(place.load(h).keep(), place.load(dh).keep())));
  }
}
