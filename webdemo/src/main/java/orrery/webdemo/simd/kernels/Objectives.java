package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * The losses that are means over all entries, with their gradients: {@code (y, t, dy, loss, size)}.
 */
final class Objectives {
  private final WasmFunction f;
  private final I32 y;
  private final I32 t;
  private final I32 dy;
  private final I32 loss;
  private final I32 size;

  private Objectives(WasmFunction f) {
    this.f = f;
    this.y = f.integer();
    this.t = f.integer();
    this.dy = f.integer();
    this.loss = f.integer();
    this.size = f.integer();
  }

  /** Stores the gradient, and yields the term of the sum. */
  @FunctionalInterface
  private interface Rule {
    Lanes term(Place place, Lanes y, Lanes t);
  }

  static void addTo(WasmModule module) {
    meanSquaredError(module.function("meanSquaredError"));
    hinge(module.function("hinge"));
    SoftmaxCrossEntropy.addTo(module);
  }

  private void mean(Lanes entries, Rule rule) {
    PartialSums sum = new PartialSums(f, 1);
    sum.addAll(
        size,
        place -> {
          Lanes term = rule.term(place, place.load(y).keep(), place.load(t).keep());
          return new Lanes[] {term};
        },
        y,
        t,
        dy);
    loss.storeLane(0, 0, sum.totals()[0].dividedBy(entries));
  }

  private static void meanSquaredError(WasmFunction f) {
    Objectives objective = new Objectives(f);
    Lanes entries = objective.size.toFloat().splat().keep();
    Lanes scale = f.constant(2f).dividedBy(entries).keep();
    objective.mean(
        entries,
        (place, y, t) -> {
          Lanes error = y.minus(t).keep();
          place.store(objective.dy, error.times(scale));
          return error.times(error);
        });
  }

  private static void hinge(WasmFunction f) {
    Objectives objective = new Objectives(f);
    Lanes entries = objective.size.toFloat().splat().keep();
    objective.mean(
        entries,
        (place, y, t) -> {
          Lanes margin = f.constant(1f).minus(t.times(y)).keep();
          Lanes gradient = t.negated().dividedBy(entries).unless(margin.atMost(0f));
          Lanes number = margin.equalTo(margin);
          place.store(objective.dy, gradient.where(number, margin)); // NaN stays NaN
          return margin.unless(margin.lessThan(0f));
        });
  }
}
