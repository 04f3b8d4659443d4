package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;

/**
 * Four numbers behind each pointer of a loop, of which only some may be left. Numbers read beyond
 * them are computed with, but not stored.
 */
final class Place {
  private final WasmFunction f;
  private final int offset;
  private final I32 left;

  private Place(WasmFunction f, int offset, I32 left) {
    this.f = f;
    this.offset = offset;
    this.left = left;
  }

  /** Four numbers that are all there, some bytes behind the pointers. */
  static Place full(WasmFunction f, int offset) {
    return new Place(f, offset, null);
  }

  /** Returns the place of the numbers left, at most four. */
  static Place partial(WasmFunction f, int offset, I32 left) {
    return new Place(f, offset, left);
  }

  Lanes load(I32 pointer) {
    return pointer.lanes(offset);
  }

  void store(I32 pointer, Lanes value) {
    if (left == null) {
      pointer.store(offset, value);
    } else {
      f.call(f.module().shared("storeSome", Place::storeSome), pointer.plus(offset), value, left);
    }
  }

  /** {@code (to, numbers, left)}. */
  private static void storeSome(WasmFunction f) {
    I32 to = f.integer();
    Lanes numbers = f.lanes();
    I32 left = f.integer();
    f.when(
        left.atLeast(Lanes.COUNT),
        () -> to.store(0, numbers),
        () -> {
          for (int i = 0; i < Lanes.COUNT - 1; i++) {
            int lane = i;
            f.when(left.greaterThan(i), () -> to.storeLane(lane * Float.BYTES, lane, numbers));
          }
        });
  }
}
