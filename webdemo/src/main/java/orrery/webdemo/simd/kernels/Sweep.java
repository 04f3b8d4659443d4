package orrery.webdemo.simd.kernels;

import java.util.function.Consumer;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.WasmFunction;

/**
 * A loop over numbers that lie one after another, four at a time.
 *
 * <pre>{@code
 * new Sweep(f, count, x, y).each(place -> place.store(y, place.load(x).negated()));
 * }</pre>
 *
 * <p>Afterwards the pointers stand behind the last four, some of which may not be there.
 */
final class Sweep {
  private static final int LANES = 4;
  private static final int UNROLLED = 4;

  private final WasmFunction f;
  private final I32 count;
  private final I32[] pointers;

  /**
   * Prepares a loop.
   *
   * @param count how many numbers
   * @param pointers variables that show the first ones
   */
  Sweep(WasmFunction f, I32 count, I32... pointers) {
    this.f = f;
    this.count = count;
    this.pointers = pointers;
  }

  /** Runs through them. */
  void each(Consumer<Place> body) {
    f.block(
        () -> {
          I32 left = count.keep();
          f.repeat(() -> pass(body, left), left.greaterThan(0));
        });
  }

  /**
   * Runs through them with four vectors in each pass, for bodies so short that the loop matters.
   */
  void eachUnrolled(Consumer<Place> body) {
    f.block(
        () -> {
          I32 left = count.keep();
          f.whilst(left.atLeast(UNROLLED * LANES), () -> passes(body, left));
          f.whilst(left.greaterThan(0), () -> pass(body, left));
        });
  }

  private void pass(Consumer<Place> body, I32 left) {
    body.accept(Place.partial(f, 0, left));
    advance(1, left);
  }

  private void passes(Consumer<Place> body, I32 left) {
    for (int i = 0; i < UNROLLED; i++) {
      Place place = Place.full(f, i * LANES * Float.BYTES);
      f.block(() -> body.accept(place));
    }
    advance(UNROLLED, left);
  }

  private void advance(int vectors, I32 left) {
    for (I32 pointer : pointers) {
      pointer.add(vectors * LANES * Float.BYTES);
    }
    left.add(-vectors * LANES);
  }
}
