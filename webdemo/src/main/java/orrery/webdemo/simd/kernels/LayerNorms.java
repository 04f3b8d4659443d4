package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.F32;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/** Layer normalisation, row by row. */
final class LayerNorms {
  private LayerNorms() {}

  static void addTo(WasmModule module) {
    forward(module.function("layerNorm"));
    backward(module.function("layerNormBackward"));
  }

  /** {@code (input, gain, shift, normalised, deviation, output, m, n, epsilon)}. */
  private static void forward(WasmFunction f) {
    I32 input = f.integer();
    I32 gain = f.integer();
    I32 shift = f.integer();
    I32 normalised = f.integer();
    I32 deviation = f.integer();
    I32 output = f.integer();
    I32 m = f.integer();
    I32 n = f.integer();
    F32 epsilon = f.number();
    I32 stride = n.times(Float.BYTES).keep();
    Lanes columns = n.toFloat().splat().keep();
    f.repeat(
        () -> {
          I32 x = input.keep();
          PartialSums sum = new PartialSums(f, 1);
          sum.addAll(n, place -> new Lanes[] {place.load(x)}, x);
          Lanes mean = sum.totals()[0].dividedBy(columns).keep();
          x.set(input);
          PartialSums squares = new PartialSums(f, 1);
          squares.addAll(
              n,
              place -> {
                Lanes difference = place.load(x).minus(mean).keep();
                return new Lanes[] {difference.times(difference)};
              },
              x);
          Lanes s = squares.totals()[0].dividedBy(columns).plus(epsilon.splat()).sqrt().keep();
          deviation.storeLane(0, 0, s);
          deviation.add(Float.BYTES);
          x.set(input);
          I32 to = normalised.keep();
          I32 y = output.keep();
          I32 g = gain.keep();
          I32 b = shift.keep();
          new Sweep(f, n, x, to, y, g, b)
              .each(
                  place -> {
                    Lanes xhat = place.load(x).minus(mean).dividedBy(s).keep();
                    place.store(to, xhat);
                    place.store(y, xhat.times(place.load(g)).plus(place.load(b)));
                  });
          input.add(stride);
          normalised.add(stride);
          output.add(stride);
          m.add(-1);
        },
        m);
  }

  /** {@code (normalised, deviation, gain, gradient, gainGradient, shiftGradient, m, n)}. */
  private static void backward(WasmFunction f) {
    I32 normalised = f.integer();
    I32 deviation = f.integer();
    I32 gain = f.integer();
    I32 gradient = f.integer();
    I32 gainGradient = f.integer();
    I32 shiftGradient = f.integer();
    I32 m = f.integer();
    I32 n = f.integer();
    I32 dy = gradient.keep();
    I32 xhat = normalised.keep();
    I32 stride = n.times(Float.BYTES).keep();
    Column column = new Column(f, m, stride);
    new Sweep(f, n, xhat, dy, gainGradient, shiftGradient)
        .each(place -> Gradients.store(column, place, xhat, dy, gainGradient, shiftGradient));
    Lanes columns = n.toFloat().splat().keep();
    f.repeat(
        () -> {
          dy.set(gradient);
          xhat.set(normalised);
          I32 g = gain.keep();
          PartialSums sums = new PartialSums(f, 2);
          sums.addAll(
              n,
              place -> {
                Lanes h = place.load(dy).times(place.load(g)).keep();
                return new Lanes[] {h, h.times(place.load(xhat))};
              },
              dy,
              xhat,
              g);
          Lanes[] totals = sums.totals();
          Lanes mean = totals[0].dividedBy(columns).keep();
          Lanes projection = totals[1].dividedBy(columns).keep();
          Lanes s = deviation.splat(0).keep();
          deviation.add(Float.BYTES);
          dy.set(gradient);
          xhat.set(normalised);
          g.set(gain);
          new Sweep(f, n, dy, xhat, g)
              .each(
                  place -> {
                    Lanes h = place.load(dy).times(place.load(g));
                    Lanes along = place.load(xhat).times(projection);
                    place.store(dy, h.minus(mean).minus(along).dividedBy(s));
                  });
          gradient.add(stride);
          normalised.add(stride);
          m.add(-1);
        },
        m);
  }
}
