package orrery.engine.device;

import orrery.engine.plan.Activation;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Kernel;
import orrery.engine.plan.Kernels;
import orrery.engine.plan.Loss;
import orrery.engine.plan.Plan;
import orrery.engine.plan.StepScalars;

/** The memory of one replica, and which loop executes which kernel on it. */
final class CpuKernels implements Kernels {
  private final float[][] memory;
  private final StepScalars scalars;
  private final Product product;
  private final Losses losses = new Losses();

  CpuKernels(Plan plan, StepScalars scalars) {
    this.scalars = scalars;
    this.memory = new float[plan.buffers().size()][];
    for (Buffer buffer : plan.buffers()) {
      memory[buffer.index()] = new float[buffer.size()];
    }
    this.product = new Product(longestSum(plan));
  }

  private static int longestSum(Plan plan) {
    int longest = 0;
    for (Kernel kernel : plan.training()) {
      if (kernel instanceof Kernel.MatMul product) {
        longest = Math.max(longest, product.k());
      }
    }
    return longest;
  }

  float[] memory(Buffer buffer) {
    return memory[buffer.index()];
  }

  @Override
  public void matMul(Kernel.MatMul call) {
    float[] a = memory(call.left());
    float[] b = memory(call.right());
    float[] c = memory(call.result());
    switch (call.form()) {
      case NN -> product.nn(a, b, c, call.m(), call.n(), call.k());
      case TN -> product.tn(a, b, c, call.m(), call.n(), call.k());
      case NT -> product.nt(a, b, c, call.m(), call.n(), call.k());
    }
  }

  @Override
  public void biasAdd(Kernel.BiasAdd call) {
    Layers.biasAdd(memory(call.bias()), memory(call.values()));
  }

  @Override
  public void columnSums(Kernel.ColumnSums call) {
    Layers.columnSums(memory(call.values()), memory(call.sums()));
  }

  @Override
  public void activate(Kernel.Activate call) {
    if (call.activation() == Activation.RELU) {
      Layers.relu(memory(call.values()));
    } else if (call.activation() == Activation.TANH) {
      Layers.tanh(memory(call.values()));
    }
  }

  @Override
  public void activateBackward(Kernel.ActivateBackward call) {
    if (call.activation() == Activation.RELU) {
      Layers.reluBackward(memory(call.values()), memory(call.gradient()));
    } else if (call.activation() == Activation.TANH) {
      Layers.tanhBackward(memory(call.values()), memory(call.gradient()));
    }
  }

  @Override
  public void lossGradient(Kernel.LossGradient call) {
    float[] output = memory(call.output());
    float[] target = memory(call.target());
    float[] gradient = memory(call.gradient());
    float loss =
        call.loss() == Loss.MEAN_SQUARED_ERROR
            ? losses.meanSquaredError(output, target, gradient)
            : losses.softmaxCrossEntropy(output, target, gradient, call.output().columns());
    memory(call.history())[scalars.step()] = loss;
  }

  @Override
  public void sgdStep(Kernel.SgdStep call) {
    Updates.sgd(memory(call.parameter()), memory(call.gradient()), scalars.rate());
  }

  @Override
  public void momentumStep(Kernel.MomentumStep call) {
    Updates.momentum(
        memory(call.parameter()),
        memory(call.gradient()),
        memory(call.velocity()),
        call.rule(),
        scalars.rate());
  }

  @Override
  public void adamStep(Kernel.AdamStep call) {
    Updates.adam(
        memory(call.parameter()),
        memory(call.gradient()),
        memory(call.mean()),
        memory(call.square()),
        call.rule(),
        scalars);
  }
}
