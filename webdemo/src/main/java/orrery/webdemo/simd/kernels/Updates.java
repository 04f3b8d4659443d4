package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.F32;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * One step of each optimiser, fused with weight decay: {@code (parameter, gradient, states...,
 * size, coupled, shrink, rate, constants...)}.
 */
final class Updates {
  private final WasmFunction f;
  private final I32 p;
  private final I32 g;
  private final I32[] pointers;
  private final I32 size;
  private final Lanes coupled;
  private final Lanes shrink;
  private final Lanes rate;
  private final Lanes[] constants;

  private Updates(WasmFunction f, int states, int constants) {
    this.f = f;
    this.p = f.integer();
    this.g = f.integer();
    this.pointers = new I32[2 + states];
    pointers[0] = p;
    pointers[1] = g;
    for (int i = 2; i < pointers.length; i++) {
      pointers[i] = f.integer();
    }
    this.size = f.integer();
    F32[] numbers = new F32[3 + constants];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = f.number();
    }
    this.coupled = numbers[0].splat().keep();
    this.shrink = numbers[1].splat().keep();
    this.rate = numbers[2].splat().keep();
    this.constants = new Lanes[constants];
    for (int i = 0; i < constants; i++) {
      this.constants[i] = numbers[3 + i].splat().keep();
    }
  }

  /** The rule's change, which is subtracted from the shrunken parameters. */
  @FunctionalInterface
  private interface Rule {
    Lanes change(Place place, Lanes gradient);
  }

  static void addTo(WasmModule module) {
    sgd(module.function("sgd"));
    momentum(module.function("momentum"));
    nesterov(module.function("nesterov"));
    adaGrad(module.function("adaGrad"));
    rmsProp(module.function("rmsProp"));
    adam(module.function("adam"));
  }

  /**
   * Emits a loop without unrolling: rules with a quotient and a root wait for these in any case.
   */
  private void each(Rule rule) {
    new Sweep(f, size, pointers).each(place -> step(place, rule));
  }

  private void eachUnrolled(Rule rule) {
    new Sweep(f, size, pointers).eachUnrolled(place -> step(place, rule));
  }

  private void step(Place place, Rule rule) {
    Lanes old = place.load(p).keep();
    Lanes gradient = place.load(g).plus(coupled.times(old)).keep();
    Lanes change = rule.change(place, gradient);
    place.store(p, shrink.times(old).minus(change));
  }

  private Lanes keep(Place place, int state, Lanes value) {
    Lanes kept = value.keep();
    place.store(pointers[2 + state], kept);
    return kept;
  }

  private Lanes state(Place place, int state) {
    return place.load(pointers[2 + state]);
  }

  private static void sgd(WasmFunction f) {
    Updates updates = new Updates(f, 0, 0);
    updates.eachUnrolled((place, gradient) -> updates.rate.times(gradient));
  }

  /** One state and one constant: the velocity and mu. */
  private static void momentum(WasmFunction f) {
    Updates updates = new Updates(f, 1, 1);
    updates.eachUnrolled(
        (place, gradient) -> updates.rate.times(updates.velocity(place, gradient)));
  }

  private static void nesterov(WasmFunction f) {
    Updates updates = new Updates(f, 1, 1);
    Lanes mu = updates.constants[0];
    updates.eachUnrolled(
        (place, gradient) ->
            updates.rate.times(gradient.plus(mu.times(updates.velocity(place, gradient)))));
  }

  private Lanes velocity(Place place, Lanes gradient) {
    return keep(place, 0, constants[0].times(state(place, 0)).plus(gradient));
  }

  /** One state and one constant: the sum of squares and epsilon. */
  private static void adaGrad(WasmFunction f) {
    Updates updates = new Updates(f, 1, 1);
    Lanes epsilon = updates.constants[0];
    updates.each(
        (place, gradient) -> {
          Lanes square =
              updates.keep(place, 0, updates.state(place, 0).plus(gradient.times(gradient)));
          return updates.rate.times(gradient).dividedBy(square.sqrt().plus(epsilon));
        });
  }

  /** One state and three constants: the mean square, and keep, take and epsilon. */
  private static void rmsProp(WasmFunction f) {
    Updates updates = new Updates(f, 1, 3);
    Lanes epsilon = updates.constants[2];
    updates.each(
        (place, gradient) -> {
          Lanes square = updates.average(place, 0, 0, gradient.times(gradient));
          return updates.rate.times(gradient).dividedBy(square.sqrt().plus(epsilon));
        });
  }

  /**
   * Two states and six constants: the mean and the mean square, and keep and take of both, epsilon
   * and the correction of the mean square. The rate is that of the uncorrected mean.
   */
  private static void adam(WasmFunction f) {
    Updates updates = new Updates(f, 2, 6);
    Lanes epsilon = updates.constants[4];
    Lanes correction = updates.constants[5];
    updates.each(
        (place, gradient) -> {
          Lanes mean = updates.average(place, 0, 0, gradient);
          Lanes square = updates.average(place, 1, 2, gradient.times(gradient));
          Lanes root = square.times(correction).sqrt();
          return updates.rate.times(mean).dividedBy(root.plus(epsilon));
        });
  }

  /** {@code state = keep state + take value}. */
  private Lanes average(Place place, int state, int keep, Lanes value) {
    Lanes kept = constants[keep].times(state(place, state));
    return keep(place, state, kept.plus(constants[keep + 1].times(value)));
  }
}
