package orrery.webdemo.simd.kernels;

import java.util.function.Consumer;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.WasmFunction;

/**
 * The rows of some columns of matrices, from the first to the last.
 *
 * @param f the function that it is for
 * @param m how many rows
 * @param stride bytes from one to the next
 */
record Column(WasmFunction f, I32 m, I32 stride) {
  /**
   * Goes down the columns.
   *
   * @param tops where they begin in each matrix
   * @param body what to do with pointers to a row of each matrix
   */
  void eachRow(Consumer<I32[]> body, I32... tops) {
    f.block(
        () -> {
          I32[] rows = new I32[tops.length];
          for (int i = 0; i < tops.length; i++) {
            rows[i] = tops[i].keep();
          }
          I32 left = m.keep();
          f.repeat(
              () -> {
                body.accept(rows);
                for (I32 row : rows) {
                  row.add(stride);
                }
                left.add(-1);
              },
              left);
        });
  }
}
