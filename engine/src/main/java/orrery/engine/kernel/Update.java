package orrery.engine.kernel;

import java.util.List;

/**
 * One step of an optimiser on one parameter.
 *
 * <p>Every rule begins with weight decay: {@code g = gradient + coupled * p} and {@code q = (1 - lr
 * * decoupled) p}, also where the coefficients are 0.
 */
public sealed interface Update extends Kernel {

  /** The rule of the update, with its constants. */
  Optimizer rule();

  /** Weight decay. */
  Decay decay();

  /** The parameter, changed in place. */
  Buffer parameter();

  /** The derivative of the loss by the parameter. */
  Buffer gradient();

  /** The buffers in which the rule keeps its state, each of the parameter's shape; at most two. */
  List<Buffer> states();

  /**
   * {@link Optimizer.Sgd}: {@code p = q - lr g}.
   *
   * @param decay weight decay
   * @param parameter changed in place
   * @param gradient derivative of the loss by the parameter
   */
  record SgdStep(Decay decay, Buffer parameter, Buffer gradient) implements Update {
    /** Checks that the shapes fit. */
    public SgdStep {
      Shapes.same(parameter, gradient);
    }

    @Override
    public Optimizer rule() {
      return new Optimizer.Sgd();
    }

    @Override
    public List<Buffer> states() {
      return List.of();
    }

    @Override
    public void accept(Kernels device) {
      device.sgdStep(this);
    }

    @Override
    public long flops() {
      return (2L + decay.flops()) * parameter.size();
    }
  }

  /**
   * {@link Optimizer.Momentum}: {@code v = mu v + g}, then {@code p = q - lr v}, or with Nesterov's
   * look ahead {@code p = q - lr (g + mu v)}.
   *
   * @param rule its constants
   * @param decay weight decay
   * @param parameter changed in place
   * @param gradient derivative of the loss by the parameter
   * @param velocity changed in place
   */
  record MomentumStep(
      Optimizer.Momentum rule, Decay decay, Buffer parameter, Buffer gradient, Buffer velocity)
      implements Update {
    /** Checks that the shapes fit. */
    public MomentumStep {
      Shapes.same(parameter, gradient);
      Shapes.same(parameter, velocity);
    }

    @Override
    public List<Buffer> states() {
      return List.of(velocity);
    }

    @Override
    public void accept(Kernels device) {
      device.momentumStep(this);
    }

    @Override
    public long flops() {
      return ((rule.nesterov() ? 6L : 4L) + decay.flops()) * parameter.size();
    }
  }

  /**
   * {@link Optimizer.AdaGrad}: {@code s = s + g g; p = q - lr g / (sqrt(s) + epsilon)}.
   *
   * @param rule its constants
   * @param decay weight decay
   * @param parameter changed in place
   * @param gradient derivative of the loss by the parameter
   * @param square sum of the squares, changed in place
   */
  record AdaGradStep(
      Optimizer.AdaGrad rule, Decay decay, Buffer parameter, Buffer gradient, Buffer square)
      implements Update {
    /** Checks that the shapes fit. */
    public AdaGradStep {
      Shapes.same(parameter, gradient);
      Shapes.same(parameter, square);
    }

    @Override
    public List<Buffer> states() {
      return List.of(square);
    }

    @Override
    public void accept(Kernels device) {
      device.adaGradStep(this);
    }

    @Override
    public long flops() {
      return (7L + decay.flops()) * parameter.size();
    }
  }

  /**
   * {@link Optimizer.RmsProp}: {@code s = rho s + (1 - rho) g g; p = q - lr g / (sqrt(s) +
   * epsilon)}.
   *
   * @param rule its constants
   * @param decay weight decay
   * @param parameter changed in place
   * @param gradient derivative of the loss by the parameter
   * @param square running mean of the squares, changed in place
   */
  record RmsPropStep(
      Optimizer.RmsProp rule, Decay decay, Buffer parameter, Buffer gradient, Buffer square)
      implements Update {
    /** Checks that the shapes fit. */
    public RmsPropStep {
      Shapes.same(parameter, gradient);
      Shapes.same(parameter, square);
    }

    @Override
    public List<Buffer> states() {
      return List.of(square);
    }

    @Override
    public void accept(Kernels device) {
      device.rmsPropStep(this);
    }

    @Override
    public long flops() {
      return (9L + decay.flops()) * parameter.size();
    }
  }

  /**
   * {@link Optimizer.Adam}, with the bias corrections of {@code StepScalars}.
   *
   * @param rule its constants
   * @param decay weight decay
   * @param parameter changed in place
   * @param gradient derivative of the loss by the parameter
   * @param mean running mean of the gradient, changed in place
   * @param square running mean of its square, changed in place
   */
  record AdamStep(
      Optimizer.Adam rule,
      Decay decay,
      Buffer parameter,
      Buffer gradient,
      Buffer mean,
      Buffer square)
      implements Update {
    /** Checks that the shapes fit. */
    public AdamStep {
      Shapes.same(parameter, gradient);
      Shapes.same(parameter, mean);
      Shapes.same(parameter, square);
    }

    @Override
    public List<Buffer> states() {
      return List.of(mean, square);
    }

    @Override
    public void accept(Kernels device) {
      device.adamStep(this);
    }

    @Override
    public long flops() {
      return (13L + decay.flops()) * parameter.size();
    }
  }
}
