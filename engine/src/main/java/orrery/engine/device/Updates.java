package orrery.engine.device;

import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.StepScalars;

/**
 * One step of each optimiser: {@code p} the parameters, {@code g} the gradient.
 *
 * <p>Every rule begins with the weight decay, {@code g + coupled p} and {@code shrink p}.
 */
final class Updates {
  private Updates() {}

  /** {@code p -= lr g}. */
  static void sgd(float[] p, float[] g, Decay decay, StepScalars scalars) {
    float coupled = (float) decay.coupled();
    float shrink = scalars.shrink();
    float rate = scalars.rate();
    for (int i = 0; i < p.length; i++) {
      float gradient = g[i] + coupled * p[i];
      p[i] = shrink * p[i] - rate * gradient;
    }
  }

  /** {@code v = mu v + g; p -= lr v}. */
  static void momentum(
      float[] p, float[] g, float[] v, Optimizer.Momentum rule, Decay decay, StepScalars scalars) {
    float coupled = (float) decay.coupled();
    float shrink = scalars.shrink();
    float rate = scalars.rate();
    float mu = (float) rule.mu();
    for (int i = 0; i < p.length; i++) {
      float velocity = mu * v[i] + (g[i] + coupled * p[i]);
      v[i] = velocity;
      p[i] = shrink * p[i] - rate * velocity;
    }
  }

  /** {@code v = mu v + g; p -= lr (g + mu v)}. */
  static void nesterov(
      float[] p, float[] g, float[] v, Optimizer.Momentum rule, Decay decay, StepScalars scalars) {
    float coupled = (float) decay.coupled();
    float shrink = scalars.shrink();
    float rate = scalars.rate();
    float mu = (float) rule.mu();
    for (int i = 0; i < p.length; i++) {
      float gradient = g[i] + coupled * p[i];
      float velocity = mu * v[i] + gradient;
      v[i] = velocity;
      p[i] = shrink * p[i] - rate * (gradient + mu * velocity);
    }
  }

  /** {@code s = s + g^2; p -= lr g / (sqrt(s) + epsilon)}. */
  static void adaGrad(
      float[] p, float[] g, float[] s, Optimizer.AdaGrad rule, Decay decay, StepScalars scalars) {
    float coupled = (float) decay.coupled();
    float shrink = scalars.shrink();
    float rate = scalars.rate();
    float epsilon = (float) rule.epsilon();
    for (int i = 0; i < p.length; i++) {
      float gradient = g[i] + coupled * p[i];
      float square = s[i] + gradient * gradient;
      s[i] = square;
      p[i] = shrink * p[i] - rate * gradient / ((float) Math.sqrt(square) + epsilon);
    }
  }

  /** {@code s = rho s + (1 - rho) g^2; p -= lr g / (sqrt(s) + epsilon)}. */
  static void rmsProp(
      float[] p, float[] g, float[] s, Optimizer.RmsProp rule, Decay decay, StepScalars scalars) {
    float coupled = (float) decay.coupled();
    float shrink = scalars.shrink();
    float rate = scalars.rate();
    float keep = (float) rule.rho();
    float take = (float) (1 - rule.rho());
    float epsilon = (float) rule.epsilon();
    for (int i = 0; i < p.length; i++) {
      float gradient = g[i] + coupled * p[i];
      float square = keep * s[i] + take * (gradient * gradient);
      s[i] = square;
      p[i] = shrink * p[i] - rate * gradient / ((float) Math.sqrt(square) + epsilon);
    }
  }

  /**
   * {@code m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; p -= lr m c1 / (sqrt(v c2) + epsilon)},
   * with the corrections {@code c = 1 / (1 - b^t)} from the host.
   */
  static void adam(
      float[] p,
      float[] g,
      float[] m,
      float[] v,
      Optimizer.Adam rule,
      Decay decay,
      StepScalars scalars) {
    float coupled = (float) decay.coupled();
    float shrink = scalars.shrink();
    float keep1 = (float) rule.beta1();
    float take1 = (float) (1 - rule.beta1());
    float keep2 = (float) rule.beta2();
    float take2 = (float) (1 - rule.beta2());
    float epsilon = (float) rule.epsilon();
    float rate = scalars.meanRate();
    float correction = scalars.squareCorrection();
    for (int i = 0; i < p.length; i++) {
      float gradient = g[i] + coupled * p[i];
      float mean = keep1 * m[i] + take1 * gradient;
      float square = keep2 * v[i] + take2 * (gradient * gradient);
      m[i] = mean;
      v[i] = square;
      p[i] = shrink * p[i] - rate * mean / ((float) Math.sqrt(square * correction) + epsilon);
    }
  }
}
