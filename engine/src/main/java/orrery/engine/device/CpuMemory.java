package orrery.engine.device;

import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.kernel.Sampling;
import orrery.engine.kernel.Update;
import orrery.engine.plan.Plan;

/** An array for each buffer of one replica, and which loop executes which kernel on them. */
public class CpuMemory implements Memory {
  private final float[][] memory;
  private final StepState step;
  private final MatMul product;
  private final Losses losses = new Losses();
  private final LayerNorms layerNorms = new LayerNorms();
  private final BatchNorms batchNorms;

  /** Allocates buffers of zeros. */
  public CpuMemory(Plan plan, StepState step) {
    this.step = step;
    this.memory = new float[plan.buffers().size()][];
    for (Buffer buffer : plan.buffers()) {
      memory[buffer.index()] = new float[buffer.size()];
    }
    this.product = new MatMul(longestSum(plan));
    this.batchNorms = new BatchNorms(widest(plan));
  }

  private static int longestSum(Plan plan) {
    int longest = 0;
    for (List<Kernel> kernels : List.of(plan.training(), plan.forward())) {
      for (Kernel kernel : kernels) {
        if (kernel instanceof Dense.MatMul product) {
          longest = Math.max(longest, product.k());
        }
      }
    }
    return longest;
  }

  private static int widest(Plan plan) {
    int widest = 0;
    for (Kernel kernel : plan.training()) {
      if (kernel instanceof Normalise.BatchNorm norm) {
        widest = Math.max(widest, norm.input().columns());
      }
    }
    return widest;
  }

  /** The numbers of a buffer, by rows. */
  protected final float[] array(Buffer buffer) {
    return memory[buffer.index()];
  }

  /** The state of the current step. */
  protected final StepState step() {
    return step;
  }

  @Override
  public final void write(Buffer buffer, float[] values) {
    System.arraycopy(values, 0, array(buffer), 0, values.length);
  }

  @Override
  public final void read(Buffer buffer, float[] into) {
    System.arraycopy(array(buffer), 0, into, 0, into.length);
  }

  @Override
  public final float at(Buffer buffer, int index) {
    return array(buffer)[index];
  }

  @Override
  public final void close() {}

  @Override
  public void matMul(Dense.MatMul call) {
    float[] a = array(call.left());
    float[] b = array(call.right());
    float[] c = array(call.result());
    boolean add = call.accumulate();
    switch (call.form()) {
      case NN -> product.nn(a, b, c, call.m(), call.n(), call.k(), add);
      case TN -> product.tn(a, b, c, call.m(), call.n(), call.k(), add);
      case NT -> product.nt(a, b, c, call.m(), call.n(), call.k(), add);
    }
  }

  @Override
  public void biasAdd(Dense.BiasAdd call) {
    Columns.add(array(call.bias()), array(call.values()));
  }

  @Override
  public void columnSums(Dense.ColumnSums call) {
    Columns.sums(array(call.values()), array(call.sums()));
  }

  @Override
  public void activate(Elementwise.Activate call) {
    float[] z = array(call.argument());
    float[] h = array(call.values());
    switch (call.activation()) {
      case LINEAR -> Activations.linear(z, h);
      case RELU -> Activations.relu(z, h);
      case LEAKY_RELU -> Activations.leakyRelu(z, h);
      case TANH -> Activations.tanh(z, h);
      case GELU -> Activations.gelu(z, h);
    }
  }

  @Override
  public void activateBackward(Elementwise.ActivateBackward call) {
    float[] z = array(call.argument());
    float[] h = array(call.values());
    float[] dh = array(call.gradient());
    switch (call.activation()) {
      case LINEAR -> {}
      case RELU -> Activations.reluBackward(h, dh);
      case LEAKY_RELU -> Activations.leakyReluBackward(h, dh);
      case TANH -> Activations.tanhBackward(h, dh);
      case GELU -> Activations.geluBackward(z, dh);
    }
  }

  @Override
  public void add(Elementwise.Add call) {
    float[] a = array(call.left());
    float[] b = array(call.right());
    float[] c = array(call.result());
    for (int i = 0; i < c.length; i++) {
      c[i] = a[i] + b[i];
    }
  }

  @Override
  public void multiply(Elementwise.Multiply call) {
    float[] a = array(call.factor());
    float[] c = array(call.values());
    for (int i = 0; i < c.length; i++) {
      c[i] = c[i] * a[i];
    }
  }

  @Override
  public void copy(Elementwise.Copy call) {
    System.arraycopy(array(call.source()), 0, array(call.result()), 0, call.result().size());
  }

  @Override
  public void batchNorm(Normalise.BatchNorm call) {
    float[] normalised = array(call.normalised());
    float[] deviation = array(call.deviation());
    batchNorms.standardise(
        array(call.input()), normalised, deviation, (float) call.rule().epsilon());
    batchNorms.follow(
        array(call.runningMean()), array(call.runningVariance()), call.rule(), call.input().rows());
    Columns.scaleAndShift(
        normalised, array(call.gain()), array(call.shift()), array(call.output()));
  }

  @Override
  public void batchNormEvaluate(Normalise.BatchNormEvaluate call) {
    float[] output = array(call.output());
    float epsilon = (float) call.rule().epsilon();
    BatchNorms.standardise(
        array(call.input()),
        array(call.runningMean()),
        array(call.runningVariance()),
        epsilon,
        output);
    Columns.scaleAndShift(output, array(call.gain()), array(call.shift()), output);
  }

  @Override
  public void batchNormBackward(Normalise.BatchNormBackward call) {
    float[] dy = array(call.gradient());
    float[] normalised = array(call.normalised());
    float[] dGain = array(call.gainGradient());
    float[] dShift = array(call.shiftGradient());
    Columns.sums(dy, dShift);
    Columns.dots(dy, normalised, dGain);
    BatchNorms.backward(normalised, array(call.deviation()), array(call.gain()), dGain, dShift, dy);
  }

  @Override
  public void layerNorm(Normalise.LayerNorm call) {
    float[] normalised = array(call.normalised());
    float epsilon = (float) call.rule().epsilon();
    layerNorms.standardise(array(call.input()), normalised, array(call.deviation()), epsilon);
    Columns.scaleAndShift(
        normalised, array(call.gain()), array(call.shift()), array(call.output()));
  }

  @Override
  public void layerNormBackward(Normalise.LayerNormBackward call) {
    float[] dy = array(call.gradient());
    float[] normalised = array(call.normalised());
    Columns.sums(dy, array(call.shiftGradient()));
    Columns.dots(dy, normalised, array(call.gainGradient()));
    layerNorms.backward(normalised, array(call.deviation()), array(call.gain()), dy);
  }

  @Override
  public void weightNorm(Normalise.WeightNorm call) {
    WeightNorms.forward(
        array(call.direction()), array(call.gain()), array(call.norm()), array(call.weight()));
  }

  @Override
  public void weightNormBackward(Normalise.WeightNormBackward call) {
    WeightNorms.backward(
        array(call.direction()),
        array(call.gain()),
        array(call.norm()),
        array(call.weightGradient()),
        array(call.directionGradient()),
        array(call.gainGradient()));
  }

  @Override
  public void meanSquaredError(Objective.LossGradient call) {
    record(
        call,
        losses.meanSquaredError(
            array(call.output()), array(call.target()), array(call.gradient())));
  }

  @Override
  public void softmaxCrossEntropy(Loss.SoftmaxCrossEntropy rule, Objective.LossGradient call) {
    float[] y = array(call.output());
    float[] t = array(call.target());
    float[] dy = array(call.gradient());
    int columns = call.output().columns();
    record(call, losses.softmaxCrossEntropy(y, t, dy, columns, rule.smoothing()));
  }

  @Override
  public void hinge(Objective.LossGradient call) {
    record(call, losses.hinge(array(call.output()), array(call.target()), array(call.gradient())));
  }

  /** Writes the loss of the step at its place. */
  protected final void record(Objective.LossGradient call, float loss) {
    array(call.history())[step.scalars().step()] = loss;
  }

  @Override
  public void gather(Sampling.Gather call) {
    float[] source = array(call.source());
    float[] batch = array(call.batch());
    int width = call.batch().columns();
    for (int i = 0; i < call.batch().rows(); i++) {
      System.arraycopy(source, step.sampler().row(i) * width, batch, i * width, width);
    }
  }

  @Override
  public void dropoutMask(Sampling.DropoutMask call) {
    float[] mask = array(call.mask());
    for (int i = 0; i < mask.length; i++) {
      mask[i] = step.sampler().factor(call, i);
    }
  }

  @Override
  public void sgdStep(Update.SgdStep call) {
    Updates.sgd(array(call.parameter()), array(call.gradient()), call.decay(), step.scalars());
  }

  @Override
  public void momentumStep(Update.MomentumStep call) {
    float[] p = array(call.parameter());
    float[] g = array(call.gradient());
    float[] v = array(call.velocity());
    if (call.rule().nesterov()) {
      Updates.nesterov(p, g, v, call.rule(), call.decay(), step.scalars());
    } else {
      Updates.momentum(p, g, v, call.rule(), call.decay(), step.scalars());
    }
  }

  @Override
  public void adaGradStep(Update.AdaGradStep call) {
    float[] p = array(call.parameter());
    float[] s = array(call.square());
    Updates.adaGrad(p, array(call.gradient()), s, call.rule(), call.decay(), step.scalars());
  }

  @Override
  public void rmsPropStep(Update.RmsPropStep call) {
    float[] p = array(call.parameter());
    float[] s = array(call.square());
    Updates.rmsProp(p, array(call.gradient()), s, call.rule(), call.decay(), step.scalars());
  }

  @Override
  public void adamStep(Update.AdamStep call) {
    float[] p = array(call.parameter());
    float[] m = array(call.mean());
    float[] v = array(call.square());
    Updates.adam(p, array(call.gradient()), m, v, call.rule(), call.decay(), step.scalars());
  }
}
