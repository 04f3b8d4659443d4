package orrery.engine.vector;

import java.util.List;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.plan.Plan;

/** The memory that the kernels of a plan need beside its buffers, so that it is allocated once. */
final class Room {
  private int longestSum;
  private int widestBatchNorm;
  private int largestGelu;
  private int mostLosses;

  /** Sums up the needs of every kernel. */
  Room(Plan plan) {
    for (List<Kernel> kernels : List.of(plan.training(), plan.forward())) {
      for (Kernel kernel : kernels) {
        include(kernel);
      }
    }
  }

  private void include(Kernel kernel) {
    if (kernel instanceof Dense.MatMul call) {
      longestSum = Math.max(longestSum, call.k());
    } else if (kernel instanceof Normalise.BatchNorm call) {
      widestBatchNorm = Math.max(widestBatchNorm, call.gain().size());
    } else if (kernel instanceof Normalise.BatchNormBackward call) {
      widestBatchNorm = Math.max(widestBatchNorm, call.gain().size());
    } else if (kernel instanceof Objective.LossGradient call) {
      mostLosses = Math.max(mostLosses, call.output().rows());
    } else if (kernel instanceof Elementwise.ActivateBackward call
        && call.activation() == Activation.GELU) {
      largestGelu = Math.max(largestGelu, call.argument().size());
    }
  }

  /** Products that are added up for one element of a matrix product. */
  int longestSum() {
    return longestSum;
  }

  /** Columns of a batch normalisation. */
  int widestBatchNorm() {
    return widestBatchNorm;
  }

  /** Numbers that a GELU is differentiated at. */
  int largestGelu() {
    return largestGelu;
  }

  /** Rows of an output, each of which has a loss. */
  int mostLosses() {
    return mostLosses;
  }
}
