package orrery.webdemo.gpu;

import java.util.List;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Decay;
import orrery.engine.plan.Dense;
import orrery.engine.plan.Elementwise;
import orrery.engine.plan.Kernel;
import orrery.engine.plan.Optimizer;
import orrery.engine.plan.Update;

/** A walk along a list of kernels that can take what follows together with what is at hand. */
final class KernelCursor {
  private final List<Kernel> kernels;
  private int at = -1;

  KernelCursor(List<Kernel> kernels) {
    this.kernels = kernels;
  }

  /** Goes on, and says whether there is another one. */
  boolean next() {
    at++;
    return at < kernels.size();
  }

  /** The kernel at hand. */
  Kernel current() {
    return kernels.get(at);
  }

  private Kernel ahead() {
    return at + 1 < kernels.size() ? kernels.get(at + 1) : null;
  }

  /** The kernel that follows, if it adds a bias to these values; it is taken. */
  Dense.BiasAdd takeBias(Buffer values) {
    if (ahead() instanceof Dense.BiasAdd bias && bias.values().index() == values.index()) {
      at++;
      return bias;
    }
    return null;
  }

  /** The kernel that follows, if it applies a function to these values; it is taken. */
  Elementwise.Activate takeActivation(Buffer values) {
    if (ahead() instanceof Elementwise.Activate one && one.argument().index() == values.index()) {
      at++;
      return one;
    }
    return null;
  }

  /** The kernel that follows, if it takes this gradient back through a function; it is taken. */
  Elementwise.ActivateBackward takeActivationBackward(Buffer gradient) {
    if (ahead() instanceof Elementwise.ActivateBackward one
        && one.gradient().index() == gradient.index()) {
      at++;
      return one;
    }
    return null;
  }

  /** The kernel that follows, if it adds up the columns of these values; it is taken. */
  Dense.ColumnSums takeColumnSums(Buffer values) {
    if (ahead() instanceof Dense.ColumnSums one && one.values().index() == values.index()) {
      at++;
      return one;
    }
    return null;
  }

  /** The update that follows, if it is by the rule of the one at hand; it is taken. */
  Update takeSameRule() {
    if (current() instanceof Update one
        && ahead() instanceof Update other
        && rule(one).equals(rule(other))
        && decay(one).equals(decay(other))) {
      at++;
      return other;
    }
    return null;
  }

  private static Optimizer rule(Update update) {
    if (update instanceof Update.MomentumStep step) {
      return step.rule();
    } else if (update instanceof Update.AdaGradStep step) {
      return step.rule();
    } else if (update instanceof Update.RmsPropStep step) {
      return step.rule();
    } else if (update instanceof Update.AdamStep step) {
      return step.rule();
    }
    return new Optimizer.Sgd();
  }

  private static Decay decay(Update update) {
    if (update instanceof Update.SgdStep step) {
      return step.decay();
    } else if (update instanceof Update.MomentumStep step) {
      return step.decay();
    } else if (update instanceof Update.AdaGradStep step) {
      return step.decay();
    } else if (update instanceof Update.RmsPropStep step) {
      return step.decay();
    }
    return ((Update.AdamStep) update).decay();
  }
}
