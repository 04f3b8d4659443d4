package orrery.webdemo.simd;

import java.util.List;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Kernel;
import orrery.engine.plan.Plan;

/** The memory that the kernels of a plan need beside its buffers. */
final class Scratch {
  /** The number of bytes behind an operand that kernels may read, but never write. */
  static final int MARGIN = 64;

  /** A row of a panel of a product's right factor. */
  private static final int PANEL_ROW = 32;

  /** A row of a strip of a product's left factor. */
  private static final int STRIP_ROW = 16;

  private Scratch() {}

  /** Bytes of scratch memory for any kernel of a plan. */
  static long bytes(Plan plan) {
    long bytes = 0;
    for (List<Kernel> kernels : List.of(plan.training(), plan.forward())) {
      for (Kernel kernel : kernels) {
        if (kernel instanceof Dense.MatMul product) {
          bytes = Math.max(bytes, panel(product));
        }
      }
    }
    return bytes;
  }

  /** Panels are filled by whole groups of four rows. */
  private static long panel(Dense.MatMul product) {
    return (product.k() + 3L) * PANEL_ROW + strips(product);
  }

  /** A factor that is to be transposed may be copied into strips of four columns. */
  private static long strips(Dense.MatMul product) {
    long strips = (product.m() + 3L) / 4;
    return product.form() == Dense.Form.TN ? strips * product.k() * STRIP_ROW : 0;
  }
}
