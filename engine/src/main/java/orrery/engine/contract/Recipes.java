package orrery.engine.contract;

import java.util.List;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.ActivationLayer;
import orrery.engine.plan.BatchNormLayer;
import orrery.engine.plan.Batching;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.DropoutLayer;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.LayerNormLayer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Orthogonal;
import orrery.engine.plan.ResidualLayer;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;
import orrery.engine.plan.WeightNormLayer;

/**
 * Training runs that together use every layer, activation, loss, optimiser, decay, schedule, kind
 * of batch and initialisation.
 */
final class Recipes {
  private static final Schedule RATE = new Schedule.Constant(0.05);
  private static final Schedule COSINE = new Schedule.Cosine(0.02);
  private static final Loss SMOOTHED = new Loss.SoftmaxCrossEntropy(0.1);

  private Recipes() {}

  static List<Recipe> all() {
    return List.of(
        single(),
        relu(),
        leakyRelu(),
        tanh(),
        gelu(),
        batchNorm(),
        layerNorm(),
        weightNorm(),
        residual(),
        nested(),
        factorisation(),
        randomFeatures(),
        benchmarkA(),
        benchmarkB());
  }

  private static Recipe single() {
    Network network = Network.mlp(List.of(1, 1), Activation.LINEAR);
    return new Recipe(
        "one weight",
        TrainingConfig.of(network, 1, Loss.meanSquaredError(), new Optimizer.Sgd(), RATE, 5),
        Initialisation.he());
  }

  private static Recipe relu() {
    Network network = Network.mlp(List.of(2, 9, 6, 1), Activation.RELU);
    return new Recipe(
        "ReLU, gradient descent",
        TrainingConfig.of(network, 21, Loss.meanSquaredError(), new Optimizer.Sgd(), RATE, 40),
        Initialisation.he());
  }

  private static Recipe leakyRelu() {
    Network network = Network.mlp(List.of(5, 17, 11, 3), Activation.LEAKY_RELU);
    Schedule steps = new Schedule.Step(0.1, 0.5, 7);
    return new Recipe(
        "leaky ReLU, momentum, epochs",
        TrainingConfig.of(
                network, 37, Loss.softmaxCrossEntropy(), new Optimizer.Momentum(0.9), steps, 30)
            .withBatching(Batching.epochs(8)),
        Initialisation.xavier());
  }

  private static Recipe tanh() {
    Network network = Network.mlp(List.of(3, 7, 5, 2), Activation.TANH);
    return new Recipe(
        "tanh, Nesterov, coupled decay",
        TrainingConfig.of(
                network, 19, Loss.meanSquaredError(), new Optimizer.Momentum(0.9, true), COSINE, 30)
            .withDecay(Decay.coupled(0.01)),
        Initialisation.lecun());
  }

  private static Recipe gelu() {
    Network network = Network.mlp(List.of(6, 31, 4), Activation.GELU);
    Schedule warmUp = new Schedule.WarmUp(5, COSINE);
    return new Recipe(
        "GELU, AdamW, smoothed, evaluated on other rows",
        TrainingConfig.of(network, 29, SMOOTHED, Optimizer.Adam.STANDARD, warmUp, 25)
            .withDecay(Decay.decoupled(0.1))
            .withBatching(Batching.epochs(13))
            .withEvaluation(7),
        Initialisation.he());
  }

  private static Recipe batchNorm() {
    Network network =
        new Network(
            4,
            List.of(
                DenseLayer.of(18).withoutBias(), // subtracting the mean removes any bias
                BatchNormLayer.STANDARD,
                new ActivationLayer(Activation.RELU),
                DenseLayer.of(1)));
    return new Recipe(
        "batch norm, RMSProp, hinge, batches with replacement",
        TrainingConfig.of(network, 41, Loss.hinge(), Optimizer.RmsProp.STANDARD, COSINE, 25)
            .withBatching(Batching.replacing(16)),
        Initialisation.he());
  }

  private static Recipe layerNorm() {
    Network network =
        new Network(
            5,
            List.of(
                DenseLayer.of(37),
                LayerNormLayer.STANDARD,
                new ActivationLayer(Activation.TANH),
                DenseLayer.of(2)));
    return new Recipe(
        "layer norm, AdaGrad",
        TrainingConfig.of(
            network, 23, Loss.meanSquaredError(), Optimizer.AdaGrad.STANDARD, RATE, 25),
        Initialisation.lecun());
  }

  private static Recipe weightNorm() {
    Network network =
        new Network(
            3,
            List.of(
                new WeightNormLayer(19),
                new ActivationLayer(Activation.LEAKY_RELU),
                new WeightNormLayer(5)));
    return new Recipe(
        "weight norm, Adam, both decays",
        TrainingConfig.of(
                network, 17, Loss.softmaxCrossEntropy(), Optimizer.Adam.STANDARD, COSINE, 25)
            .withDecay(new Decay(0.01, 0.1)),
        Initialisation.he());
  }

  private static Recipe residual() {
    ResidualLayer block =
        new ResidualLayer(
            List.of(
                LayerNormLayer.STANDARD,
                DenseLayer.of(20),
                new ActivationLayer(Activation.GELU),
                new DropoutLayer(0.25),
                DenseLayer.of(12)));
    Network network = new Network(6, List.of(DenseLayer.of(12), block, block, DenseLayer.of(3)));
    return new Recipe(
        "residual, dropout, Adam",
        TrainingConfig.of(
                network, 33, Loss.softmaxCrossEntropy(), Optimizer.Adam.STANDARD, COSINE, 20)
            .withBatching(Batching.epochs(11)),
        Initialisation.he());
  }

  /** A short cut inside a short cut, dropout before and after, and no batches. */
  private static Recipe nested() {
    ResidualLayer inner =
        new ResidualLayer(List.of(DenseLayer.of(7), new ActivationLayer(Activation.TANH)));
    ResidualLayer outer =
        new ResidualLayer(List.of(BatchNormLayer.STANDARD, inner, new DropoutLayer(0.5)));
    Network network = new Network(7, List.of(new DropoutLayer(0.1), outer, DenseLayer.of(1)));
    return new Recipe(
        "nested residuals, dropout of the data",
        TrainingConfig.of(network, 15, Loss.hinge(), new Optimizer.Momentum(0.5), RATE, 20)
            .withDecay(Decay.coupled(0.001)),
        Initialisation.xavier());
  }

  private static Recipe factorisation() {
    Network network =
        new Network(
            9,
            List.of(
                DenseLayer.of(13).withoutBias(),
                DenseLayer.of(4).withoutBias(),
                DenseLayer.of(8).withoutBias()));
    return new Recipe(
        "deep linear factorisation, orthogonal",
        TrainingConfig.of(network, 9, Loss.meanSquaredError(), new Optimizer.Sgd(), RATE, 30),
        new Orthogonal(0.5));
  }

  private static Recipe randomFeatures() {
    Network network =
        new Network(
            3,
            List.of(
                DenseLayer.of(50).frozen(),
                new ActivationLayer(Activation.RELU),
                DenseLayer.of(1).withoutBias()));
    return new Recipe(
        "random features, small",
        TrainingConfig.of(network, 31, Loss.meanSquaredError(), new Optimizer.Sgd(), RATE, 30),
        Initialisation.small(0.1));
  }

  /** The network whose speed is measured. */
  private static Recipe benchmarkA() {
    Network network = Network.mlp(List.of(2, 128, 128, 1), Activation.RELU);
    return new Recipe(
        "2-128-128-1, momentum",
        TrainingConfig.of(
            network, 64, Loss.meanSquaredError(), new Optimizer.Momentum(0.9), COSINE, 20),
        Initialisation.he());
  }

  /** The network whose speed is measured. */
  private static Recipe benchmarkB() {
    Network network = Network.mlp(List.of(64, 256, 10), Activation.RELU);
    return new Recipe(
        "64-256-10, momentum, cross-entropy",
        TrainingConfig.of(
            network, 64, Loss.softmaxCrossEntropy(), new Optimizer.Momentum(0.9), COSINE, 20),
        Initialisation.he());
  }
}
