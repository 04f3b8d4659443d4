package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.ActivationLayer;
import orrery.engine.plan.BatchNormLayer;
import orrery.engine.plan.Batching;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.DropoutLayer;
import orrery.engine.plan.GatedLayer;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Layer;
import orrery.engine.plan.LayerNormLayer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.ResidualLayer;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;
import orrery.engine.plan.WeightNormLayer;

/** The gradient that a plan computes is the slope of its loss, for every layer and every loss. */
class SlopesTest {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-7;
  private static final Layer FROZEN = DenseLayer.of(4).frozen();

  private static Map<String, Layer> layers() {
    Map<String, Layer> layers = new LinkedHashMap<>();
    for (Activation activation : Activation.values()) {
      if (activation != Activation.LINEAR) {
        layers.put(activation.name(), new ActivationLayer(activation));
      }
    }
    Layer tanh = new ActivationLayer(Activation.TANH);
    layers.put("dense", DenseLayer.of(4));
    layers.put("dense without bias", DenseLayer.of(6).withoutBias());
    layers.put("frozen dense", FROZEN);
    layers.put("weight norm", new WeightNormLayer(4));
    layers.put("batch norm", BatchNormLayer.STANDARD);
    layers.put("layer norm", LayerNormLayer.STANDARD);
    layers.put("dropout", new DropoutLayer(0.4));
    layers.put("gated", new GatedLayer(4));
    layers.put("residual", new ResidualLayer(List.of(DenseLayer.of(5), tanh)));
    layers.put(
        "nested residual",
        new ResidualLayer(
            List.of(LayerNormLayer.STANDARD, new ResidualLayer(List.of(tanh)), DenseLayer.of(5))));
    return layers;
  }

  private static final Map<String, Loss> LOSSES =
      Map.of(
          "mean squared error", Loss.meanSquaredError(),
          "cross-entropy", Loss.softmaxCrossEntropy(),
          "smoothed cross-entropy", new Loss.SoftmaxCrossEntropy(0.2),
          "hinge", Loss.hinge());

  @TestFactory
  List<DynamicTest> everyGradientIsTheSlopeOfTheLoss() {
    List<DynamicTest> tests = new ArrayList<>();
    layers()
        .forEach(
            (layer, middle) ->
                LOSSES.forEach(
                    (loss, rule) ->
                        tests.add(
                            DynamicTest.dynamicTest(
                                layer + ", " + loss, () -> check(middle, rule)))));
    return tests;
  }

  /** A layer between two others, so that what it does to a gradient is seen as well. */
  private static void check(Layer middle, Loss loss) {
    Network network = new Network(3, List.of(DenseLayer.of(5), middle, DenseLayer.of(3)));
    Schedule still = new Schedule.Constant(0);
    TrainingConfig config =
        TrainingConfig.of(network, 9, loss, new Optimizer.Sgd(), still, 1)
            .withBatching(Batching.epochs(7));
    Recipe recipe = new Recipe("", config, Initialisation.he());
    Plan plan = recipe.plan();
    for (Buffer parameter : plan.parameters()) {
      String gradient = "d " + parameter.name();
      if (plan.buffers().stream().anyMatch(buffer -> buffer.name().equals(gradient))) {
        double[] slopes = new double[parameter.size()];
        for (int i = 0; i < slopes.length; i++) {
          double above = after(recipe, parameter, i, STEP).array(plan.losses())[0];
          double below = after(recipe, parameter, i, -STEP).array(plan.losses())[0];
          slopes[i] = (above - below) / (2 * STEP);
        }
        double[] gradients = after(recipe, parameter, 0, 0).array(plan.buffer(gradient));
        assertThat(farthest(gradients, slopes)).as(gradient).isLessThan(TOLERANCE);
      } else if (parameter.role().isParameter()) {
        assertThat(middle).as("what is without " + gradient).isEqualTo(FROZEN);
      }
    }
  }

  /** The memory after a step with one number changed before. */
  private static Float64Memory after(Recipe recipe, Buffer parameter, int i, double change) {
    Float64Device device = new Float64Device();
    try (Session session = device.open(recipe.plan(), 1)) {
      recipe.prepare(session, 0, 4);
      device.last().array(parameter)[i] += change;
      session.run(1);
      return device.last();
    }
  }

  private static double farthest(double[] actual, double[] expected) {
    double farthest = 0;
    for (int i = 0; i < actual.length; i++) {
      farthest = Math.max(farthest, Math.abs(actual[i] - expected[i]));
    }
    return farthest;
  }
}
