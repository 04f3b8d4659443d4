package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * Products that are slow in tiles, because there is little to keep in registers: {@code (a, down,
 * along, b, c, m, n, k, accumulate)}. Number p of row i of the left factor is at {@code a + i down
 * + p along}; the right factor has k rows of n numbers.
 */
final class ThinProducts {
  private static final int VECTOR = Lanes.COUNT * Float.BYTES;
  private static final int VECTORS = 8;
  private static final int COLUMNS = VECTORS * Lanes.COUNT;

  private final WasmFunction f;
  private final I32 a;
  private final I32 down;
  private final I32 along;
  private final I32 b;
  private final I32 c;
  private final I32 m;
  private final I32 n;
  private final I32 k;
  private final I32 stride;
  private final Lanes present;

  private ThinProducts(WasmModule module) {
    this.f = module.function();
    this.a = f.integer();
    this.down = f.integer();
    this.along = f.integer();
    this.b = f.integer();
    this.c = f.integer();
    this.m = f.integer();
    this.n = f.integer();
    this.k = f.integer();
    I32 accumulate = f.integer();
    this.stride = n.times(Float.BYTES).keep();
    this.present = f.constant(0).minus(accumulate).splat().keep();
  }

  /** Emits the product for a k of 1 or 2, which passes each row of the result once. */
  static WasmFunction shortSums(WasmModule module) {
    ThinProducts thin = new ThinProducts(module);
    thin.f.when(thin.k.equalTo(1), () -> thin.eachRow(1), () -> thin.eachRow(2));
    return thin.f;
  }

  private void eachRow(int sums) {
    I32[] rows = new I32[sums + 1];
    Lanes[] numbers = new Lanes[sums];
    f.repeat(
        () -> {
          rows[0] = c.keep();
          for (int p = 0; p < sums; p++) {
            rows[p + 1] = (p == 0 ? b : b.plus(stride)).keep();
            numbers[p] = (p == 0 ? a : a.plus(along)).splat(0).keep();
          }
          new Sweep(f, n, rows)
              .eachUnrolled(
                  place -> {
                    Lanes sum = place.load(rows[0]).and(present);
                    for (int p = 0; p < sums; p++) {
                      sum = sum.plus(numbers[p].times(place.load(rows[p + 1])));
                    }
                    place.store(rows[0], sum);
                  });
          a.add(down);
          c.add(stride);
          m.add(-1);
        },
        m);
  }

  /** Emits the product for few rows, 32 columns at a time, with the right factor unpacked. */
  static WasmFunction fewRows(WasmModule module) {
    ThinProducts thin = new ThinProducts(module);
    thin.f.repeat(
        () -> {
          I32 columns = thin.b.keep();
          I32 left = thin.n.keep();
          thin.f.whilst(left.atLeast(COLUMNS), () -> thin.block(columns, left, VECTORS));
          thin.f.whilst(left.greaterThan(0), () -> thin.block(columns, left, 1));
          thin.c.add(left.times(Float.BYTES));
          thin.a.add(thin.down);
          thin.m.add(-1);
        },
        thin.m);
    return thin.f;
  }

  private void block(I32 columns, I32 left, int vectors) {
    Place[] places = new Place[vectors];
    Lanes[] sums = new Lanes[vectors];
    for (int v = 0; v < vectors; v++) {
      places[v] = vectors == 1 ? Place.partial(f, 0, left) : Place.full(f, v * VECTOR);
      sums[v] = places[v].load(c).and(present).keep();
    }
    I32 at = a.keep();
    I32 row = columns.keep();
    I32 rest = k.keep();
    f.repeat(
        () -> {
          Lanes number = at.splat(0).keep();
          for (int v = 0; v < vectors; v++) {
            sums[v].set(sums[v].plus(number.times(places[v].load(row))));
          }
          at.add(along);
          row.add(stride);
          rest.add(-1);
        },
        rest);
    for (int v = 0; v < vectors; v++) {
      places[v].store(c, sums[v]);
    }
    columns.add(vectors * VECTOR);
    c.add(vectors * VECTOR);
    left.add(-vectors * Lanes.COUNT);
  }
}
