package orrery.engine.kernel;

/** The kernels of a dense layer. */
public sealed interface Dense extends Kernel {
  /** The factor of a product that is transposed. */
  enum Form {
    /** {@code result = left right}. */
    NN,
    /** {@code result = left^T right}. */
    TN,
    /** {@code result = left right^T}. */
    NT
  }

  /**
   * A matrix product of {@code m x k} and {@code k x n}, after the transposition.
   *
   * <p>Every element has one accumulator. It starts from {@code +0}, or from the element itself
   * where the product is to be added, and takes its {@code k} products in ascending order; each
   * product and each sum is rounded.
   *
   * @param form which factor is transposed
   * @param left left factor
   * @param right right factor
   * @param result {@code m x n}
   * @param accumulate whether the product is added to the result or replaces it
   */
  record MatMul(Form form, Buffer left, Buffer right, Buffer result, boolean accumulate)
      implements Dense {
    /** Checks that the shapes fit. */
    public MatMul {
      int rows = form == Form.TN ? left.columns() : left.rows();
      int inner = form == Form.TN ? left.rows() : left.columns();
      int other = form == Form.NT ? right.columns() : right.rows();
      int columns = form == Form.NT ? right.rows() : right.columns();
      Shapes.require(
          inner == other && rows == result.rows() && columns == result.columns(), left, result);
    }

    /** The product alone, which replaces the result. */
    public MatMul(Form form, Buffer left, Buffer right, Buffer result) {
      this(form, left, right, result, false);
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
    public void accept(Kernels device) {
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
  record BiasAdd(Buffer bias, Buffer values) implements Dense {
    /** Checks that the shapes fit. */
    public BiasAdd {
      Shapes.row(bias, values);
    }

    @Override
    public void accept(Kernels device) {
      device.biasAdd(this);
    }

    @Override
    public long flops() {
      return values.size();
    }
  }

  /**
   * {@code sums[j] = sum over i of values[i][j]}, from {@code +0} in ascending order: the gradient
   * of a bias.
   *
   * @param values {@code m x n}
   * @param sums {@code 1 x n}, overwritten
   */
  record ColumnSums(Buffer values, Buffer sums) implements Dense {
    /** Checks that the shapes fit. */
    public ColumnSums {
      Shapes.row(sums, values);
    }

    @Override
    public void accept(Kernels device) {
      device.columnSums(this);
    }

    @Override
    public long flops() {
      return values.size();
    }
  }
}
