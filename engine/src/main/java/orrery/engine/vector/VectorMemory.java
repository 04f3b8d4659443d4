package orrery.engine.vector;

import java.util.Arrays;
import orrery.engine.device.CpuMemory;
import orrery.engine.device.StepState;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.plan.Plan;

/**
 * The arrays of the reference, with vectors for the kernels in which they pay. The optimisers and
 * other plain loops over one index are those of the reference: the JVM's compiler vectorises them.
 * So are shapes too small to fill a vector.
 */
final class VectorMemory extends CpuMemory {
  private final VectorProduct product;
  private final VectorActivations activations;
  private final VectorBatchNorms batchNorms;
  private final VectorLayerNorms layerNorms = new VectorLayerNorms();
  private final VectorLosses losses;

  VectorMemory(Plan plan, StepState step) {
    super(plan, step);
    Room room = new Room(plan);
    this.product = new VectorProduct(room.longestSum());
    this.activations = new VectorActivations(room.largestGelu());
    this.batchNorms = new VectorBatchNorms(room.widestBatchNorm());
    this.losses = new VectorLosses(room.mostLosses());
  }

  private static boolean fillVectors(int numbers) {
    return numbers >= Lanes.COUNT;
  }

  @Override
  public void matMul(Dense.MatMul call) {
    if (call.m() == 1 || call.n() == 1) {
      super.matMul(call); // most of a tile would be empty
      return;
    }
    float[] a = array(call.left());
    float[] b = array(call.right());
    float[] c = array(call.result());
    if (!call.accumulate()) {
      Arrays.fill(c, 0f);
    }
    switch (call.form()) {
      case NN -> product.nn(a, b, c, call.m(), call.n(), call.k());
      case TN -> product.tn(a, b, c, call.m(), call.n(), call.k());
      case NT -> product.nt(a, b, c, call.m(), call.n(), call.k());
    }
  }

  @Override
  public void biasAdd(Dense.BiasAdd call) {
    if (fillVectors(call.bias().size())) {
      VectorColumns.add(array(call.bias()), array(call.values()));
    } else {
      super.biasAdd(call);
    }
  }

  @Override
  public void columnSums(Dense.ColumnSums call) {
    if (fillVectors(call.sums().size())) {
      VectorColumns.sums(array(call.values()), array(call.sums()));
    } else {
      super.columnSums(call);
    }
  }

  @Override
  public void activate(Elementwise.Activate call) {
    float[] z = array(call.argument());
    float[] h = array(call.values());
    switch (call.activation()) {
      case LINEAR -> super.activate(call);
      case RELU -> VectorActivations.relu(z, h);
      case LEAKY_RELU -> VectorActivations.leakyRelu(z, h);
      case TANH -> VectorFunctions.tanh(z, h);
      case GELU -> VectorActivations.gelu(z, h);
    }
  }

  @Override
  public void activateBackward(Elementwise.ActivateBackward call) {
    float[] h = array(call.values());
    float[] dh = array(call.gradient());
    switch (call.activation()) {
      case LINEAR, TANH -> super.activateBackward(call);
      case RELU -> VectorActivations.reluBackward(h, dh);
      case LEAKY_RELU -> VectorActivations.leakyReluBackward(h, dh);
      case GELU -> activations.geluBackward(array(call.argument()), dh);
    }
  }

  @Override
  public void batchNorm(Normalise.BatchNorm call) {
    if (!fillVectors(call.gain().size())) {
      super.batchNorm(call);
      return;
    }
    float[] normalised = array(call.normalised());
    float epsilon = (float) call.rule().epsilon();
    batchNorms.standardise(array(call.input()), normalised, array(call.deviation()), epsilon);
    batchNorms.follow(
        array(call.runningMean()), array(call.runningVariance()), call.rule(), call.input().rows());
    VectorColumns.scaleAndShift(
        normalised, array(call.gain()), array(call.shift()), array(call.output()));
  }

  @Override
  public void batchNormEvaluate(Normalise.BatchNormEvaluate call) {
    if (!fillVectors(call.gain().size())) {
      super.batchNormEvaluate(call);
      return;
    }
    float epsilon = (float) call.rule().epsilon();
    VectorBatchNorms.evaluate(
        array(call.input()),
        array(call.runningMean()),
        array(call.runningVariance()),
        epsilon,
        array(call.gain()),
        array(call.shift()),
        array(call.output()));
  }

  @Override
  public void batchNormBackward(Normalise.BatchNormBackward call) {
    if (!fillVectors(call.gain().size())) {
      super.batchNormBackward(call);
      return;
    }
    float[] dy = array(call.gradient());
    float[] normalised = array(call.normalised());
    float[] dGain = array(call.gainGradient());
    float[] dShift = array(call.shiftGradient());
    VectorColumns.sums(dy, dShift);
    VectorColumns.dots(dy, normalised, dGain);
    batchNorms.backward(normalised, array(call.deviation()), array(call.gain()), dGain, dShift, dy);
  }

  @Override
  public void layerNorm(Normalise.LayerNorm call) {
    if (!fillVectors(call.gain().size())) {
      super.layerNorm(call);
      return;
    }
    float[] normalised = array(call.normalised());
    float epsilon = (float) call.rule().epsilon();
    layerNorms.standardise(array(call.input()), normalised, array(call.deviation()), epsilon);
    VectorColumns.scaleAndShift(
        normalised, array(call.gain()), array(call.shift()), array(call.output()));
  }

  @Override
  public void layerNormBackward(Normalise.LayerNormBackward call) {
    if (!fillVectors(call.gain().size())) {
      super.layerNormBackward(call);
      return;
    }
    float[] dy = array(call.gradient());
    float[] normalised = array(call.normalised());
    VectorColumns.sums(dy, array(call.shiftGradient()));
    VectorColumns.dots(dy, normalised, array(call.gainGradient()));
    layerNorms.backward(normalised, array(call.deviation()), array(call.gain()), dy);
  }

  @Override
  public void weightNorm(Normalise.WeightNorm call) {
    if (fillVectors(call.gain().size())) {
      VectorWeightNorms.forward(
          array(call.direction()), array(call.gain()), array(call.norm()), array(call.weight()));
    } else {
      super.weightNorm(call);
    }
  }

  @Override
  public void weightNormBackward(Normalise.WeightNormBackward call) {
    if (!fillVectors(call.gain().size())) {
      super.weightNormBackward(call);
      return;
    }
    VectorWeightNorms.backward(
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
}
