package orrery.webdemo.gpu;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Kernels;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Normalisation;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.kernel.Sampling;
import orrery.engine.kernel.Update;

/**
 * Compiles the kernels of a plan to dispatches, and fuses successive ones: a product with the bias
 * and the activation after it, with the way back through an activation, or with the sums that are
 * the gradient of a bias; and the updates of all parameters.
 *
 * <pre>{@code
 * Compilation compilation = new Compilation();
 * Program training = compilation.program(plan.training());
 * Program forward = compilation.program(plan.forward());
 * }</pre>
 */
final class Compilation implements Kernels {
  /** An absent operand. */
  static final int NONE = -1;

  /** Rows and columns of the tile of a product that a workgroup makes. */
  static final int TILE = 32;

  /** Threads that add up one row or one column. */
  static final int LANES = 8;

  private final UniformRecords calls = new UniformRecords();
  private final ParameterChunks chunks = new ParameterChunks();
  private final StepInputs stepInputs = new StepInputs();
  private List<Dispatch> dispatches = new ArrayList<>();
  private KernelCursor cursor;

  /** The operands and constants of all dispatches so far. */
  UniformRecords calls() {
    return calls;
  }

  /** The chunks of parameters that updates work on. */
  ParameterChunks chunks() {
    return chunks;
  }

  /** The inputs of a step that the host computes. */
  StepInputs stepInputs() {
    return stepInputs;
  }

  /** The dispatches for a list of kernels. */
  Program program(List<Kernel> kernels) {
    dispatches = new ArrayList<>();
    cursor = new KernelCursor(kernels);
    while (cursor.next()) {
      cursor.current().accept(this);
    }
    return new Program(dispatches);
  }

  private void dispatch(Shader shader, int call, int x, int y) {
    dispatches.add(new Dispatch(shader, call, x, y));
  }

  /** Dispatches a thread for a few elements each. */
  private void elements(Shader shader, int size, WordBuffer call) {
    dispatch(shader, calls.end(call), Dispatch.groupsOver(size), 1);
  }

  /** Dispatches eight threads for each column. */
  private void columns(Shader shader, Buffer matrix, WordBuffer call) {
    dispatch(shader, calls.end(call), Dispatch.groups(matrix.columns(), LANES), 1);
  }

  /** Dispatches eight threads for each row. */
  private void rows(Shader shader, Buffer matrix, WordBuffer call) {
    dispatch(shader, calls.end(call), Dispatch.groups(matrix.rows(), LANES), 1);
  }

  private WordBuffer begin(int... words) {
    WordBuffer call = calls.begin();
    for (int word : words) {
      call.add(word);
    }
    return call;
  }

  @Override
  public void matMul(Dense.MatMul call) {
    boolean tn = call.form() == Dense.Form.TN;
    boolean nt = call.form() == Dense.Form.NT;
    WordBuffer buffer =
        begin(call.m(), call.n(), call.k())
            .add(call.left().offset())
            .add(tn ? 1 : call.left().columns())
            .add(tn ? call.left().columns() : 1)
            .add(call.right().offset())
            .add(nt ? 1 : call.right().columns())
            .add(nt ? call.right().columns() : 1)
            .add(call.result().offset())
            .add(call.accumulate() ? 1 : 0);
    int rows = call.m() + addWhatFollows(buffer, call);
    dispatch(
        Shader.PRODUCT,
        calls.end(buffer),
        Dispatch.groups(call.n(), TILE),
        Dispatch.groups(rows, TILE));
  }

  /** Adds the fused kernels, and returns the number of rows they add to the left factor. */
  private int addWhatFollows(WordBuffer buffer, Dense.MatMul call) {
    Buffer result = call.result();
    Dense.BiasAdd bias = cursor.takeBias(result);
    Elementwise.Activate activate = bias == null ? null : cursor.takeActivation(result);
    Elementwise.ActivateBackward back = bias == null ? cursor.takeActivationBackward(result) : null;
    Dense.ColumnSums sums =
        call.form() == Dense.Form.TN ? cursor.takeColumnSums(call.right()) : null;
    buffer.add(bias == null ? NONE : bias.bias().offset());
    buffer.add(activate == null ? NONE : activate.values().offset());
    buffer.add(back == null ? NONE : back.argument().offset());
    buffer.add(back == null ? NONE : back.values().offset());
    buffer.add(back == null ? number(activate) : number(back.activation()));
    buffer.add(sums == null ? NONE : sums.sums().offset());
    return sums == null ? 0 : 1;
  }

  private static void addActivation(WordBuffer buffer, Elementwise.Activate activate) {
    buffer.add(activate == null ? NONE : activate.values().offset());
    buffer.add(number(activate));
  }

  private static int number(Elementwise.Activate activate) {
    return activate == null ? 0 : number(activate.activation());
  }

  /** Returns the shaders' number of an activation. */
  private static int number(Activation activation) {
    return switch (activation) {
      case LINEAR -> 0;
      case RELU -> 1;
      case LEAKY_RELU -> 2;
      case TANH -> 3;
      case GELU -> 4;
    };
  }

  @Override
  public void biasAdd(Dense.BiasAdd call) {
    Buffer values = call.values();
    Elementwise.Activate activate = cursor.takeActivation(values);
    WordBuffer buffer =
        begin(values.size(), values.columns(), call.bias().offset(), values.offset());
    addActivation(buffer, activate);
    elements(Shader.BIAS, values.size(), buffer);
  }

  @Override
  public void columnSums(Dense.ColumnSums call) {
    Buffer values = call.values();
    columns(
        Shader.COLUMN_SUMS,
        values,
        begin(values.rows(), values.columns(), values.offset(), call.sums().offset()));
  }

  @Override
  public void activate(Elementwise.Activate call) {
    int size = call.values().size();
    elements(
        Shader.ACTIVATE,
        size,
        begin(size, call.argument().offset(), call.values().offset(), number(call.activation())));
  }

  @Override
  public void activateBackward(Elementwise.ActivateBackward call) {
    if (call.activation() == Activation.LINEAR) {
      return;
    }
    int size = call.values().size();
    elements(
        Shader.ACTIVATE_BACK,
        size,
        begin(
            size,
            call.argument().offset(),
            call.values().offset(),
            call.gradient().offset(),
            number(call.activation())));
  }

  @Override
  public void add(Elementwise.Add call) {
    int size = call.result().size();
    elements(
        Shader.ADD,
        size,
        begin(size, call.left().offset(), call.right().offset(), call.result().offset()));
  }

  @Override
  public void multiply(Elementwise.Multiply call) {
    int size = call.values().size();
    elements(Shader.MULTIPLY, size, begin(size, call.factor().offset(), call.values().offset()));
  }

  @Override
  public void copy(Elementwise.Copy call) {
    int size = call.result().size();
    elements(Shader.COPY, size, begin(size, call.source().offset(), call.result().offset()));
  }

  @Override
  public void batchNorm(Normalise.BatchNorm call) {
    Normalisation.Batch rule = call.rule();
    Buffer input = call.input();
    int m = input.rows();
    columns(
        Shader.BATCH_NORM,
        input,
        begin(
                m,
                input.columns(),
                input.offset(),
                call.gain().offset(),
                call.shift().offset(),
                call.normalised().offset(),
                call.deviation().offset(),
                call.runningMean().offset(),
                call.runningVariance().offset(),
                call.output().offset())
            .add((float) rule.epsilon())
            .add((float) (1 - rule.momentum()))
            .add((float) rule.momentum())
            .add(m > 1 ? (float) ((double) m / (m - 1)) : 1f));
  }

  @Override
  public void batchNormEvaluate(Normalise.BatchNormEvaluate call) {
    Buffer input = call.input();
    elements(
        Shader.BATCH_NORM_EVALUATE,
        input.size(),
        begin(
                input.size(),
                input.columns(),
                input.offset(),
                call.gain().offset(),
                call.shift().offset(),
                call.runningMean().offset(),
                call.runningVariance().offset(),
                call.output().offset())
            .add((float) call.rule().epsilon()));
  }

  @Override
  public void batchNormBackward(Normalise.BatchNormBackward call) {
    Buffer gradient = call.gradient();
    columns(
        Shader.BATCH_NORM_BACK,
        gradient,
        begin(
            gradient.rows(),
            gradient.columns(),
            call.normalised().offset(),
            call.deviation().offset(),
            call.gain().offset(),
            gradient.offset(),
            call.gainGradient().offset(),
            call.shiftGradient().offset()));
  }

  @Override
  public void layerNorm(Normalise.LayerNorm call) {
    Buffer input = call.input();
    rows(
        Shader.LAYER_NORM,
        input,
        begin(
                input.rows(),
                input.columns(),
                input.offset(),
                call.gain().offset(),
                call.shift().offset(),
                call.normalised().offset(),
                call.deviation().offset(),
                call.output().offset())
            .add((float) call.rule().epsilon()));
  }

  @Override
  public void layerNormBackward(Normalise.LayerNormBackward call) {
    Buffer gradient = call.gradient();
    columns(
        Shader.LAYER_NORM_PARAMETERS,
        gradient,
        begin(
            gradient.rows(),
            gradient.columns(),
            call.normalised().offset(),
            gradient.offset(),
            call.gainGradient().offset(),
            call.shiftGradient().offset()));
    rows(
        Shader.LAYER_NORM_BACK,
        gradient,
        begin(
            gradient.rows(),
            gradient.columns(),
            call.normalised().offset(),
            call.deviation().offset(),
            call.gain().offset(),
            gradient.offset()));
  }

  @Override
  public void weightNorm(Normalise.WeightNorm call) {
    Buffer direction = call.direction();
    columns(
        Shader.WEIGHT_NORM,
        direction,
        begin(
            direction.rows(),
            direction.columns(),
            direction.offset(),
            call.gain().offset(),
            call.norm().offset(),
            call.weight().offset()));
  }

  @Override
  public void weightNormBackward(Normalise.WeightNormBackward call) {
    Buffer direction = call.direction();
    columns(
        Shader.WEIGHT_NORM_BACK,
        direction,
        begin(
            direction.rows(),
            direction.columns(),
            direction.offset(),
            call.gain().offset(),
            call.norm().offset(),
            call.weightGradient().offset(),
            call.directionGradient().offset(),
            call.gainGradient().offset()));
  }

  @Override
  public void meanSquaredError(Objective.LossGradient call) {
    entries(Shader.SQUARED_ERROR, call);
  }

  @Override
  public void hinge(Objective.LossGradient call) {
    entries(Shader.HINGE, call);
  }

  /** A loss of single entries: one workgroup goes over all of them. */
  private void entries(Shader shader, Objective.LossGradient call) {
    WordBuffer buffer = withOperands(begin(call.output().size()), call);
    dispatch(shader, calls.end(buffer), 1, 1);
  }

  private static WordBuffer withOperands(WordBuffer buffer, Objective.LossGradient call) {
    return buffer
        .add(call.output().offset())
        .add(call.target().offset())
        .add(call.gradient().offset())
        .add(call.history().offset());
  }

  @Override
  public void softmaxCrossEntropy(Loss.SoftmaxCrossEntropy rule, Objective.LossGradient call) {
    Buffer output = call.output();
    WordBuffer buffer =
        withOperands(begin(output.rows(), output.columns()), call)
            .add((float) (1 - rule.smoothing()))
            .add((float) (rule.smoothing() / output.columns()));
    dispatch(Shader.CROSS_ENTROPY, calls.end(buffer), 1, 1);
  }

  @Override
  public void gather(Sampling.Gather call) {
    Buffer batch = call.batch();
    elements(
        Shader.GATHER,
        batch.size(),
        begin(batch.size(), batch.columns(), call.source().offset(), batch.offset())
            .add(stepInputs.rows(batch.rows())));
  }

  @Override
  public void dropoutMask(Sampling.DropoutMask call) {
    Buffer mask = call.mask();
    elements(
        Shader.DROPOUT,
        mask.size(),
        begin(mask.size(), mask.offset(), stepInputs.bits(call)).add(1f / (1f - call.rate())));
  }

  @Override
  public void sgdStep(Update.SgdStep call) {
    update(Shader.SGD, new float[] {(float) call.decay().coupled()});
  }

  @Override
  public void momentumStep(Update.MomentumStep call) {
    float nesterov = Float.intBitsToFloat(call.rule().nesterov() ? 1 : 0);
    update(
        Shader.MOMENTUM,
        new float[] {(float) call.decay().coupled(), (float) call.rule().mu(), nesterov});
  }

  @Override
  public void adaGradStep(Update.AdaGradStep call) {
    update(
        Shader.ADA_GRAD,
        new float[] {(float) call.decay().coupled(), (float) call.rule().epsilon()});
  }

  @Override
  public void rmsPropStep(Update.RmsPropStep call) {
    update(
        Shader.RMS_PROP,
        new float[] {
          (float) call.decay().coupled(),
          (float) call.rule().rho(),
          (float) (1 - call.rule().rho()),
          (float) call.rule().epsilon()
        });
  }

  @Override
  public void adamStep(Update.AdamStep call) {
    update(
        Shader.ADAM,
        new float[] {
          (float) call.decay().coupled(),
          (float) call.rule().beta1(),
          (float) (1 - call.rule().beta1()),
          (float) call.rule().beta2(),
          (float) (1 - call.rule().beta2()),
          (float) call.rule().epsilon()
        });
  }

  /** Dispatches this update and those directly after it by the same rule together. */
  private void update(Shader shader, float[] constants) {
    int first = chunks.count();
    chunks.add((Update) cursor.current());
    for (Update next = cursor.takeSameRule(); next != null; next = cursor.takeSameRule()) {
      chunks.add(next);
    }
    WordBuffer buffer = begin(first);
    for (float constant : constants) {
      buffer.add(constant);
    }
    dispatch(shader, calls.end(buffer), chunks.count() - first, 1);
  }
}
