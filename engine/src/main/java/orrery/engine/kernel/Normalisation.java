package orrery.engine.kernel;

/** The constants of a normalisation. */
public sealed interface Normalisation {

  /**
   * Normalisation of each column over the rows of a batch.
   *
   * @param epsilon added to the variance, above 0
   * @param momentum how far a step moves the running statistics, in [0, 1)
   */
  record Batch(double epsilon, double momentum) implements Normalisation {
    /** 1e-5 and 0.1. */
    public static final Batch STANDARD = new Batch(1e-5, 0.1);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public Batch {
      Fractions.requirePositive("epsilon", epsilon);
      Fractions.require("momentum", momentum);
    }
  }

  /**
   * Normalisation of each row.
   *
   * @param epsilon added to the variance, above 0
   */
  record Layer(double epsilon) implements Normalisation {
    /** 1e-5. */
    public static final Layer STANDARD = new Layer(1e-5);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if epsilon is not above 0
     */
    public Layer {
      Fractions.requirePositive("epsilon", epsilon);
    }
  }
}
