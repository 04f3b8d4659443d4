package orrery.engine.plan;

import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;

/**
 * The network, data size and training settings that a plan is made from.
 *
 * <pre>{@code
 * Network network = Network.mlp(List.of(2, 128, 128, 1), Activation.RELU);
 * TrainingConfig config =
 *     TrainingConfig.of(network, 1000, Loss.meanSquaredError(), new Optimizer.Momentum(0.9),
 *             new Schedule.Cosine(0.01), 4000)
 *         .withBatching(Batching.epochs(64))
 *         .withDecay(Decay.coupled(1e-4));
 * Plan plan = Planner.plan(config);
 * }</pre>
 *
 * @param network what is trained
 * @param rows number of examples in the data
 * @param loss the objective that training minimises
 * @param optimizer the rule of the updates
 * @param decay weight decay
 * @param schedule the learning rate
 * @param batching which rows a step sees
 * @param evaluationRows rows that forward passes outside training look at: inputs of their own, or
 *     0 for the inputs of the training data
 * @param steps number of training steps in all
 */
public record TrainingConfig(
    Network network,
    int rows,
    Loss loss,
    Optimizer optimizer,
    Decay decay,
    Schedule schedule,
    Batching batching,
    int evaluationRows,
    int steps) {

  /**
   * Checks the batch against the data.
   *
   * @throws IllegalArgumentException if a batch has more rows than the data
   */
  public TrainingConfig {
    if (batching.size() > rows) {
      throw new IllegalArgumentException(
          "a batch of " + batching.size() + " rows is more than the data's " + rows);
    }
  }

  /** Configures full-batch training without decay, evaluated on the training rows. */
  public static TrainingConfig of(
      Network network, int rows, Loss loss, Optimizer optimizer, Schedule schedule, int steps) {
    return new TrainingConfig(
        network, rows, loss, optimizer, Decay.NONE, schedule, Batching.FULL, 0, steps);
  }

  /** The same with another decay. */
  public TrainingConfig withDecay(Decay other) {
    return new TrainingConfig(
        network, rows, loss, optimizer, other, schedule, batching, evaluationRows, steps);
  }

  /** The same with other batches. */
  public TrainingConfig withBatching(Batching other) {
    return new TrainingConfig(
        network, rows, loss, optimizer, decay, schedule, other, evaluationRows, steps);
  }

  /** The same with inputs of their own for evaluation. */
  public TrainingConfig withEvaluation(int others) {
    return new TrainingConfig(
        network, rows, loss, optimizer, decay, schedule, batching, others, steps);
  }

  /** Rows that a training step sees. */
  int batchRows() {
    return batching.size() == 0 ? rows : batching.size();
  }
}
