package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;

/** How a tile finds its numbers of a product's left factor, while it goes along k. */
interface LeftFactor {
  /** The number of a row of the result, {@code ahead} places behind the present one. */
  Lanes number(int row, int ahead);

  /** Goes on by 1 or by {@link Tiles#UNROLLED} places. */
  void advance(int places);

  /** Rows of the factor are rows of the result. */
  record ByRows(I32[] rows) implements LeftFactor {
    @Override
    public Lanes number(int row, int ahead) {
      return rows[row].splat(ahead * Float.BYTES);
    }

    @Override
    public void advance(int places) {
      Rows.advance(rows, places * Float.BYTES);
    }
  }

  /**
   * Columns of the factor are rows of the result.
   *
   * @param places where the next rows of the factor begin
   * @param stride bytes from one to the next
   * @param leap bytes from one to that {@link Tiles#UNROLLED} places behind
   */
  record ByColumns(I32[] places, I32 stride, I32 leap) implements LeftFactor {
    static ByColumns from(I32 first, I32 stride, I32 leap) {
      I32[] places = new I32[Tiles.UNROLLED];
      places[0] = first.keep();
      for (int i = 1; i < places.length; i++) {
        places[i] = places[i - 1].plus(stride).keep();
      }
      return new ByColumns(places, stride, leap);
    }

    @Override
    public Lanes number(int row, int ahead) {
      return places[ahead].splat(row * Float.BYTES);
    }

    @Override
    public void advance(int passed) {
      if (passed == 1) {
        places[0].add(stride);
      } else {
        for (I32 place : places) {
          place.add(leap);
        }
      }
    }
  }
}
