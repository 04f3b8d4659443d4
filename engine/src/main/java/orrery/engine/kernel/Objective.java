package orrery.engine.kernel;

/** The kernels of the objective that training minimises. */
public sealed interface Objective extends Kernel {
  /**
   * The loss of the step, written at the step's place in the history, and its gradient.
   *
   * @param loss which loss
   * @param output {@code m x n}
   * @param target {@code m x n}
   * @param gradient derivative by the output, {@code m x n}, overwritten
   * @param history {@code 1 x steps}
   */
  record LossGradient(Loss loss, Buffer output, Buffer target, Buffer gradient, Buffer history)
      implements Objective {
    /** Checks that the shapes fit. */
    public LossGradient {
      Shapes.same(output, target);
      Shapes.same(output, gradient);
      Shapes.require(history.rows() == 1, output, history);
    }

    @Override
    public void accept(Kernels device) {
      loss.accept(device, this);
    }

    @Override
    public long flops() {
      return (long) loss.flops() * output.size();
    }
  }
}
