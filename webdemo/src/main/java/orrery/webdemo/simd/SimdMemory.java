package orrery.webdemo.simd;

import orrery.engine.device.Memory;
import orrery.engine.device.StepState;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Normalisation;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Sampling;
import orrery.engine.kernel.Update;

/** One replica's block of linear memory, on which kernels execute the plan's calls. */
final class SimdMemory implements Memory {
  private final SimdKernels kernels;
  private final Replicas replicas;
  private final LinearMemory memory;
  private final StepState step;
  private final int start;
  private final int scratch;

  SimdMemory(SimdKernels kernels, Replicas replicas, StepState step, int start, int scratch) {
    this.kernels = kernels;
    this.replicas = replicas;
    this.memory = replicas.memory();
    this.step = step;
    this.start = start;
    this.scratch = scratch;
  }

  /** The address of a buffer. */
  private int address(Buffer buffer) {
    return start + Float.BYTES * buffer.offset();
  }

  @Override
  public void write(Buffer buffer, float[] values) {
    int at = address(buffer);
    for (int i = 0; i < values.length; i++) {
      memory.set(at + Float.BYTES * i, values[i]);
    }
  }

  @Override
  public void read(Buffer buffer, float[] into) {
    int at = address(buffer);
    for (int i = 0; i < into.length; i++) {
      into[i] = memory.get(at + Float.BYTES * i);
    }
  }

  @Override
  public float at(Buffer buffer, int index) {
    return memory.get(address(buffer) + Float.BYTES * index);
  }

  @Override
  public void close() {
    replicas.release();
  }

  @Override
  public void matMul(Dense.MatMul call) {
    int a = address(call.left());
    int b = address(call.right());
    int c = address(call.result());
    int add = call.accumulate() ? 1 : 0;
    switch (call.form()) {
      case NN -> kernels.matMulNN(a, b, c, call.m(), call.n(), call.k(), add, scratch);
      case TN -> kernels.matMulTN(a, b, c, call.m(), call.n(), call.k(), add, scratch);
      case NT -> kernels.matMulNT(a, b, c, call.m(), call.n(), call.k(), add, scratch);
    }
  }

  @Override
  public void biasAdd(Dense.BiasAdd call) {
    Buffer values = call.values();
    kernels.biasAdd(address(call.bias()), address(values), values.rows(), values.columns());
  }

  @Override
  public void columnSums(Dense.ColumnSums call) {
    Buffer values = call.values();
    kernels.columnSums(address(values), address(call.sums()), values.rows(), values.columns());
  }

  @Override
  public void activate(Elementwise.Activate call) {
    int z = address(call.argument());
    int h = address(call.values());
    int size = call.values().size();
    switch (call.activation()) {
      case LINEAR -> kernels.copy(z, h, size);
      case RELU -> kernels.relu(z, h, size);
      case LEAKY_RELU -> kernels.leakyRelu(z, h, size);
      case TANH -> kernels.tanh(z, h, size);
      case GELU -> kernels.gelu(z, h, size);
    }
  }

  @Override
  public void activateBackward(Elementwise.ActivateBackward call) {
    int h = address(call.values());
    int dh = address(call.gradient());
    int size = call.values().size();
    switch (call.activation()) {
      case LINEAR -> {}
      case RELU -> kernels.reluBackward(h, dh, size);
      case LEAKY_RELU -> kernels.leakyReluBackward(h, dh, size);
      case TANH -> kernels.tanhBackward(h, dh, size);
      case GELU -> kernels.geluBackward(address(call.argument()), dh, size);
    }
  }

  @Override
  public void add(Elementwise.Add call) {
    kernels.add(
        address(call.left()), address(call.right()), address(call.result()), call.result().size());
  }

  @Override
  public void multiply(Elementwise.Multiply call) {
    int values = address(call.values());
    kernels.multiply(values, address(call.factor()), values, call.values().size());
  }

  @Override
  public void copy(Elementwise.Copy call) {
    kernels.copy(address(call.source()), address(call.result()), call.result().size());
  }

  @Override
  public void batchNorm(Normalise.BatchNorm call) {
    Normalisation.Batch rule = call.rule();
    int m = call.input().rows();
    kernels.batchNorm(
        address(call.input()),
        address(call.gain()),
        address(call.shift()),
        address(call.normalised()),
        address(call.deviation()),
        address(call.runningMean()),
        address(call.runningVariance()),
        address(call.output()),
        m,
        call.input().columns(),
        (float) rule.epsilon(),
        (float) (1 - rule.momentum()),
        (float) rule.momentum(),
        m > 1 ? (float) ((double) m / (m - 1)) : 1f);
  }

  @Override
  public void batchNormEvaluate(Normalise.BatchNormEvaluate call) {
    kernels.batchNormEvaluate(
        address(call.input()),
        address(call.gain()),
        address(call.shift()),
        address(call.runningMean()),
        address(call.runningVariance()),
        address(call.output()),
        call.input().rows(),
        call.input().columns(),
        (float) call.rule().epsilon());
  }

  @Override
  public void batchNormBackward(Normalise.BatchNormBackward call) {
    kernels.batchNormBackward(
        address(call.normalised()),
        address(call.deviation()),
        address(call.gain()),
        address(call.gradient()),
        address(call.gainGradient()),
        address(call.shiftGradient()),
        call.gradient().rows(),
        call.gradient().columns());
  }

  @Override
  public void layerNorm(Normalise.LayerNorm call) {
    kernels.layerNorm(
        address(call.input()),
        address(call.gain()),
        address(call.shift()),
        address(call.normalised()),
        address(call.deviation()),
        address(call.output()),
        call.input().rows(),
        call.input().columns(),
        (float) call.rule().epsilon());
  }

  @Override
  public void layerNormBackward(Normalise.LayerNormBackward call) {
    kernels.layerNormBackward(
        address(call.normalised()),
        address(call.deviation()),
        address(call.gain()),
        address(call.gradient()),
        address(call.gainGradient()),
        address(call.shiftGradient()),
        call.gradient().rows(),
        call.gradient().columns());
  }

  @Override
  public void weightNorm(Normalise.WeightNorm call) {
    Buffer direction = call.direction();
    kernels.weightNorm(
        address(direction),
        address(call.gain()),
        address(call.norm()),
        address(call.weight()),
        direction.rows(),
        direction.columns());
  }

  @Override
  public void weightNormBackward(Normalise.WeightNormBackward call) {
    Buffer direction = call.direction();
    kernels.weightNormBackward(
        address(direction),
        address(call.gain()),
        address(call.norm()),
        address(call.weightGradient()),
        address(call.directionGradient()),
        address(call.gainGradient()),
        direction.rows(),
        direction.columns());
  }

  @Override
  public void meanSquaredError(Objective.LossGradient call) {
    int size = call.output().size();
    kernels.meanSquaredError(
        address(call.output()),
        address(call.target()),
        address(call.gradient()),
        place(call),
        size);
  }

  @Override
  public void softmaxCrossEntropy(Loss.SoftmaxCrossEntropy rule, Objective.LossGradient call) {
    int n = call.output().columns();
    kernels.softmaxCrossEntropy(
        address(call.output()),
        address(call.target()),
        address(call.gradient()),
        place(call),
        call.output().rows(),
        n,
        (float) (1 - rule.smoothing()),
        (float) (rule.smoothing() / n));
  }

  @Override
  public void hinge(Objective.LossGradient call) {
    int size = call.output().size();
    kernels.hinge(
        address(call.output()),
        address(call.target()),
        address(call.gradient()),
        place(call),
        size);
  }

  /** Returns the address of the step's loss. */
  private int place(Objective.LossGradient call) {
    return address(call.history()) + Float.BYTES * step.scalars().step();
  }

  @Override
  public void gather(Sampling.Gather call) {
    int source = address(call.source());
    int batch = address(call.batch());
    int width = call.batch().columns();
    int stride = Float.BYTES * width;
    for (int i = 0; i < call.batch().rows(); i++) {
      kernels.copy(source + stride * step.sampler().row(i), batch + stride * i, width);
    }
  }

  @Override
  public void dropoutMask(Sampling.DropoutMask call) {
    int mask = address(call.mask());
    for (int i = 0; i < call.mask().size(); i++) {
      memory.set(mask + Float.BYTES * i, step.sampler().factor(call, i));
    }
  }

  @Override
  public void sgdStep(Update.SgdStep call) {
    kernels.sgd(
        address(call.parameter()),
        address(call.gradient()),
        call.parameter().size(),
        coupled(call.decay()),
        step.scalars().shrink(),
        step.scalars().rate());
  }

  private static float coupled(Decay decay) {
    return (float) decay.coupled();
  }

  @Override
  public void momentumStep(Update.MomentumStep call) {
    int p = address(call.parameter());
    int g = address(call.gradient());
    int v = address(call.velocity());
    int size = call.parameter().size();
    float coupled = coupled(call.decay());
    float shrink = step.scalars().shrink();
    float rate = step.scalars().rate();
    float mu = (float) call.rule().mu();
    if (call.rule().nesterov()) {
      kernels.nesterov(p, g, v, size, coupled, shrink, rate, mu);
    } else {
      kernels.momentum(p, g, v, size, coupled, shrink, rate, mu);
    }
  }

  @Override
  public void adaGradStep(Update.AdaGradStep call) {
    kernels.adaGrad(
        address(call.parameter()),
        address(call.gradient()),
        address(call.square()),
        call.parameter().size(),
        coupled(call.decay()),
        step.scalars().shrink(),
        step.scalars().rate(),
        (float) call.rule().epsilon());
  }

  @Override
  public void rmsPropStep(Update.RmsPropStep call) {
    Optimizer.RmsProp rule = call.rule();
    kernels.rmsProp(
        address(call.parameter()),
        address(call.gradient()),
        address(call.square()),
        call.parameter().size(),
        coupled(call.decay()),
        step.scalars().shrink(),
        step.scalars().rate(),
        (float) rule.rho(),
        (float) (1 - rule.rho()),
        (float) rule.epsilon());
  }

  @Override
  public void adamStep(Update.AdamStep call) {
    Optimizer.Adam rule = call.rule();
    kernels.adam(
        address(call.parameter()),
        address(call.gradient()),
        address(call.mean()),
        address(call.square()),
        call.parameter().size(),
        coupled(call.decay()),
        step.scalars().shrink(),
        step.scalars().meanRate(),
        (float) rule.beta1(),
        (float) (1 - rule.beta1()),
        (float) rule.beta2(),
        (float) (1 - rule.beta2()),
        (float) rule.epsilon(),
        step.scalars().squareCorrection());
  }
}
