package orrery.engine.curvature;

import java.util.Arrays;
import java.util.List;
import orrery.engine.linalg.RowProducts;

/**
 * The passes forward and back at one set of parameters, and all that they keep for products with
 * the Hessian there.
 */
final class Linearisation {
  final List<DenseStage> stages;
  final Criterion criterion;
  final double[] parameters;
  final double[] gradient;

  /** W' of each stage, {@code outputs x inputs}. */
  final double[][] weights;

  /** The inputs, and of each stage {@code h = f(z)}, {@code rows x outputs}. */
  final double[][] values;

  /** {@code f'(z)} of each stage. */
  final double[][] derivatives;

  /** {@code dL/dz} of each stage. */
  final double[][] deltas;

  /** {@code dL/dh f''(z)} of each stage whose f is not piecewise linear. */
  final double[][] curvatures;

  private final double[] back;
  private final double[] transposedValues;
  private final double[] transposedDeltas;
  private double sum;

  Linearisation(
      List<DenseStage> stages, Criterion criterion, double[] inputs, int rows, int blockRows) {
    this.stages = stages;
    this.criterion = criterion;
    int depth = stages.size();
    parameters = new double[stages.get(depth - 1).end()];
    gradient = new double[parameters.length];
    weights = new double[depth][];
    values = new double[depth + 1][];
    derivatives = new double[depth][];
    deltas = new double[depth][];
    curvatures = new double[depth][];
    values[0] = inputs;
    int widest = stages.get(0).inputs();
    for (int l = 0; l < depth; l++) {
      DenseStage stage = stages.get(l);
      widest = Math.max(widest, stage.outputs());
      int size = rows * stage.outputs();
      weights[l] = new double[stage.inputs() * stage.outputs()];
      values[l + 1] = new double[size];
      derivatives[l] = new double[size];
      deltas[l] = new double[size];
      curvatures[l] = Nonlinearity.isPiecewiseLinear(stage.activation()) ? null : new double[size];
    }
    back = new double[blockRows * widest];
    transposedValues = new double[blockRows * widest];
    transposedDeltas = new double[blockRows * widest];
  }

  /** Restarts with other parameters, which are copied. */
  void begin(double[] parameters) {
    System.arraycopy(parameters, 0, this.parameters, 0, parameters.length);
    Arrays.fill(gradient, 0);
    sum = 0;
    for (int l = 0; l < weights.length; l++) {
      DenseStage stage = stages.get(l);
      Blocks.transpose(parameters, stage.weightAt(), stage.inputs(), stage.outputs(), weights[l]);
    }
  }

  /** The loss, once every row has been passed. */
  double loss() {
    return criterion.mean(sum);
  }

  /** Takes the rows {@code from} to below {@code to} forward and back. */
  void pass(int from, int to) {
    for (int l = 0; l < weights.length; l++) {
      forward(l, from, to);
    }
    sum = criterion.gradient(sum, values[weights.length], from, to, back);
    for (int l = weights.length - 1; l >= 0; l--) {
      backward(l, from, to);
    }
  }

  /** {@code h = f(x W + b)}. */
  private void forward(int l, int from, int to) {
    DenseStage stage = stages.get(l);
    int in = stage.inputs();
    int out = stage.outputs();
    double[] h = values[l + 1];
    Arrays.fill(h, from * out, to * out, 0);
    if (stage.bias()) {
      Blocks.repeat(parameters, stage.biasAt(), out, h, from * out, to - from);
    }
    RowProducts.add(values[l], from * in, to - from, weights[l], 0, out, in, h, from * out, out);
    Nonlinearity.apply(stage.activation(), h, derivatives[l], from * out, to * out);
  }

  /**
   * {@code dz = dh f'(z)}, {@code dW = x' dz}, {@code db = column sums of dz}, {@code dx = dz W'}.
   */
  private void backward(int l, int from, int to) {
    DenseStage stage = stages.get(l);
    int in = stage.inputs();
    int out = stage.outputs();
    int rows = to - from;
    double[] dz = deltas[l];
    throughActivation(l, from * out, to * out);
    Blocks.transpose(values[l], from * in, rows, in, transposedValues);
    Blocks.transpose(dz, from * out, rows, out, transposedDeltas);
    RowProducts.add(
        transposedValues, 0, in, transposedDeltas, 0, out, rows, gradient, stage.weightAt(), out);
    if (stage.bias()) {
      Blocks.addColumns(dz, from * out, rows, out, gradient, stage.biasAt());
    }
    if (l > 0) {
      Arrays.fill(back, 0, rows * in, 0);
      RowProducts.add(dz, from * out, rows, parameters, stage.weightAt(), in, out, back, 0, in);
    }
  }

  private void throughActivation(int l, int from, int to) {
    for (int i = from; i < to; i++) {
      deltas[l][i] = back[i - from] * derivatives[l][i];
    }
    if (curvatures[l] != null) {
      for (int i = from; i < to; i++) {
        curvatures[l][i] =
            back[i - from] * Nonlinearity.secondDerivative(values[l + 1][i], derivatives[l][i]);
      }
    }
  }
}
