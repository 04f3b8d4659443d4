package orrery.webdemo.simd.kernels;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * Products of the left factor with one panel of the right one, tile by tile. Each element has one
 * accumulator, which takes its products in ascending k.
 */
final class Tiles {
  private static final int VECTOR = Lanes.COUNT * Float.BYTES;

  private final TileShape shape;
  private final WasmFunction f;
  private final I32 a;
  private final I32 panel;
  private final I32 c;
  private final I32 m;
  private final I32 n;
  private final I32 k;
  private final I32 left;
  private final I32 accumulate;

  private Tiles(WasmModule module, TileShape shape) {
    this.shape = shape;
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
  static WasmFunction byRows(WasmModule module, TileShape shape) {
    Tiles tiles = new Tiles(module, shape);
    I32 a = tiles.a;
    I32 stride = tiles.k.times(Float.BYTES).keep();
    Rows rows = new Rows(stride, shape.rows());
    tiles.allRows(
        rows::end,
        () -> {
          LeftFactor factor = new LeftFactor.ByRows(rows.from(a));
          a.add(stride.times(shape.rows()));
          return factor;
        });
    return tiles.f;
  }

  /** {@code (a, panel, c, m, n, k, left, accumulate)}, with {@code a} of k x m. */
  static WasmFunction byColumns(WasmModule module, TileShape shape) {
    Tiles tiles = new Tiles(module, shape);
    I32 a = tiles.a;
    I32 stride = tiles.m.times(Float.BYTES).keep();
    tiles.allRows(
        left -> {},
        () -> {
          I32 place = a.keep();
          a.add(shape.rows() * Float.BYTES);
          return new LeftFactor.ByColumns(place, stride);
        });
    return tiles.f;
  }

  /** {@code (a, panel, c, m, n, k, left, accumulate)}, with {@code a} in strips. */
  static WasmFunction inStrips(WasmModule module, TileShape shape) {
    Tiles tiles = new Tiles(module, shape);
    int bytes = shape.rows() * Float.BYTES;
    I32 strip = tiles.k.times(bytes).keep();
    tiles.allRows(
        left -> {},
        () -> {
          I32 at = tiles.a.keep();
          tiles.a.add(strip);
          return new LeftFactor.InStrips(at, bytes);
        });
    return tiles.f;
  }

  /**
   * Goes through all tiles.
   *
   * @param end limits the left factor to the rows left for the last tile
   * @param next the left factor of the next tile, and a step on to the one after it
   */
  private void allRows(Consumer<I32> end, Supplier<LeftFactor> next) {
    I32 stride = n.times(Float.BYTES).keep();
    I32 panelEnd = panel.plus(k.times(shape.stride())).keep();
    I32 unrolledEnd = panel.plus(k.roundedDownTo(shape.unrolled()).times(shape.stride())).keep();
    Rows results = new Rows(stride, shape.rows());
    I32 rowsLeft = m.keep();
    f.repeat(
        () -> {
          f.when(
              rowsLeft.lessThan(f.constant(shape.rows())),
              () -> {
                results.end(rowsLeft);
                end.accept(rowsLeft);
              });
          I32[] rows = results.from(c);
          Lanes[][] sums = start(rows);
          LeftFactor factor = next.get();
          I32 at = panel.keep();
          f.whilst(at.lessThan(unrolledEnd), () -> places(at, factor, sums, shape.unrolled()));
          f.whilst(at.lessThan(panelEnd), () -> places(at, factor, sums, 1));
          store(rows, sums);
          c.add(stride.times(shape.rows()));
          rowsLeft.add(-shape.rows());
        },
        rowsLeft.greaterThan(0));
  }

  /** Returns +0, or the present value if the product is to be added to it. */
  private Lanes[][] start(I32[] rows) {
    Lanes[][] sums = new Lanes[shape.rows()][shape.vectors()];
    for (Lanes[] row : sums) {
      for (int v = 0; v < row.length; v++) {
        row[v] = f.constant(0f).keep();
      }
    }
    f.when(
        accumulate,
        () -> {
          for (int r = 0; r < rows.length; r++) {
            for (int v = 0; v < sums[r].length; v++) {
              sums[r][v].set(rows[r].lanes(v * VECTOR));
            }
          }
        });
    return sums;
  }

  private void places(I32 at, LeftFactor factor, Lanes[][] sums, int places) {
    for (int i = 0; i < places; i++) {
      int ahead = i;
      f.block(() -> place(at, factor, sums, ahead));
    }
    factor.advance(places);
    at.add(places * shape.stride());
  }

  /**
   * Computes all products of a row before they are added: engines keep that order, and it is the
   * faster one.
   */
  private void place(I32 at, LeftFactor factor, Lanes[][] sums, int ahead) {
    Lanes[] right = new Lanes[shape.vectors()];
    for (int v = 0; v < right.length; v++) {
      right[v] = at.lanes(ahead * shape.stride() + v * VECTOR).keep();
    }
    for (int r = 0; r < shape.rows(); r++) {
      Lanes number = factor.number(r, ahead).keep();
      Lanes[] products = new Lanes[right.length];
      for (int v = 0; v < right.length; v++) {
        products[v] = number.times(right[v]).keep();
      }
      for (int v = 0; v < right.length; v++) {
        sums[r][v].set(sums[r][v].plus(products[v]));
      }
    }
    factor.next();
  }

  /**
   * Upwards: where several pointers show the last row, the one that is really there comes last, and
   * so its numbers stay.
   */
  private void store(I32[] rows, Lanes[][] sums) {
    f.when(
        left.atLeast(shape.columns()),
        () -> store(rows, sums, v -> Place.full(f, v * VECTOR)),
        () -> store(rows, sums, v -> Place.partial(f, v * VECTOR, left.plus(-v * Lanes.COUNT))));
  }

  private static void store(I32[] rows, Lanes[][] sums, IntFunction<Place> places) {
    for (int r = rows.length - 1; r >= 0; r--) {
      for (int v = 0; v < sums[r].length; v++) {
        places.apply(v).store(rows[r], sums[r][v]);
      }
    }
  }
}
