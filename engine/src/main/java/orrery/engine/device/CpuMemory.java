package orrery.engine.device;

import java.util.List;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Dense;
import orrery.engine.plan.Elementwise;
import orrery.engine.plan.Kernel;
import orrery.engine.plan.Loss;
import orrery.engine.plan.Normalise;
import orrery.engine.plan.Objective;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Sampling;
import orrery.engine.plan.Update;

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
  protected final float[] of(Buffer buffer) {
    return memory[buffer.index()];
  }

  /** The state of the current step. */
  protected final StepState step() {
    return step;
  }

  @Override
  public final void write(Buffer buffer, float[] values) {
    System.arraycopy(values, 0, of(buffer), 0, values.length);
  }

  @Override
  public final void read(Buffer buffer, float[] into) {
    System.arraycopy(of(buffer), 0, into, 0, into.length);
  }

  @Override
  public final float at(Buffer buffer, int index) {
    return of(buffer)[index];
  }

  @Override
  public final void close() {}

  @Override
  public void matMul(Dense.MatMul call) {
    float[] a = of(call.left());
    float[] b = of(call.right());
    float[] c = of(call.result());
    boolean add = call.accumulate();
    switch (call.form()) {
      case NN -> product.nn(a, b, c, call.m(), call.n(), call.k(), add);
      case TN -> product.tn(a, b, c, call.m(), call.n(), call.k(), add);
      case NT -> product.nt(a, b, c, call.m(), call.n(), call.k(), add);
    }
  }

  @Override
  public void biasAdd(Dense.BiasAdd call) {
    Columns.add(of(call.bias()), of(call.values()));
  }

  @Override
  public void columnSums(Dense.ColumnSums call) {
    Columns.sums(of(call.values()), of(call.sums()));
  }

  @Override
  public void activate(Elementwise.Activate call) {
    float[] z = of(call.argument());
    float[] h = of(call.values());
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
    float[] z = of(call.argument());
    float[] h = of(call.values());
    float[] dh = of(call.gradient());
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
    float[] a = of(call.left());
    float[] b = of(call.right());
    float[] c = of(call.result());
    for (int i = 0; i < c.length; i++) {
      c[i] = a[i] + b[i];
    }
  }

  @Override
  public void multiply(Elementwise.Multiply call) {
    float[] a = of(call.factor());
    float[] c = of(call.values());
    for (int i = 0; i < c.length; i++) {
      c[i] = c[i] * a[i];
    }
  }

  @Override
  public void copy(Elementwise.Copy call) {
    System.arraycopy(of(call.source()), 0, of(call.result()), 0, call.result().size());
  }

  @Override
  public void batchNorm(Normalise.BatchNorm call) {
    float[] normalised = of(call.normalised());
    float[] deviation = of(call.deviation());
    batchNorms.standardise(of(call.input()), normalised, deviation, (float) call.rule().epsilon());
    batchNorms.follow(
        of(call.runningMean()), of(call.runningVariance()), call.rule(), call.input().rows());
    Columns.scaleAndShift(normalised, of(call.gain()), of(call.shift()), of(call.output()));
  }

  @Override
  public void batchNormEvaluate(Normalise.BatchNormEvaluate call) {
    float[] output = of(call.output());
    float epsilon = (float) call.rule().epsilon();
    BatchNorms.standardise(
        of(call.input()), of(call.runningMean()), of(call.runningVariance()), epsilon, output);
    Columns.scaleAndShift(output, of(call.gain()), of(call.shift()), output);
  }

  @Override
  public void batchNormBackward(Normalise.BatchNormBackward call) {
    float[] dy = of(call.gradient());
    float[] normalised = of(call.normalised());
    float[] dGain = of(call.gainGradient());
    float[] dShift = of(call.shiftGradient());
    Columns.sums(dy, dShift);
    Columns.dots(dy, normalised, dGain);
    BatchNorms.backward(normalised, of(call.deviation()), of(call.gain()), dGain, dShift, dy);
  }

  @Override
  public void layerNorm(Normalise.LayerNorm call) {
    float[] normalised = of(call.normalised());
    float epsilon = (float) call.rule().epsilon();
    layerNorms.standardise(of(call.input()), normalised, of(call.deviation()), epsilon);
    Columns.scaleAndShift(normalised, of(call.gain()), of(call.shift()), of(call.output()));
  }

  @Override
  public void layerNormBackward(Normalise.LayerNormBackward call) {
    float[] dy = of(call.gradient());
    float[] normalised = of(call.normalised());
    Columns.sums(dy, of(call.shiftGradient()));
    Columns.dots(dy, normalised, of(call.gainGradient()));
    layerNorms.backward(normalised, of(call.deviation()), of(call.gain()), dy);
  }

  @Override
  public void weightNorm(Normalise.WeightNorm call) {
    WeightNorms.forward(of(call.direction()), of(call.gain()), of(call.norm()), of(call.weight()));
  }

  @Override
  public void weightNormBackward(Normalise.WeightNormBackward call) {
    WeightNorms.backward(
        of(call.direction()),
        of(call.gain()),
        of(call.norm()),
        of(call.weightGradient()),
        of(call.directionGradient()),
        of(call.gainGradient()));
  }

  @Override
  public void meanSquaredError(Objective.LossGradient call) {
    record(
        call, losses.meanSquaredError(of(call.output()), of(call.target()), of(call.gradient())));
  }

  @Override
  public void softmaxCrossEntropy(Loss.SoftmaxCrossEntropy rule, Objective.LossGradient call) {
    float[] y = of(call.output());
    float[] t = of(call.target());
    float[] dy = of(call.gradient());
    int columns = call.output().columns();
    record(call, losses.softmaxCrossEntropy(y, t, dy, columns, rule.smoothing()));
  }

  @Override
  public void hinge(Objective.LossGradient call) {
    record(call, losses.hinge(of(call.output()), of(call.target()), of(call.gradient())));
  }

  /** Writes the loss of the step at its place. */
  protected final void record(Objective.LossGradient call, float loss) {
    of(call.history())[step.scalars().step()] = loss;
  }

  @Override
  public void gather(Sampling.Gather call) {
    float[] source = of(call.source());
    float[] batch = of(call.batch());
    int width = call.batch().columns();
    for (int i = 0; i < call.batch().rows(); i++) {
      System.arraycopy(source, step.sampler().row(i) * width, batch, i * width, width);
    }
  }

  @Override
  public void dropoutMask(Sampling.DropoutMask call) {
    float[] mask = of(call.mask());
    for (int i = 0; i < mask.length; i++) {
      mask[i] = step.sampler().factor(call, i);
    }
  }

  @Override
  public void sgdStep(Update.SgdStep call) {
    Updates.sgd(of(call.parameter()), of(call.gradient()), call.decay(), step.scalars());
  }

  @Override
  public void momentumStep(Update.MomentumStep call) {
    float[] p = of(call.parameter());
    float[] g = of(call.gradient());
    float[] v = of(call.velocity());
    if (call.rule().nesterov()) {
      Updates.nesterov(p, g, v, call.rule(), call.decay(), step.scalars());
    } else {
      Updates.momentum(p, g, v, call.rule(), call.decay(), step.scalars());
    }
  }

  @Override
  public void adaGradStep(Update.AdaGradStep call) {
    float[] p = of(call.parameter());
    float[] s = of(call.square());
    Updates.adaGrad(p, of(call.gradient()), s, call.rule(), call.decay(), step.scalars());
  }

  @Override
  public void rmsPropStep(Update.RmsPropStep call) {
    float[] p = of(call.parameter());
    float[] s = of(call.square());
    Updates.rmsProp(p, of(call.gradient()), s, call.rule(), call.decay(), step.scalars());
  }

  @Override
  public void adamStep(Update.AdamStep call) {
    float[] p = of(call.parameter());
    float[] m = of(call.mean());
    float[] v = of(call.square());
    Updates.adam(p, of(call.gradient()), m, v, call.rule(), call.decay(), step.scalars());
  }
}
