package orrery.engine.curvature;

import java.util.Arrays;
import orrery.engine.linalg.RowProducts;
import orrery.engine.linalg.SymmetricOperator;

/**
 * The Hessian of the loss at a point, as an operator: the derivative of every step of the two
 * passes in the direction of a vector (Pearlmutter, "Fast exact multiplication by the Hessian",
 * 1994). R stands for that derivative; V and v are the parts of the vector in the places of W and
 * b.
 */
final class HessianProduct implements SymmetricOperator {
  private final Linearisation linearisation;
  private final int rows;
  private final int blockRows;

  /** V' of each stage, {@code outputs x inputs}. */
  private final double[][] directions;

  /** {@code R z} of each stage, for a block of rows. */
  private final double[][] changes;

  /** {@code R h} of each stage, for a block of rows. */
  private final double[][] valueChanges;

  private final double[] back;
  private final double[] delta;
  private final double[] transposedValues;
  private final double[] transposedDeltas;

  HessianProduct(Linearisation linearisation, int rows, int blockRows) {
    this.linearisation = linearisation;
    this.rows = rows;
    this.blockRows = blockRows;
    int depth = linearisation.stages.size();
    directions = new double[depth][];
    changes = new double[depth][];
    valueChanges = new double[depth][];
    int widest = 0;
    for (int l = 0; l < depth; l++) {
      DenseStage stage = linearisation.stages.get(l);
      directions[l] = new double[stage.inputs() * stage.outputs()];
      changes[l] = new double[blockRows * stage.outputs()];
      valueChanges[l] = new double[blockRows * stage.outputs()];
      widest = Math.max(widest, Math.max(stage.inputs(), stage.outputs()));
    }
    back = new double[blockRows * widest];
    delta = new double[blockRows * widest];
    transposedValues = new double[blockRows * widest];
    transposedDeltas = new double[blockRows * widest];
  }

  @Override
  public int size() {
    return linearisation.parameters.length;
  }

  @Override
  public int pieces() {
    return (rows - 1) / blockRows + 1;
  }

  @Override
  public void applyPiece(int piece, double[] x, double[] y) {
    if (piece == 0) {
      begin(x, y);
    }
    int from = piece * blockRows;
    int to = Math.min(rows, from + blockRows);
    for (int l = 0; l < directions.length; l++) {
      forward(l, from, to, x);
    }
    double[] output = valueChanges[directions.length - 1];
    linearisation.criterion.curvature(from, to, output);
    System.arraycopy(output, 0, back, 0, output.length);
    for (int l = directions.length - 1; l >= 0; l--) {
      backward(l, from, to, x, y);
    }
  }

  private void begin(double[] x, double[] y) {
    Arrays.fill(y, 0);
    for (int l = 0; l < directions.length; l++) {
      DenseStage stage = linearisation.stages.get(l);
      Blocks.transpose(x, stage.weightAt(), stage.inputs(), stage.outputs(), directions[l]);
    }
  }

  /** {@code R z = x V + R x W + v}, {@code R h = f'(z) R z}; the inputs do not change. */
  private void forward(int l, int from, int to, double[] x) {
    DenseStage stage = linearisation.stages.get(l);
    int in = stage.inputs();
    int out = stage.outputs();
    int rows = to - from;
    double[] change = changes[l];
    Arrays.fill(change, 0);
    if (stage.bias()) {
      Blocks.repeat(x, stage.biasAt(), out, change, 0, rows);
    }
    RowProducts.add(
        linearisation.values[l], from * in, rows, directions[l], 0, out, in, change, 0, out);
    if (l > 0) {
      RowProducts.add(
          valueChanges[l - 1], 0, rows, linearisation.weights[l], 0, out, in, change, 0, out);
    }
    double[] derivatives = linearisation.derivatives[l];
    for (int i = 0; i < rows * out; i++) {
      valueChanges[l][i] = derivatives[from * out + i] * change[i];
    }
  }

  /**
   * {@code R dz = R dh f'(z) + dh f''(z) R z}, {@code R dW = x' R dz + R x' dz}, {@code R db =
   * column sums of R dz}, {@code R dx = R dz W' + dz V'}.
   */
  private void backward(int l, int from, int to, double[] x, double[] y) {
    DenseStage stage = linearisation.stages.get(l);
    int out = stage.outputs();
    int rows = to - from;
    throughActivation(l, from * out, rows * out);
    addWeights(l, from, rows, y);
    if (stage.bias()) {
      Blocks.addColumns(delta, 0, rows, out, y, stage.biasAt());
    }
    if (l > 0) {
      int in = stage.inputs();
      int at = stage.weightAt();
      Arrays.fill(back, 0, rows * in, 0);
      RowProducts.add(delta, 0, rows, linearisation.parameters, at, in, out, back, 0, in);
      RowProducts.add(linearisation.deltas[l], from * out, rows, x, at, in, out, back, 0, in);
    }
  }

  private void throughActivation(int l, int at, int count) {
    double[] derivatives = linearisation.derivatives[l];
    double[] curvatures = linearisation.curvatures[l];
    for (int i = 0; i < count; i++) {
      delta[i] = back[i] * derivatives[at + i];
    }
    if (curvatures != null) {
      for (int i = 0; i < count; i++) {
        delta[i] += curvatures[at + i] * changes[l][i];
      }
    }
  }

  private void addWeights(int l, int from, int rows, double[] y) {
    DenseStage stage = linearisation.stages.get(l);
    int in = stage.inputs();
    int out = stage.outputs();
    int at = stage.weightAt();
    Blocks.transpose(linearisation.values[l], from * in, rows, in, transposedValues);
    Blocks.transpose(delta, 0, rows, out, transposedDeltas);
    RowProducts.add(transposedValues, 0, in, transposedDeltas, 0, out, rows, y, at, out);
    if (l > 0) {
      Blocks.transpose(valueChanges[l - 1], 0, rows, in, transposedValues);
      Blocks.transpose(linearisation.deltas[l], from * out, rows, out, transposedDeltas);
      RowProducts.add(transposedValues, 0, in, transposedDeltas, 0, out, rows, y, at, out);
    }
  }
}
