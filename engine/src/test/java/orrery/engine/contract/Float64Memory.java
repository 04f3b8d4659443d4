package orrery.engine.contract;

import java.util.Arrays;
import orrery.engine.device.Memory;
import orrery.engine.device.StepState;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.kernel.Sampling;
import orrery.engine.kernel.Update;
import orrery.engine.plan.Plan;

/**
 * A second implementation of every kernel, in float64 and from its formula, which the reference is
 * held to.
 */
final class Float64Memory implements Memory {
  private final double[][] memory;
  private final StepState step;
  private final Float64Norms norms = new Float64Norms(this);
  private final Float64Updates updates = new Float64Updates(this);

  Float64Memory(Plan plan, StepState step) {
    this.step = step;
    this.memory = new double[plan.buffers().size()][];
    for (Buffer buffer : plan.buffers()) {
      memory[buffer.index()] = new double[buffer.size()];
    }
  }

  /** The numbers of a buffer, by rows. */
  double[] array(Buffer buffer) {
    return memory[buffer.index()];
  }

  StepState step() {
    return step;
  }

  @Override
  public void write(Buffer buffer, float[] values) {
    Arrays.setAll(array(buffer), i -> values[i]);
  }

  @Override
  public void read(Buffer buffer, float[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = (float) array(buffer)[i];
    }
  }

  @Override
  public float at(Buffer buffer, int index) {
    return (float) array(buffer)[index];
  }

  @Override
  public void close() {}

  @Override
  public void matMul(Dense.MatMul call) {
    double[] a = array(call.left());
    double[] b = array(call.right());
    double[] c = array(call.result());
    int m = call.m();
    int n = call.n();
    int k = call.k();
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = call.accumulate() ? c[i * n + j] : 0;
        for (int p = 0; p < k; p++) {
          double left = call.form() == Dense.Form.TN ? a[p * m + i] : a[i * k + p];
          double right = call.form() == Dense.Form.NT ? b[j * k + p] : b[p * n + j];
          sum += left * right;
        }
        c[i * n + j] = sum;
      }
    }
  }

  @Override
  public void biasAdd(Dense.BiasAdd call) {
    double[] bias = array(call.bias());
    double[] z = array(call.values());
    Arrays.setAll(z, i -> z[i] + bias[i % bias.length]);
  }

  @Override
  public void columnSums(Dense.ColumnSums call) {
    double[] z = array(call.values());
    double[] sums = array(call.sums());
    Arrays.fill(sums, 0);
    for (int i = 0; i < z.length; i++) {
      sums[i % sums.length] += z[i];
    }
  }

  @Override
  public void activate(Elementwise.Activate call) {
    double[] z = array(call.argument());
    Arrays.setAll(array(call.values()), i -> Float64Activations.value(call.activation(), z[i]));
  }

  @Override
  public void activateBackward(Elementwise.ActivateBackward call) {
    double[] z = array(call.argument());
    double[] h = array(call.values());
    double[] dh = array(call.gradient());
    boolean byArgument = call.activation() == Activation.GELU;
    Arrays.setAll(
        dh,
        i ->
            dh[i]
                * (byArgument
                    ? Float64Activations.geluSlope(z[i])
                    : Float64Activations.slopeByValue(call.activation(), h[i])));
  }

  @Override
  public void add(Elementwise.Add call) {
    double[] a = array(call.left());
    double[] b = array(call.right());
    Arrays.setAll(array(call.result()), i -> a[i] + b[i]);
  }

  @Override
  public void multiply(Elementwise.Multiply call) {
    double[] a = array(call.factor());
    double[] b = array(call.values());
    Arrays.setAll(b, i -> a[i] * b[i]);
  }

  @Override
  public void copy(Elementwise.Copy call) {
    double[] source = array(call.source());
    Arrays.setAll(array(call.result()), i -> source[i]);
  }

  @Override
  public void meanSquaredError(Objective.LossGradient call) {
    record(
        call,
        Float64Losses.squares(array(call.output()), array(call.target()), array(call.gradient())));
  }

  @Override
  public void softmaxCrossEntropy(Loss.SoftmaxCrossEntropy rule, Objective.LossGradient call) {
    double[] y = array(call.output());
    double[] t = array(call.target());
    double[] dy = array(call.gradient());
    int columns = call.output().columns();
    record(call, Float64Losses.crossEntropy(y, t, dy, columns, rule.smoothing()));
  }

  @Override
  public void hinge(Objective.LossGradient call) {
    record(
        call,
        Float64Losses.hinge(array(call.output()), array(call.target()), array(call.gradient())));
  }

  private void record(Objective.LossGradient call, double loss) {
    array(call.history())[step.scalars().step()] = loss;
  }

  @Override
  public void gather(Sampling.Gather call) {
    double[] source = array(call.source());
    int n = call.batch().columns();
    Arrays.setAll(array(call.batch()), i -> source[step.sampler().row(i / n) * n + i % n]);
  }

  @Override
  public void dropoutMask(Sampling.DropoutMask call) {
    Arrays.setAll(array(call.mask()), i -> step.sampler().factor(call, i));
  }

  @Override
  public void batchNorm(Normalise.BatchNorm call) {
    norms.batchNorm(call);
  }

  @Override
  public void batchNormEvaluate(Normalise.BatchNormEvaluate call) {
    norms.batchNormEvaluate(call);
  }

  @Override
  public void batchNormBackward(Normalise.BatchNormBackward call) {
    norms.batchNormBackward(call);
  }

  @Override
  public void layerNorm(Normalise.LayerNorm call) {
    norms.layerNorm(call);
  }

  @Override
  public void layerNormBackward(Normalise.LayerNormBackward call) {
    norms.layerNormBackward(call);
  }

  @Override
  public void weightNorm(Normalise.WeightNorm call) {
    norms.weightNorm(call);
  }

  @Override
  public void weightNormBackward(Normalise.WeightNormBackward call) {
    norms.weightNormBackward(call);
  }

  @Override
  public void sgdStep(Update.SgdStep call) {
    updates.sgd(call);
  }

  @Override
  public void momentumStep(Update.MomentumStep call) {
    updates.momentum(call);
  }

  @Override
  public void adaGradStep(Update.AdaGradStep call) {
    updates.adaGrad(call);
  }

  @Override
  public void rmsPropStep(Update.RmsPropStep call) {
    updates.rmsProp(call);
  }

  @Override
  public void adamStep(Update.AdamStep call) {
    updates.adam(call);
  }
}
