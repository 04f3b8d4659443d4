package orrery.engine.kernel;

/** The kernels that work element by element. */
public sealed interface Elementwise extends Kernel {
  /**
   * {@code values = activation(argument)}.
   *
   * @param activation the function
   * @param argument where it is taken
   * @param values another buffer of the same shape, overwritten
   */
  record Activate(Activation activation, Buffer argument, Buffer values) implements Elementwise {
    /** Checks that the shapes fit. */
    public Activate {
      Shapes.same(argument, values);
    }

    @Override
    public void accept(Kernels device) {
      device.activate(this);
    }

    @Override
    public long flops() {
      return (long) activation.flops() * values.size();
    }
  }

  /**
   * {@code gradient *= activation'(argument)}.
   *
   * @param activation the function
   * @param argument where it was taken
   * @param values what {@link Activate} gave
   * @param gradient derivative by the function's value, changed to that by its argument
   */
  record ActivateBackward(Activation activation, Buffer argument, Buffer values, Buffer gradient)
      implements Elementwise {
    /** Checks that the shapes fit. */
    public ActivateBackward {
      Shapes.same(argument, values);
      Shapes.same(values, gradient);
    }

    @Override
    public void accept(Kernels device) {
      device.activateBackward(this);
    }

    @Override
    public long flops() {
      return (1L + activation.flops()) * values.size();
    }
  }

  /**
   * {@code result = left + right}.
   *
   * @param left one summand
   * @param right the other
   * @param result overwritten; may be one of the summands
   */
  record Add(Buffer left, Buffer right, Buffer result) implements Elementwise {
    /** Checks that the shapes fit. */
    public Add {
      Shapes.same(left, right);
      Shapes.same(left, result);
    }

    @Override
    public void accept(Kernels device) {
      device.add(this);
    }

    @Override
    public long flops() {
      return result.size();
    }
  }

  /**
   * {@code values *= factor}, element by element.
   *
   * @param factor of the same shape
   * @param values changed in place
   */
  record Multiply(Buffer factor, Buffer values) implements Elementwise {
    /** Checks that the shapes fit. */
    public Multiply {
      Shapes.same(factor, values);
    }

    @Override
    public void accept(Kernels device) {
      device.multiply(this);
    }

    @Override
    public long flops() {
      return values.size();
    }
  }

  /**
   * {@code result = source}.
   *
   * @param source what is copied
   * @param result overwritten
   */
  record Copy(Buffer source, Buffer result) implements Elementwise {
    /** Checks that the shapes fit. */
    public Copy {
      Shapes.same(source, result);
    }

    @Override
    public void accept(Kernels device) {
      device.copy(this);
    }

    @Override
    public long flops() {
      return result.size();
    }
  }
}
