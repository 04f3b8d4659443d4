package orrery.engine.contract;

import java.util.Arrays;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Update;
import orrery.engine.plan.StepScalars;

/** Optimisers in float64. The numbers of a step are those that every device is given. */
final class Float64Updates {
  private final Float64Memory memory;

  Float64Updates(Float64Memory memory) {
    this.memory = memory;
  }

  /** The gradient with that of the coupled decay. */
  private double[] gradients(Buffer parameter, Buffer gradient, Decay decay) {
    double[] p = memory.array(parameter);
    double[] g = memory.array(gradient).clone();
    Arrays.setAll(g, i -> g[i] + decay.coupled() * p[i]);
    return g;
  }

  /** Takes a step against a direction, beside the decoupled decay. */
  private void move(Buffer parameter, double rate, double[] direction) {
    double[] p = memory.array(parameter);
    double shrink = scalars().shrink();
    Arrays.setAll(p, i -> shrink * p[i] - rate * direction[i]);
  }

  private StepScalars scalars() {
    return memory.step().scalars();
  }

  void sgd(Update.SgdStep call) {
    double[] g = gradients(call.parameter(), call.gradient(), call.decay());
    move(call.parameter(), scalars().rate(), g);
  }

  void momentum(Update.MomentumStep call) {
    double[] g = gradients(call.parameter(), call.gradient(), call.decay());
    double[] v = memory.array(call.velocity());
    double mu = call.rule().mu();
    Arrays.setAll(v, i -> mu * v[i] + g[i]);
    double[] ahead = v.clone();
    Arrays.setAll(ahead, i -> g[i] + mu * v[i]);
    move(call.parameter(), scalars().rate(), call.rule().nesterov() ? ahead : v);
  }

  void adaGrad(Update.AdaGradStep call) {
    double[] g = gradients(call.parameter(), call.gradient(), call.decay());
    double[] s = memory.array(call.square());
    Arrays.setAll(s, i -> s[i] + g[i] * g[i]);
    Arrays.setAll(g, i -> g[i] / (Math.sqrt(s[i]) + call.rule().epsilon()));
    move(call.parameter(), scalars().rate(), g);
  }

  void rmsProp(Update.RmsPropStep call) {
    double[] g = gradients(call.parameter(), call.gradient(), call.decay());
    double[] s = memory.array(call.square());
    double rho = call.rule().rho();
    Arrays.setAll(s, i -> rho * s[i] + (1 - rho) * g[i] * g[i]);
    Arrays.setAll(g, i -> g[i] / (Math.sqrt(s[i]) + call.rule().epsilon()));
    move(call.parameter(), scalars().rate(), g);
  }

  void adam(Update.AdamStep call) {
    double[] g = gradients(call.parameter(), call.gradient(), call.decay());
    double[] m = memory.array(call.mean());
    double[] v = memory.array(call.square());
    Optimizer.Adam rule = call.rule();
    int t = scalars().step() + 1;
    double first = 1 - Math.pow(rule.beta1(), t);
    double second = 1 - Math.pow(rule.beta2(), t);
    Arrays.setAll(m, i -> rule.beta1() * m[i] + (1 - rule.beta1()) * g[i]);
    Arrays.setAll(v, i -> rule.beta2() * v[i] + (1 - rule.beta2()) * g[i] * g[i]);
    Arrays.setAll(g, i -> m[i] / first / (Math.sqrt(v[i] / second) + rule.epsilon()));
    move(call.parameter(), scalars().rate(), g);
  }
}
