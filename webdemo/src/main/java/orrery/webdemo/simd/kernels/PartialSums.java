package orrery.webdemo.simd.kernels;

import java.util.function.Function;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;

/**
 * Sums in 16 parts, term {@code i} in the one of {@code i mod 16}, which are then added in halves.
 *
 * <p>The parts of a sum are four vectors that take turns: terms are always added to the first,
 * which then becomes the last. Missing terms add +0, which changes no part, since no part is ever
 * -0.
 */
final class PartialSums {
  private static final int VECTORS = 4;

  private final WasmFunction f;
  private final Lanes[][] parts;
  private final I32 turns;

  /** Some sums that are all 0. */
  PartialSums(WasmFunction f, int sums) {
    this.f = f;
    this.parts = new Lanes[sums][VECTORS];
    for (Lanes[] part : parts) {
      for (int v = 0; v < VECTORS; v++) {
        part[v] = f.constant(0f).keep();
      }
    }
    this.turns = f.constant(0).keep();
  }

  /**
   * Adds the next four terms of each sum.
   *
   * @param left how many of them are left; those behind are taken as +0
   * @param terms for each sum
   */
  void add(I32 left, Lanes... terms) {
    Lanes there = f.constants(0, 1, 2, 3).lessThan(left.toFloat().splat()).keep();
    for (int s = 0; s < parts.length; s++) {
      turn(parts[s], parts[s][0].plus(terms[s].and(there)));
    }
    turns.add(1);
  }

  /**
   * Adds terms over numbers that lie one after another.
   *
   * @param count how many numbers
   * @param terms the term of each sum at a place
   * @param pointers as for a {@link Sweep}
   */
  void addAll(I32 count, Function<Place, Lanes[]> terms, I32... pointers) {
    f.block(
        () -> {
          I32 left = count.keep();
          f.repeat(
              () -> {
                add(left, terms.apply(Place.partial(f, 0, left)));
                for (I32 pointer : pointers) {
                  pointer.add(Lanes.COUNT * Float.BYTES);
                }
                left.add(-Lanes.COUNT);
              },
              left.greaterThan(0));
        });
  }

  private static void turn(Lanes[] parts, Lanes last) {
    Lanes kept = last.keep();
    for (int v = 1; v < VECTORS; v++) {
      parts[v - 1].set(parts[v]);
    }
    parts[VECTORS - 1].set(kept);
  }

  /** The sums, each in all lanes. */
  Lanes[] totals() {
    f.whilst(
        turns.modulo(VECTORS),
        () -> {
          for (Lanes[] part : parts) {
            turn(part, part[0]);
          }
          turns.add(1);
        });
    Lanes[] totals = new Lanes[parts.length];
    for (int s = 0; s < totals.length; s++) {
      totals[s] = total(parts[s]);
    }
    return totals;
  }

  private static Lanes total(Lanes[] parts) {
    Lanes four = parts[0].plus(parts[2]).plus(parts[1].plus(parts[3])).keep();
    Lanes two = four.plus(four.shuffle(four, 2, 3, 2, 3)).keep();
    return two.plus(two.shuffle(two, 1, 1, 1, 1)).keep().inAllLanes();
  }
}
