package orrery.engine.kernel;

/**
 * The kernels that use random numbers while a plan trains. These are integers drawn by counter on
 * the host, so that every device has the same ones.
 */
public sealed interface Sampling extends Kernel {
  /**
   * {@code batch[i] = source[rows[i]]}, with the rows that {@code StepSampler} drew for the step.
   *
   * @param source {@code rows x n}
   * @param batch {@code batch size x n}, overwritten
   */
  record Gather(Buffer source, Buffer batch) implements Sampling {
    /** Checks that the shapes fit. */
    public Gather {
      Shapes.require(source.columns() == batch.columns(), source, batch);
    }

    @Override
    public void accept(Kernels device) {
      device.gather(this);
    }

    @Override
    public long flops() {
      return 0;
    }
  }

  /**
   * The factors of inverted dropout (Srivastava and others, 2014): 0 with probability {@code rate},
   * {@code 1 / (1 - rate)} otherwise; see {@code StepSampler.factor}.
   *
   * @param rate share of values left out, in [0, 1)
   * @param stream tells the layers of a network apart, from 0
   * @param mask {@code m x n}, overwritten
   */
  record DropoutMask(float rate, int stream, Buffer mask) implements Sampling {
    @Override
    public void accept(Kernels device) {
      device.dropoutMask(this);
    }

    @Override
    public long flops() {
      return mask.size();
    }
  }
}
