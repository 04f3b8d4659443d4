package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;

/** Four rows of four numbers to four columns. */
final class Transpose {
  private Transpose() {}

  /** The columns of the numbers that four pointers show. */
  static Lanes[] of(I32 r0, I32 r1, I32 r2, I32 r3) {
    return of(r0.lanes(0).keep(), r1.lanes(0).keep(), r2.lanes(0).keep(), r3.lanes(0).keep());
  }

  /** The columns, each an expression. */
  static Lanes[] of(Lanes r0, Lanes r1, Lanes r2, Lanes r3) {
    Lanes upperLeft = r0.shuffle(r1, 0, 4, 1, 5).keep();
    Lanes lowerLeft = r2.shuffle(r3, 0, 4, 1, 5).keep();
    Lanes upperRight = r0.shuffle(r1, 2, 6, 3, 7).keep();
    Lanes lowerRight = r2.shuffle(r3, 2, 6, 3, 7).keep();
    return new Lanes[] {
      upperLeft.shuffle(lowerLeft, 0, 1, 4, 5),
      upperLeft.shuffle(lowerLeft, 2, 3, 6, 7),
      upperRight.shuffle(lowerRight, 0, 1, 4, 5),
      upperRight.shuffle(lowerRight, 2, 3, 6, 7)
    };
  }
}
