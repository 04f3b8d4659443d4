package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.F32;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/** Batch normalisation, four columns at a time: what belongs to a column stays in registers. */
final class BatchNorms {
  private BatchNorms() {}

  static void addTo(WasmModule module) {
    train(module.function("batchNorm"));
    evaluate(module.function("batchNormEvaluate"));
    backward(module.function("batchNormBackward"));
  }

  /**
   * {@code (input, gain, shift, normalised, deviation, runningMean, runningVariance, output, m, n,
   * epsilon, keep, take, unbias)}.
   */
  private static void train(WasmFunction f) {
    I32 input = f.integer();
    I32 gain = f.integer();
    I32 shift = f.integer();
    I32 normalised = f.integer();
    I32 deviation = f.integer();
    I32 runningMean = f.integer();
    I32 runningVariance = f.integer();
    I32 output = f.integer();
    I32 m = f.integer();
    I32 n = f.integer();
    F32 epsilon = f.number();
    F32 keep = f.number();
    F32 take = f.number();
    F32 unbias = f.number();
    Column column = new Column(f, m, n.times(Float.BYTES).keep());
    Lanes rows = m.toFloat().splat().keep();
    new Sweep(f, n, input, gain, shift, normalised, deviation, runningMean, runningVariance, output)
        .each(
            place -> {
              Lanes mean = f.constant(0f).keep();
              column.eachRow(row -> mean.set(mean.plus(place.load(row[0]))), input);
              mean.set(mean.dividedBy(rows));
              Lanes variance = f.constant(0f).keep();
              column.eachRow(
                  row -> {
                    Lanes difference = place.load(row[0]).minus(mean).keep();
                    variance.set(variance.plus(difference.times(difference)));
                  },
                  input);
              variance.set(variance.dividedBy(rows));
              follow(place, runningMean, mean, keep, take);
              follow(place, runningVariance, variance.times(unbias.splat()), keep, take);
              Lanes s = variance.plus(epsilon.splat()).sqrt().keep();
              place.store(deviation, s);
              Lanes g = place.load(gain).keep();
              Lanes b = place.load(shift).keep();
              column.eachRow(
                  row -> {
                    Lanes x = place.load(row[0]).minus(mean).dividedBy(s).keep();
                    place.store(row[1], x);
                    place.store(row[2], x.times(g).plus(b));
                  },
                  input,
                  normalised,
                  output);
            });
  }

  private static void follow(Place place, I32 running, Lanes statistic, F32 keep, F32 take) {
    place.store(
        running, place.load(running).times(keep.splat()).plus(statistic.times(take.splat())));
  }

  /** {@code (input, gain, shift, mean, variance, output, m, n, epsilon)}. */
  private static void evaluate(WasmFunction f) {
    I32 input = f.integer();
    I32 gain = f.integer();
    I32 shift = f.integer();
    I32 mean = f.integer();
    I32 variance = f.integer();
    I32 output = f.integer();
    I32 m = f.integer();
    I32 n = f.integer();
    F32 epsilon = f.number();
    Column column = new Column(f, m, n.times(Float.BYTES).keep());
    new Sweep(f, n, input, gain, shift, mean, variance, output)
        .each(
            place -> {
              Lanes centre = place.load(mean).keep();
              Lanes s = place.load(variance).plus(epsilon.splat()).sqrt().keep();
              Lanes g = place.load(gain).keep();
              Lanes b = place.load(shift).keep();
              column.eachRow(
                  row -> {
                    Lanes x = place.load(row[0]).minus(centre).dividedBy(s);
                    place.store(row[1], x.times(g).plus(b));
                  },
                  input,
                  output);
            });
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
    Column column = new Column(f, m, n.times(Float.BYTES).keep());
    Lanes rows = m.toFloat().splat().keep();
    new Sweep(f, n, normalised, deviation, gain, gradient, gainGradient, shiftGradient)
        .each(
            place -> {
              Gradients sums =
                  Gradients.store(column, place, normalised, gradient, gainGradient, shiftGradient);
              Lanes scale = place.load(gain).dividedBy(place.load(deviation)).keep();
              Lanes mean = sums.shift().dividedBy(rows).keep();
              Lanes projection = sums.gain().dividedBy(rows).keep();
              column.eachRow(
                  row -> {
                    Lanes along = place.load(row[1]).times(projection);
                    Lanes change = place.load(row[0]).minus(mean).minus(along);
                    place.store(row[0], scale.times(change));
                  },
                  gradient,
                  normalised);
            });
  }
}
