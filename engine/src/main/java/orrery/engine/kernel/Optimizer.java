package orrery.engine.kernel;

/**
 * The rule by which a gradient {@code g} changes a parameter {@code p} at learning rate {@code lr}.
 */
public sealed interface Optimizer {
  /**
   * The kernel that takes a step on one parameter.
   *
   * @param decay weight decay
   * @param parameter what is changed
   * @param gradient derivative of the loss by the parameter
   * @param memory where the rule keeps what it remembers between steps
   */
  Update step(Decay decay, Buffer parameter, Buffer gradient, Memory memory);

  /** Places buffers of the parameter's shape, 0 at the start. */
  interface Memory {
    /** A new buffer, named by what it holds: {@code velocity of} the parameter. */
    Buffer of(String what);
  }

  /** Gradient descent: {@code p -= lr g}. */
  record Sgd() implements Optimizer {
    @Override
    public Update step(Decay decay, Buffer parameter, Buffer gradient, Memory memory) {
      return new Update.SgdStep(decay, parameter, gradient);
    }
  }

  /**
   * Gradient descent with heavy-ball momentum, {@code m = mu m + g; p -= lr m}, or with Nesterov's
   * look ahead, {@code p -= lr (g + mu m)} (Sutskever and others, 2013). {@code m = 0} at the
   * start.
   *
   * @param mu the momentum, in [0, 1)
   * @param nesterov whether it looks ahead
   */
  record Momentum(double mu, boolean nesterov) implements Optimizer {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code mu} is outside [0, 1)
     */
    public Momentum {
      Fractions.require("momentum", mu);
    }

    /** Heavy-ball momentum. */
    public Momentum(double mu) {
      this(mu, false);
    }

    @Override
    public Update step(Decay decay, Buffer parameter, Buffer gradient, Memory memory) {
      return new Update.MomentumStep(this, decay, parameter, gradient, memory.of("velocity of"));
    }
  }

  /**
   * AdaGrad (Duchi, Hazan and Singer, 2011, figure 1): {@code s = s + g^2; p -= lr g / (sqrt(s) +
   * epsilon)}.
   *
   * @param epsilon keeps the quotient finite, above 0
   */
  record AdaGrad(double epsilon) implements Optimizer {
    /** An epsilon of 1e-10. */
    public static final AdaGrad STANDARD = new AdaGrad(1e-10);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if epsilon is not above 0
     */
    public AdaGrad {
      Fractions.requirePositive("epsilon", epsilon);
    }

    @Override
    public Update step(Decay decay, Buffer parameter, Buffer gradient, Memory memory) {
      Buffer sum = memory.of("squares of d");
      return new Update.AdaGradStep(this, decay, parameter, gradient, sum);
    }
  }

  /**
   * RMSProp (Tieleman and Hinton, 2012, lecture 6.5): {@code s = rho s + (1 - rho) g^2; p -= lr g /
   * (sqrt(s) + epsilon)}.
   *
   * @param rho decay of the mean square, in [0, 1)
   * @param epsilon keeps the quotient finite, above 0
   */
  record RmsProp(double rho, double epsilon) implements Optimizer {
    /** The usual values: 0.9 and 1e-8. */
    public static final RmsProp STANDARD = new RmsProp(0.9, 1e-8);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public RmsProp {
      Fractions.require("rho", rho);
      Fractions.requirePositive("epsilon", epsilon);
    }

    @Override
    public Update step(Decay decay, Buffer parameter, Buffer gradient, Memory memory) {
      Buffer square = memory.of("mean square of d");
      return new Update.RmsPropStep(this, decay, parameter, gradient, square);
    }
  }

  /**
   * Adam (Kingma and Ba, 2015, algorithm 1): {@code m = beta1 m + (1 - beta1) g}, {@code v = beta2
   * v + (1 - beta2) g^2}, {@code p -= lr (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) +
   * epsilon)}. With {@link Decay#decoupled} it is AdamW.
   *
   * @param beta1 decay of the mean of the gradient, in [0, 1)
   * @param beta2 decay of the mean of its square, in [0, 1)
   * @param epsilon keeps the quotient finite, above 0
   */
  record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    /** The values of the paper: 0.9, 0.999 and 1e-8. */
    public static final Adam STANDARD = new Adam(0.9, 0.999, 1e-8);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public Adam {
      Fractions.require("beta1", beta1);
      Fractions.require("beta2", beta2);
      Fractions.requirePositive("epsilon", epsilon);
    }

    @Override
    public Update step(Decay decay, Buffer parameter, Buffer gradient, Memory memory) {
      Buffer mean = memory.of("mean of d");
      Buffer square = memory.of("mean square of d");
      return new Update.AdamStep(this, decay, parameter, gradient, mean, square);
    }
  }
}
