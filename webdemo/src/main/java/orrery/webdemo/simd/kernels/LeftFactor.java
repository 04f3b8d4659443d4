package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;

/** The access of a tile to its numbers of a product's left factor, while it goes along k. */
interface LeftFactor {
  /** The number of a row of the result, some places behind where the last advance led. */
  Lanes number(int row, int ahead);

  /** Called when all rows have their numbers of one place. */
  void next();

  /** Called when that many places are done since the last advance. */
  void advance(int places);

  /** Rows of the factor are rows of the result. */
  record ByRows(I32[] rows) implements LeftFactor {
    @Override
    public Lanes number(int row, int ahead) {
      return rows[row].splat(ahead * Float.BYTES);
    }

    @Override
    public void next() {}

    @Override
    public void advance(int places) {
      Rows.advance(rows, places * Float.BYTES);
    }
  }

  /**
   * Columns of the factor are rows of the result.
   *
   * @param place where the present row of the factor is
   * @param stride bytes from one to the next
   */
  record ByColumns(I32 place, I32 stride) implements LeftFactor {
    @Override
    public Lanes number(int row, int ahead) {
      return place.splat(row * Float.BYTES);
    }

    @Override
    public void next() {
      place.add(stride);
    }

    @Override
    public void advance(int places) {}
  }

  /**
   * The numbers of a tile lie in the order in which it takes them.
   *
   * @param at where the present ones are
   * @param bytes of the numbers of one place
   */
  record InStrips(I32 at, int bytes) implements LeftFactor {
    @Override
    public Lanes number(int row, int ahead) {
      return at.splat(ahead * bytes + row * Float.BYTES);
    }

    @Override
    public void next() {}

    @Override
    public void advance(int places) {
      at.add(places * bytes);
    }
  }
}
