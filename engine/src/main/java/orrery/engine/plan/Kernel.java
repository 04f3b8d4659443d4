package orrery.engine.plan;

/**
 * One call of a plan: what is computed from which buffers into which.
 *
 * <p>The records say what; {@link Kernels} has one method for each, which a device implements.
 * Shapes are checked when a record is made, so that a device need not check them.
 */
public sealed interface Kernel {
  /** Executes this call on a device. */
  void on(Kernels device);

  /**
   * Floating-point operations, each of {@code + - * /}, a square root or a function counted as 1.
   */
  long flops();

  /** Which factor of a product is transposed. */
  enum Form {
    /** {@code result = left right}. */
    NN,
    /** {@code result = left^T right}. */
    TN,
    /** {@code result = left right^T}. */
    NT
  }

  /**
   * A matrix product of {@code m x k} and {@code k x n}, after the transposition. Every element
   * starts from {@code +0} and adds its {@code k} products in ascending order, each rounded.
   *
   * @param form which factor is transposed
   * @param left left factor
   * @param right right factor
   * @param result {@code m x n}, overwritten
   */
  record MatMul(Form form, Buffer left, Buffer right, Buffer result) implements Kernel {
    /** Checks that the shapes fit. */
    public MatMul {
      int rows = form == Form.TN ? left.columns() : left.rows();
      int inner = form == Form.TN ? left.rows() : left.columns();
      int other = form == Form.NT ? right.columns() : right.rows();
      int columns = form == Form.NT ? right.rows() : right.columns();
      require(inner == other && rows == result.rows() && columns == result.columns(), left, result);
    }

    /** Rows of the result. */
    public int m() {
      return result.rows();
    }

    /** Columns of the result. */
    public int n() {
      return result.columns();
    }

    /** Products added up for each element. */
    public int k() {
      return form == Form.TN ? left.rows() : left.columns();
    }

    @Override
    public void on(Kernels device) {
      device.matMul(this);
    }

    @Override
    public long flops() {
      return Math.multiplyExact(2L * k(), (long) result.size());
    }
  }

  /**
   * {@code values[i][j] += bias[j]}.
   *
   * @param bias {@code 1 x n}
   * @param values {@code m x n}, changed in place
   */
  record BiasAdd(Buffer bias, Buffer values) implements Kernel {
    /** Checks that the shapes fit. */
    public BiasAdd {
      require(bias.rows() == 1 && bias.columns() == values.columns(), bias, values);
    }

    @Override
    public void on(Kernels device) {
      device.biasAdd(this);
    }

    @Override
    public long flops() {
      return values.size();
    }
  }

  /**
   * {@code values = activation(values)}, element by element.
   *
   * @param activation the function
   * @param values changed in place
   */
  record Activate(Activation activation, Buffer values) implements Kernel {
    @Override
    public void on(Kernels device) {
      device.activate(this);
    }

    @Override
    public long flops() {
      return values.size();
    }
  }

  /**
   * {@code gradient *= activation'}, with the derivative found from the function's value.
   *
   * @param activation the function
   * @param values what {@link Activate} left
   * @param gradient derivative by the function's value, changed to that by its argument
   */
  record ActivateBackward(Activation activation, Buffer values, Buffer gradient) implements Kernel {
    /** Checks that the shapes fit. */
    public ActivateBackward {
      require(values.sameShape(gradient), values, gradient);
    }

    @Override
    public void on(Kernels device) {
      device.activateBackward(this);
    }

    @Override
    public long flops() {
      return 2L * values.size();
    }
  }

  /**
   * {@code sums[j] = sum over i of values[i][j]}, from {@code +0} in ascending order: the gradient
   * of a bias.
   *
   * @param values {@code m x n}
   * @param sums {@code 1 x n}, overwritten
   */
  record ColumnSums(Buffer values, Buffer sums) implements Kernel {
    /** Checks that the shapes fit. */
    public ColumnSums {
      require(sums.rows() == 1 && sums.columns() == values.columns(), values, sums);
    }

    @Override
    public void on(Kernels device) {
      device.columnSums(this);
    }

    @Override
    public long flops() {
      return values.size();
    }
  }

  /**
   * The loss of the step, written at the step's place in the history, and its gradient.
   *
   * @param loss which loss
   * @param output {@code n x k}
   * @param target {@code n x k}
   * @param gradient derivative by the output, {@code n x k}, overwritten
   * @param history {@code 1 x steps}
   */
  record LossGradient(Loss loss, Buffer output, Buffer target, Buffer gradient, Buffer history)
      implements Kernel {
    /** Checks that the shapes fit. */
    public LossGradient {
      require(output.sameShape(target), output, target);
      require(output.sameShape(gradient), output, gradient);
      require(history.rows() == 1, output, history);
    }

    @Override
    public void on(Kernels device) {
      device.lossGradient(this);
    }

    @Override
    public long flops() {
      return (loss == Loss.MEAN_SQUARED_ERROR ? 4L : 9L) * output.size();
    }
  }

  /**
   * One step of {@link Optimizer.Sgd}.
   *
   * @param parameter changed in place
   * @param gradient derivative of the loss by the parameter
   */
  record SgdStep(Buffer parameter, Buffer gradient) implements Kernel {
    /** Checks that the shapes fit. */
    public SgdStep {
      require(parameter.sameShape(gradient), parameter, gradient);
    }

    @Override
    public void on(Kernels device) {
      device.sgdStep(this);
    }

    @Override
    public long flops() {
      return 2L * parameter.size();
    }
  }

  /**
   * One step of {@link Optimizer.Momentum}.
   *
   * @param rule its constant
   * @param parameter changed in place
   * @param gradient derivative of the loss by the parameter
   * @param velocity changed in place
   */
  record MomentumStep(Optimizer.Momentum rule, Buffer parameter, Buffer gradient, Buffer velocity)
      implements Kernel {
    /** Checks that the shapes fit. */
    public MomentumStep {
      require(parameter.sameShape(gradient), parameter, gradient);
      require(parameter.sameShape(velocity), parameter, velocity);
    }

    @Override
    public void on(Kernels device) {
      device.momentumStep(this);
    }

    @Override
    public long flops() {
      return 4L * parameter.size();
    }
  }

  /**
   * One step of {@link Optimizer.Adam}.
   *
   * @param rule its constants
   * @param parameter changed in place
   * @param gradient derivative of the loss by the parameter
   * @param mean running mean of the gradient, changed in place
   * @param square running mean of its square, changed in place
   */
  record AdamStep(
      Optimizer.Adam rule, Buffer parameter, Buffer gradient, Buffer mean, Buffer square)
      implements Kernel {
    /** Checks that the shapes fit. */
    public AdamStep {
      require(parameter.sameShape(gradient), parameter, gradient);
      require(parameter.sameShape(mean), parameter, mean);
      require(parameter.sameShape(square), parameter, square);
    }

    @Override
    public void on(Kernels device) {
      device.adamStep(this);
    }

    @Override
    public long flops() {
      return 13L * parameter.size();
    }
  }

  private static void require(boolean fits, Buffer one, Buffer other) {
    if (!fits) {
      throw new IllegalArgumentException(
          "the shapes of " + one.name() + " and " + other.name() + " do not fit");
    }
  }
}
