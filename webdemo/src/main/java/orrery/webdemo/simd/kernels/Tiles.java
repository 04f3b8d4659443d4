package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * Products of the left factor with one panel of the right one, in tiles of 4 rows and 8 columns
 * that stay in registers. Each element has one accumulator, which takes its products in ascending
 * k.
 *
 * <p>A tile has 8 vectors of accumulators, 2 of the panel and one number of the left factor in all
 * lanes: what 16 registers hold. 5 x 8, 6 x 8, 3 x 12 and 4 x 12 were measured, and are slower.
 */
final class Tiles {
  /** Passes of the innermost loop that are written one after the other. */
  static final int UNROLLED = 4;

  private static final int ROWS = 4;
  private static final int VECTOR = Lanes.COUNT * Float.BYTES;
  private static final int VECTORS = Panels.STRIDE / VECTOR;

  private final WasmFunction f;
  private final I32 a;
  private final I32 panel;
  private final I32 c;
  private final I32 m;
  private final I32 n;
  private final I32 k;
  private final I32 left;
  private final I32 accumulate;

  private Tiles(WasmModule module) {
    this.f = module.function();
    this.a = f.integer();
    this.panel = f.integer();
    this.c = f.integer();
    this.m = f.integer();
    this.n = f.integer();
    this.k = f.integer();
    this.left = f.integer();
    this.accumulate = f.integer();
  }

  /**
   * {@code (a, panel, c, m, n, k, left, accumulate)}: {@code a} of m x k; {@code left} columns of
   * the result are left, from {@code c} on.
   */
  static WasmFunction byRows(WasmModule module) {
    Tiles tiles = new Tiles(module);
    I32 a = tiles.a;
    I32 stride = tiles.k.times(Float.BYTES).keep();
    tiles.allRows(
        rowsLeft -> {
          I32[] rows = Rows.clamped(a, stride, rowsLeft, ROWS);
          a.add(stride.times(ROWS));
          return new LeftFactor.ByRows(rows);
        });
    return tiles.f;
  }

  /** The same for {@code a} of k x m. */
  static WasmFunction byColumns(WasmModule module) {
    Tiles tiles = new Tiles(module);
    I32 a = tiles.a;
    I32 stride = tiles.m.times(Float.BYTES).keep();
    I32 leap = stride.times(UNROLLED).keep();
    tiles.allRows(
        rowsLeft -> {
          LeftFactor columns = LeftFactor.ByColumns.from(a, stride, leap);
          a.add(ROWS * Float.BYTES);
          return columns;
        });
    return tiles.f;
  }

  /** The left factor of the next tile, and a step on to the one after it. */
  @FunctionalInterface
  private interface NextRows {
    LeftFactor take(I32 rowsLeft);
  }

  private void allRows(NextRows next) {
    I32 stride = n.times(Float.BYTES).keep();
    I32 panelEnd = panel.plus(k.times(Panels.STRIDE)).keep();
    I32 unrolledEnd = panel.plus(k.roundedDownTo(UNROLLED).times(Panels.STRIDE)).keep();
    I32 rowsLeft = m.keep();
    f.repeat(
        () -> {
          I32[] rows = Rows.clamped(c, stride, rowsLeft, ROWS);
          Lanes[][] sums = start(rows);
          LeftFactor factor = next.take(rowsLeft);
          I32 at = panel.keep();
          f.whilst(at.lessThan(unrolledEnd), () -> step(at, factor, sums, UNROLLED));
          f.whilst(at.lessThan(panelEnd), () -> step(at, factor, sums, 1));
          store(rows, sums);
          c.add(stride.times(ROWS));
          rowsLeft.add(-ROWS);
        },
        rowsLeft.greaterThan(0));
  }

  private Lanes[][] start(I32[] rows) {
    Lanes[][] sums = new Lanes[ROWS][VECTORS];
    for (Lanes[] row : sums) {
      for (int v = 0; v < VECTORS; v++) {
        row[v] = f.constant(0f).keep();
      }
    }
    f.when(
        accumulate,
        () -> {
          for (int r = 0; r < ROWS; r++) {
            for (int v = 0; v < VECTORS; v++) {
              sums[r][v].set(rows[r].lanes(v * VECTOR));
            }
          }
        });
    return sums;
  }

  private void step(I32 at, LeftFactor factor, Lanes[][] sums, int places) {
    for (int ahead = 0; ahead < places; ahead++) {
      Lanes[] right = new Lanes[VECTORS];
      for (int v = 0; v < VECTORS; v++) {
        right[v] = at.lanes(ahead * Panels.STRIDE + v * VECTOR).keep();
      }
      for (int r = 0; r < ROWS; r++) {
        Lanes number = factor.number(r, ahead).keep();
        for (int v = 0; v < VECTORS; v++) {
          sums[r][v].set(sums[r][v].plus(number.times(right[v])));
        }
      }
    }
    factor.advance(places);
    at.add(places * Panels.STRIDE);
  }

  /**
   * Upwards: where several pointers show the last row, the one that is really there comes last, and
   * so its numbers stay.
   */
  private void store(I32[] rows, Lanes[][] sums) {
    f.when(
        left.atLeast(Panels.COLUMNS),
        () -> {
          for (int r = ROWS - 1; r >= 0; r--) {
            for (int v = 0; v < VECTORS; v++) {
              rows[r].store(v * VECTOR, sums[r][v]);
            }
          }
        },
        () -> {
          for (int r = ROWS - 1; r >= 0; r--) {
            for (int v = 0; v < VECTORS; v++) {
              I32 here = left.plus(-v * Lanes.COUNT);
              Place.partial(f, v * VECTOR, here).store(rows[r], sums[r][v]);
            }
          }
        });
  }
}
