package orrery.webdemo.gpu;

import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Update;

/**
 * A cursor over a list of kernels that can take a following kernel together with the current one.
 */
final class KernelCursor {
  private final List<Kernel> kernels;
  private int at = -1;

  KernelCursor(List<Kernel> kernels) {
    this.kernels = kernels;
  }

  /** Advances, and returns whether there is another kernel. */
  boolean next() {
    at++;
    return at < kernels.size();
  }

  /** The current kernel. */
  Kernel current() {
    return kernels.get(at);
  }

  private Kernel ahead() {
    return at + 1 < kernels.size() ? kernels.get(at + 1) : null;
  }

  /** Takes the next kernel if it adds a bias to these values; otherwise returns null. */
  Dense.BiasAdd takeBias(Buffer values) {
    if (ahead() instanceof Dense.BiasAdd bias && bias.values().index() == values.index()) {
      at++;
      return bias;
    }
    return null;
  }

  /** Takes the next kernel if it applies an activation to these values; otherwise returns null. */
  Elementwise.Activate takeActivation(Buffer values) {
    if (ahead() instanceof Elementwise.Activate one && one.argument().index() == values.index()) {
      at++;
      return one;
    }
    return null;
  }

  /**
   * Takes the next kernel if it takes this gradient back through an activation; otherwise returns
   * null.
   */
  Elementwise.ActivateBackward takeActivationBackward(Buffer gradient) {
    if (ahead() instanceof Elementwise.ActivateBackward one
        && one.gradient().index() == gradient.index()) {
      at++;
      return one;
    }
    return null;
  }

  /** Takes the next kernel if it sums the columns of these values; otherwise returns null. */
  Dense.ColumnSums takeColumnSums(Buffer values) {
    if (ahead() instanceof Dense.ColumnSums one && one.values().index() == values.index()) {
      at++;
      return one;
    }
    return null;
  }

  /**
   * Takes the next kernel if it is an update by the same rule as the current one; otherwise returns
   * null.
   */
  Update takeSameRule() {
    if (current() instanceof Update one
        && ahead() instanceof Update other
        && one.rule().equals(other.rule())
        && one.decay().equals(other.decay())) {
      at++;
      return other;
    }
    return null;
  }
}
