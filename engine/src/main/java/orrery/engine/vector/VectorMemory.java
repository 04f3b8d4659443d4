package orrery.engine.vector;

import java.util.Arrays;
import orrery.engine.device.CpuMemory;
import orrery.engine.device.StepState;
import orrery.engine.plan.Dense;
import orrery.engine.plan.Kernel;
import orrery.engine.plan.Plan;

/**
 * The arrays of the reference, with vectors for the kernels in which they pay. All others are those
 * of the reference, whose plain loops the JVM's compiler turns into vectors by itself.
 */
final class VectorMemory extends CpuMemory {
  private final VectorProduct product;

  VectorMemory(Plan plan, StepState step) {
    super(plan, step);
    int longest = 0;
    for (Kernel kernel : plan.training()) {
      if (kernel instanceof Dense.MatMul call) {
        longest = Math.max(longest, call.k());
      }
    }
    for (Kernel kernel : plan.forward()) {
      if (kernel instanceof Dense.MatMul call) {
        longest = Math.max(longest, call.k());
      }
    }
    this.product = new VectorProduct(longest);
  }

  @Override
  public void matMul(Dense.MatMul call) {
    if (call.m() == 1 || call.n() == 1 || call.k() == 1) {
      super.matMul(call); // a factor is a vector: there is nothing to be kept in a tile
      return;
    }
    float[] a = of(call.left());
    float[] b = of(call.right());
    float[] c = of(call.result());
    if (!call.accumulate()) {
      Arrays.fill(c, 0f);
    }
    switch (call.form()) {
      case NN -> product.nn(a, b, c, call.m(), call.n(), call.k());
      case TN -> product.tn(a, b, c, call.m(), call.n(), call.k());
      case NT -> product.nt(a, b, c, call.m(), call.n(), call.k());
    }
  }
}
