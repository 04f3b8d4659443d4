package orrery.webdemo.simd.kernels;

import java.util.function.Function;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;

/**
 * Sums in 16 parts, term {@code i} in the one of {@code i mod 16}, which are then added in halves.
 *
 * <p>The parts of a sum are four vectors. Behind the last number a term is +0, which changes no
 * part: none is ever -0.
 */
final class PartialSums {
  private static final int VECTORS = 4;
  private static final int VECTOR = Lanes.COUNT * Float.BYTES;
  private static final int PARTS = VECTORS * Lanes.COUNT;

  private final WasmFunction f;
  private final Lanes[][] parts;

  /** Some sums that are all 0. */
  PartialSums(WasmFunction f, int sums) {
    this.f = f;
    this.parts = new Lanes[sums][VECTORS];
    for (Lanes[] part : parts) {
      for (int v = 0; v < VECTORS; v++) {
        part[v] = f.constant(0f).keep();
      }
    }
  }

  /**
   * Adds terms over numbers that lie one after another.
   *
   * @param count how many numbers
   * @param terms the term of each sum at a place
   * @param pointers as for a {@link Sweep}
   */
  void add(I32 count, Function<Place, Lanes[]> terms, I32... pointers) {
    f.block(
        () -> {
          I32 left = count.keep();
          f.repeat(
              () -> {
                for (int v = 0; v < VECTORS; v++) {
                  int vector = v;
                  f.block(() -> addVector(vector, left, terms));
                }
                for (I32 pointer : pointers) {
                  pointer.add(PARTS * Float.BYTES);
                }
                left.add(-PARTS);
              },
              left.greaterThan(0));
        });
  }

  private void addVector(int vector, I32 left, Function<Place, Lanes[]> terms) {
    I32 here = left.plus(-vector * Lanes.COUNT).keep();
    Lanes[] added = terms.apply(Place.partial(f, vector * VECTOR, here));
    Lanes there = there(f, here).keep();
    for (int s = 0; s < parts.length; s++) {
      parts[s][vector].set(parts[s][vector].plus(added[s].and(there)));
    }
  }

  /** All bits in the lanes whose numbers are left. */
  static Lanes there(WasmFunction f, I32 left) {
    return f.constants(0, 1, 2, 3).lessThan(left.toFloat().splat());
  }

  /** A sum, in all lanes. */
  Lanes total(int sum) {
    return total(parts[sum]);
  }

  /** 16 parts, added in halves, in all lanes. */
  static Lanes total(Lanes[] parts) {
    Lanes four = parts[0].plus(parts[2]).plus(parts[1].plus(parts[3])).keep();
    Lanes two = four.plus(four.shuffle(four, 2, 3, 2, 3)).keep();
    return two.plus(two.shuffle(two, 1, 1, 1, 1)).keep().inAllLanes();
  }
}
