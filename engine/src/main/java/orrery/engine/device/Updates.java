package orrery.engine.device;

import orrery.engine.plan.Optimizer;
import orrery.engine.plan.StepScalars;

/** One step of each optimiser: {@code p} the parameters, {@code g} the gradient. */
final class Updates {
  private Updates() {}

  /** {@code p -= lr g}. */
  static void sgd(float[] p, float[] g, float rate) {
    for (int i = 0; i < p.length; i++) {
      p[i] -= rate * g[i];
    }
  }

  /** {@code m = mu m + g; p -= lr m}. */
  static void momentum(float[] p, float[] g, float[] m, Optimizer.Momentum rule, float rate) {
    float mu = (float) rule.mu();
    for (int i = 0; i < p.length; i++) {
      float velocity = mu * m[i] + g[i];
      m[i] = velocity;
      p[i] -= rate * velocity;
    }
  }

  /**
   * {@code m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; p -= lr m c1 / (sqrt(v c2) + eps)}, with
   * the corrections {@code c = 1 / (1 - b^t)} from the host.
   */
  static void adam(
      float[] p, float[] g, float[] m, float[] v, Optimizer.Adam rule, StepScalars scalars) {
    float keep1 = (float) rule.beta1();
    float take1 = (float) (1 - rule.beta1());
    float keep2 = (float) rule.beta2();
    float take2 = (float) (1 - rule.beta2());
    float epsilon = (float) rule.epsilon();
    float rate = scalars.meanRate();
    float correction = scalars.squareCorrection();
    for (int i = 0; i < p.length; i++) {
      float mean = keep1 * m[i] + take1 * g[i];
      float square = keep2 * v[i] + take2 * (g[i] * g[i]);
      m[i] = mean;
      v[i] = square;
      p[i] -= rate * mean / ((float) Math.sqrt(square * correction) + epsilon);
    }
  }
}
