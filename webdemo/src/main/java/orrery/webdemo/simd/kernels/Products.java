package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * The matrix products {@code matMulNN}, {@code matMulTN} and {@code matMulNT}: {@code (a, b, c, m,
 * n, k, accumulate, scratch)}. At {@code scratch} there is room for a panel of k + 3 rows, and for
 * TN behind k rows for the left factor in strips.
 */
final class Products {
  /** The number of columns from which strips are read often enough to be worth the copy. */
  private static final int WORTH_STRIPS = 64;

  /** The row length whose multiples make rows compete for few lines of a cache. */
  private static final int COMPETING = 128;

  /** The number of rows that no cache holds in any case. */
  private static final int MANY = 256;

  private static final int FEW_ROWS = 3;
  private static final int SHORT_SUMS = 2;

  private final WasmModule module;
  private final WasmFunction shortSums;
  private final WasmFunction fewRows;
  private final ColumnPanels wide;
  private final ColumnPanels narrow;

  private Products(WasmModule module) {
    this.module = module;
    this.shortSums = ThinProducts.shortSums(module);
    this.fewRows = ThinProducts.fewRows(module);
    this.wide = ColumnPanels.of(module, TileShape.WIDE, Tiles.byRows(module, TileShape.WIDE));
    this.narrow = ColumnPanels.of(module, TileShape.NARROW, Tiles.byRows(module, TileShape.NARROW));
  }

  static void addTo(WasmModule module) {
    Products products = new Products(module);
    products.nn(Operands.of(module.function("matMulNN")));
    products.tn(Operands.of(module.function("matMulTN")));
    products.nt(Operands.of(module.function("matMulNT")));
  }

  private void nn(Operands o) {
    I32 down = o.k().times(Float.BYTES).keep();
    I32 along = o.f().constant(Float.BYTES);
    Runnable tiles = () -> panels(o, o.a(), wide, narrow);
    Runnable few = () -> thin(fewRows, o, down, along);
    Runnable many = () -> o.f().when(o.m().atMost(FEW_ROWS), few, tiles);
    o.f().when(o.k().atMost(SHORT_SUMS), () -> thin(shortSums, o, down, along), many);
  }

  private void tn(Operands o) {
    WasmFunction f = o.f();
    I32 down = f.constant(Float.BYTES);
    I32 along = o.m().times(Float.BYTES).keep();
    Runnable many = () -> tiles(o);
    Runnable few = () -> f.when(o.m().atMost(FEW_ROWS), () -> thin(fewRows, o, down, along), many);
    Runnable column = // a row of b^T, by a as it is
        () -> f.call(fewRows, o.b(), down, down, o.a(), o.c(), o.n(), o.m(), o.k(), o.accumulate());
    Runnable rest = () -> f.when(o.n().equalTo(1), column, few);
    f.when(o.k().atMost(SHORT_SUMS), () -> thin(shortSums, o, down, along), rest);
  }

  private void tiles(Operands o) {
    WasmFunction f = o.f();
    ColumnPanels wideColumns = wide.by(Tiles.byColumns(module, TileShape.WIDE));
    ColumnPanels narrowColumns = narrow.by(Tiles.byColumns(module, TileShape.NARROW));
    ColumnPanels wideStrips = wide.by(Tiles.inStrips(module, TileShape.WIDE));
    I32 far = o.m().modulo(COMPETING).equalTo(0).or(o.k().atLeast(MANY));
    f.when(
        far.and(o.n().atLeast(WORTH_STRIPS)),
        () -> {
          I32 strips = o.scratch().plus(o.k().times(TileShape.WIDE.stride())).keep();
          f.call(Strips.copying(module), o.a(), o.m(), o.k(), strips);
          panels(o, strips, wideStrips, narrowColumns);
        },
        () -> panels(o, o.a(), wideColumns, narrowColumns));
  }

  private void nt(Operands o) {
    I32 along = o.f().constant(Float.BYTES);
    ColumnPanels wideTransposed = ColumnPanels.transposed(module, TileShape.WIDE, wide.multiply());
    ColumnPanels narrowTransposed =
        ColumnPanels.transposed(module, TileShape.NARROW, narrow.multiply());
    o.f()
        .when(
            o.k().equalTo(1), // b is a row then
            () -> thin(shortSums, o, along, along),
            () -> panels(o, o.a(), wideTransposed, narrowTransposed));
  }

  /** The left factor's numbers are {@code down} bytes apart in i, and {@code along} in k. */
  private static void thin(WasmFunction product, Operands o, I32 down, I32 along) {
    o.f().call(product, o.a(), down, along, o.b(), o.c(), o.m(), o.n(), o.k(), o.accumulate());
  }

  /** Computes all columns, the last one to four of them with narrow tiles. */
  private static void panels(Operands o, I32 wideFactor, ColumnPanels wide, ColumnPanels narrow) {
    I32 left = o.n().keep();
    o.f().whilst(left.greaterThan(narrow.shape().columns()), () -> wide.next(o, wideFactor, left));
    o.f().when(left.greaterThan(0), () -> narrow.next(o, o.a(), left));
  }
}
