package orrery.engine.bench;

import java.util.List;
import orrery.engine.kernel.Loss;
import orrery.engine.plan.Plan;

/** A workload to measure. The two training steps have 64 rows, momentum 0.9 and rate 0.01. */
public enum Workload {
  /** A step of 2-128-128-1 with ReLUs and mean squared error. */
  A,
  /** A step of 64-256-10 with ReLUs and softmax cross-entropy. */
  B,
  /** A product of two 256 x 256 matrices. */
  PRODUCT;

  /** The most calls of one bench: each step records its loss. */
  public static final int MOST_CALLS = 1 << 16;

  private static final double PRODUCT_FLOPS =
      2.0 * SquareProduct.SIZE * SquareProduct.SIZE * SquareProduct.SIZE;

  /** Returns the plan that a device executes. */
  Plan plan() {
    return switch (this) {
      case A -> TrainingStep.plan(List.of(2, 128, 128, 1), Loss.meanSquaredError());
      case B -> TrainingStep.plan(List.of(64, 256, 10), Loss.softmaxCrossEntropy());
      case PRODUCT -> SquareProduct.plan();
    };
  }

  /** The name in reports: {@code A}, {@code B} or {@code product}. */
  public String title() {
    return this == PRODUCT ? "product" : name();
  }

  /** The unit of {@link #rate}: {@code steps/s} or {@code GFLOP/s}. */
  public String unit() {
    return this == PRODUCT ? "GFLOP/s" : "steps/s";
  }

  /**
   * Converts the time of a call to a rate, in {@link #unit}.
   *
   * @param nanoseconds that one call took
   */
  public double rate(double nanoseconds) {
    return (this == PRODUCT ? PRODUCT_FLOPS : 1e9) / nanoseconds;
  }
}
