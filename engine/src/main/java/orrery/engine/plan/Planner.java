package orrery.engine.plan;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Objective;
import orrery.engine.kernel.Role;
import orrery.engine.kernel.Sampling;

/**
 * Compiles a network and its training to a {@link Plan}: the forward pass, backpropagation and the
 * updates.
 */
public final class Planner {
  static final String INPUTS = "inputs";
  static final String TARGETS = "targets";
  static final String OUTPUT = "output";
  static final String LOSSES = "losses";
  static final String EVALUATION = "evaluation ";
  private static final String BATCH = "batch ";

  private final TrainingConfig config;
  private final Layout layout = new Layout();
  private final List<LayerBuilder> wirings = new ArrayList<>();
  private final List<Kernel> training = new ArrayList<>();
  private final Pass pass;
  private List<Kernel> forward = List.of();

  private Planner(TrainingConfig config) {
    this.config = config;
    this.pass = new Pass(layout, config, "", config.batchRows());
  }

  /**
   * Compiles training.
   *
   * <p>The names of the buffers: {@code inputs} (rows x inputs), {@code targets} (rows x outputs),
   * {@code W1, b1, W2, ...}, {@code z1, z2, ...} (of dense layers), {@code h1, h2, ...} (after
   * activations), {@code output}, {@code losses} (1 x steps), and {@code d W1}, {@code d output}
   * and so on for the gradients. Where a step sees a batch: {@code batch inputs} and {@code batch
   * targets}. Where an evaluation is not the forward pass of a step, its buffers are called {@code
   * evaluation output} and so on.
   *
   * @param config what to compile
   * @throws IllegalArgumentException if a size is below 1, shapes do not fit, or the plan needs
   *     more than {@link Plan#MAX_BYTES} or {@link Plan#MAX_FLOPS}
   */
  public static Plan plan(TrainingConfig config) {
    Planner planner = new Planner(config);
    Buffer inputs = planner.layout.add(INPUTS, Role.DATA, config.rows(), config.network().inputs());
    planner.planTraining(inputs);
    planner.planEvaluation(inputs);
    Plan plan =
        new Plan(
            planner.layout.buffers(),
            planner.forward,
            planner.training,
            config.optimizer(),
            config.decay(),
            config.schedule(),
            config.batching(),
            config.steps());
    plan.requireWithinFlops();
    return plan;
  }

  private void planTraining(Buffer inputs) {
    List<Layer> layers = config.network().layers();
    Buffer batchInputs = batchOf(inputs);
    training.addAll(pass.takeCalls());
    Buffer output = pass.forward(layers, batchInputs, wirings, List.of(), true, true);
    forward = pass.takeCalls();
    training.addAll(forward);
    Buffer targets = layout.add(TARGETS, Role.DATA, config.rows(), output.columns());
    Buffer batchTargets = batchOf(targets);
    training.addAll(pass.takeCalls());
    Buffer losses = layout.add(LOSSES, Role.RESULT, 1, config.steps());
    Buffer gradient = pass.gradientOf(output);
    training.add(new Objective.LossGradient(config.loss(), output, batchTargets, gradient, losses));
    pass.backward(layers, wirings, gradient);
    training.addAll(pass.takeCalls());
    training.addAll(pass.updates());
  }

  private Buffer batchOf(Buffer data) {
    if (config.batching().size() == 0) {
      return data;
    }
    Buffer batch = layout.add(BATCH + data.name(), Role.DATA, config.batchRows(), data.columns());
    pass.call(new Sampling.Gather(data, batch));
    return batch;
  }

  /** The forward pass of a step, where that is what an evaluation computes, or one of its own. */
  private void planEvaluation(Buffer inputs) {
    boolean same = config.batching().size() == 0 && config.evaluationRows() == 0;
    if (same && config.network().evaluatesAsItTrains()) {
      return;
    }
    boolean own = config.evaluationRows() > 0;
    Buffer seen =
        own
            ? layout.add(EVALUATION + INPUTS, Role.DATA, config.evaluationRows(), inputs.columns())
            : inputs;
    Pass evaluation = new Pass(layout, config, EVALUATION, seen.rows());
    evaluation.forward(config.network().layers(), seen, new ArrayList<>(), wirings, false, true);
    forward = evaluation.takeCalls();
  }
}
