package orrery.engine.curvature;

import java.util.List;
import orrery.engine.kernel.Loss;
import orrery.engine.linalg.SymmetricOperator;
import orrery.engine.plan.Network;

/**
 * The loss of a multilayer perceptron over given examples as a function of all its parameters, in
 * float64: value, gradient, and products with the Hessian, exact but for rounding.
 *
 * <pre>{@code
 * LossSurface surface =
 *     new LossSurface(Network.mlp(List.of(100, 64, 64, 10), Activation.RELU),
 *         Loss.softmaxCrossEntropy(), inputs, targets);     // 600 x 100 and 600 x 10, by rows
 * surface.begin(parameters);                                // W1, b1, W2, ..
 * while (!surface.done()) {
 *   surface.advance();
 * }
 * double loss = surface.loss();
 * PowerIteration power = new PowerIteration(surface.hessian(), start, 1e-3, 40);
 * }</pre>
 *
 * <p>The network is of trained dense layers, with or without bias, and each may have a ReLU, leaky
 * ReLU or tanh after it; the loss is the mean squared error or the softmax cross-entropy, as {@link
 * Loss} defines them. A ReLU counts as straight at its bend: its derivative there is that of the
 * negative side, and its second derivative 0. NaN in a parameter or an example gives a loss that is
 * NaN.
 *
 * <p>With n rows and P parameters, the passes take 6 n P operations and a product with the Hessian
 * 12 n P at most. Both come in pieces of some 2 million, or of {@link #MIN_ROWS} rows where these
 * take more. Nothing is allocated after the constructor.
 */
public final class LossSurface {
  /** The most bytes of a surface: 256 MiB. */
  public static final long MAX_BYTES = 1L << 28;

  /** A piece has this many rows at least, so that a product with few rows is still a fast one. */
  public static final int MIN_ROWS = 4;

  private static final int MAX_ROWS = 64;
  private static final long FLOPS_PER_PIECE = 2_000_000;

  private final int rows;
  private final int blockRows;
  private final Linearisation linearisation;
  private final HessianProduct hessian;
  private int next;
  private boolean begun;

  /**
   * Allocates what the passes and the products need.
   *
   * @param inputs rows x inputs of the network, by rows; not copied
   * @param targets rows x outputs, by rows; not copied
   * @throws IllegalArgumentException if the arrays do not fit the network, a layer or the loss is
   *     of another kind, or it would take more than {@link #MAX_BYTES}
   */
  public LossSurface(Network network, Loss loss, double[] inputs, double[] targets) {
    List<DenseStage> stages = DenseStage.of(network);
    int outputs = stages.get(stages.size() - 1).outputs();
    rows = inputs.length / network.inputs();
    if (rows < 1 || rows * network.inputs() != inputs.length) {
      throw new IllegalArgumentException("the inputs must be whole rows, and one at least");
    }
    if ((long) rows * outputs != targets.length) {
      throw new IllegalArgumentException("there must be a row of targets for each row of inputs");
    }
    int size = stages.get(stages.size() - 1).end();
    blockRows = blockRows(size);
    requireFits(stages, size);
    Criterion criterion = Criterion.of(loss, targets, outputs);
    linearisation = new Linearisation(stages, criterion, inputs, rows, blockRows);
    hessian = new HessianProduct(linearisation, rows, blockRows);
  }

  private static int blockRows(int parameters) {
    long rows = FLOPS_PER_PIECE / (12L * parameters);
    return (int) Math.max(MIN_ROWS, Math.min(MAX_ROWS, rows / MIN_ROWS * MIN_ROWS));
  }

  /** Counts the numbers that are kept, generously, before any is allocated. */
  private void requireFits(List<DenseStage> stages, int size) {
    long numbers = 4L * size;
    long widest = 0;
    for (DenseStage stage : stages) {
      numbers += (4L * rows + 2L * blockRows) * stage.outputs();
      widest = Math.max(widest, Math.max(stage.inputs(), stage.outputs()));
    }
    numbers += (long) rows * stages.get(stages.size() - 1).outputs() + 7L * blockRows * widest;
    if (numbers > MAX_BYTES / Double.BYTES) {
      throw new IllegalArgumentException(
          "the surface needs " + numbers * Double.BYTES + " bytes; the limit is " + MAX_BYTES);
    }
  }

  /** The number of parameters, weights and biases. */
  public int size() {
    return linearisation.parameters.length;
  }

  /**
   * Goes to a point; its rows are passed by {@link #advance}.
   *
   * @param parameters W1, b1, W2, .., each by rows; they are copied
   * @throws IllegalArgumentException if they are not as many as {@link #size}
   */
  public void begin(double[] parameters) {
    if (parameters.length != size()) {
      throw new IllegalArgumentException("the parameters do not fit the network");
    }
    linearisation.begin(parameters);
    next = 0;
    begun = true;
  }

  /** Goes to a point, and passes all rows. */
  public void moveTo(double[] parameters) {
    begin(parameters);
    while (!done()) {
      advance();
    }
  }

  /**
   * Returns whether every row has been passed, so that loss, gradient and Hessian are those of the
   * point.
   */
  public boolean done() {
    return begun && next == rows;
  }

  /** Passes some more rows forward and back. */
  public void advance() {
    if (begun && !done()) {
      int to = Math.min(rows, next + blockRows);
      linearisation.pass(next, to);
      next = to;
    }
  }

  /**
   * The loss at the point.
   *
   * @throws IllegalStateException if it is not done
   */
  public double loss() {
    requireDone();
    return linearisation.loss();
  }

  /**
   * The gradient at the point, in the order of the parameters; the next point overwrites it.
   *
   * @throws IllegalStateException if it is not done
   */
  public double[] gradient() {
    requireDone();
    return linearisation.gradient;
  }

  /**
   * The Hessian at the point, as an operator; at the next point it is the Hessian there.
   *
   * @throws IllegalStateException if it is not done
   */
  public SymmetricOperator hessian() {
    requireDone();
    return hessian;
  }

  private void requireDone() {
    if (!done()) {
      throw new IllegalStateException("the rows have not all been passed yet");
    }
  }
}
