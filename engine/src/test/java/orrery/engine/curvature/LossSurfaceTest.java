package orrery.engine.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.curvature.Surfaces.largest;
import static orrery.engine.curvature.Surfaces.normals;
import static orrery.engine.curvature.Surfaces.parameters;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.math.Digest;
import orrery.engine.math.Reference;
import orrery.engine.plan.ActivationLayer;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.Network;

class LossSurfaceTest {
  private static final List<String> PARAMETERS = List.of("W1", "b1", "W2", "b2", "W3", "b3");
  private static final Loss MSE = Loss.meanSquaredError();
  private static final Loss ENTROPY = Loss.softmaxCrossEntropy();

  private static double[] joined(Reference values) {
    return PARAMETERS.stream().flatMapToDouble(n -> DoubleStream.of(values.numbers(n))).toArray();
  }

  @TestFactory
  List<DynamicTest> lossAndGradientAreThoseOfTheReference() {
    Reference reference = Reference.read("device/mlp_gradients.json");
    return reference.objects("cases").stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.text("activation") + ", " + each.text("loss_name"),
                    () -> check(reference, each)))
        .toList();
  }

  private static void check(Reference reference, Reference expected) {
    boolean mse = expected.text("loss_name").equals("mse");
    boolean relu = expected.text("activation").equals("relu");
    LossSurface surface =
        new LossSurface(
            Network.mlp(List.of(4, 5, 3, 3), relu ? Activation.RELU : Activation.TANH),
            mse ? MSE : ENTROPY,
            reference.numbers("X"),
            reference.numbers(mse ? "targets_mse" : "targets_one_hot"));
    surface.moveTo(joined(reference.object("parameters")));
    double loss = expected.number("loss");
    assertThat(surface.loss()).isCloseTo(loss, within(1e-12 * loss));
    double[] gradient = joined(expected.object("gradients"));
    assertThat(surface.gradient()).containsExactly(gradient, within(1e-12 * largest(gradient)));
  }

  private static void assertGradientIsTheSlope(LossSurface surface) {
    double[] parameters = parameters(surface);
    surface.moveTo(parameters);
    double[] gradient = surface.gradient().clone();
    double[] slopes = new double[gradient.length];
    double h = 1e-6;
    for (int i = 0; i < slopes.length; i++) {
      double middle = parameters[i];
      parameters[i] = middle + h;
      surface.moveTo(parameters);
      double above = surface.loss();
      parameters[i] = middle - h;
      surface.moveTo(parameters);
      slopes[i] = (above - surface.loss()) / (2 * h);
      parameters[i] = middle;
    }
    assertThat(gradient).containsExactly(slopes, within(2e-8 * largest(slopes)));
  }

  @Test
  void theGradientIsTheSlopeOfTheLoss() {
    List<Integer> sizes = List.of(3, 6, 5, 4);
    for (Activation activation :
        List.of(Activation.LINEAR, Activation.RELU, Activation.LEAKY_RELU, Activation.TANH)) {
      for (Loss loss : List.of(MSE, ENTROPY, new Loss.SoftmaxCrossEntropy(0.2))) {
        assertGradientIsTheSlope(Surfaces.random(sizes, activation, loss, 70));
      }
    }
  }

  @Test
  void layersMayLackABiasAndTheLastMayHaveAnActivation() {
    Network network =
        new Network(
            3,
            List.of(
                DenseLayer.of(4).withoutBias(),
                DenseLayer.of(5),
                new ActivationLayer(Activation.TANH),
                DenseLayer.of(2).withoutBias(),
                new ActivationLayer(Activation.TANH)));
    LossSurface surface = Surfaces.random(network, 2, MSE, 9);
    assertThat(surface.size()).isEqualTo(12 + 25 + 10);
    assertGradientIsTheSlope(surface);
  }

  @Test
  void theBitsOfLossAndGradientDoNotDependOnTheSlices() {
    // 64 rows at once for a small network, 4 for one of a million parameters.
    LossSurface one = Surfaces.random(List.of(3, 4, 2), Activation.TANH, ENTROPY, 200);
    one.begin(parameters(one));
    int slices = 0;
    while (!one.done()) {
      one.advance();
      slices++;
    }
    assertThat(slices).isEqualTo(4);
    LossSurface other = Surfaces.random(List.of(3, 4, 2), Activation.TANH, ENTROPY, 200);
    other.moveTo(parameters(other));
    other.advance();
    assertThat(other.loss()).isEqualTo(one.loss());
    assertThat(other.gradient()).isEqualTo(one.gradient());
  }

  @Test
  void anotherPointForgetsTheOneBefore() {
    LossSurface surface = Surfaces.random(List.of(3, 4, 2), Activation.RELU, MSE, 100);
    double[] parameters = parameters(surface);
    surface.moveTo(normals(surface.size(), 9));
    surface.begin(parameters);
    surface.advance();
    surface.moveTo(parameters);
    LossSurface fresh = Surfaces.random(List.of(3, 4, 2), Activation.RELU, MSE, 100);
    fresh.moveTo(parameters);
    assertThat(surface.loss()).isEqualTo(fresh.loss());
    assertThat(surface.gradient()).isEqualTo(fresh.gradient());
  }

  @Test
  void largeOutputsDoNotOverflowTheSoftmax() {
    LossSurface surface =
        new LossSurface(
            new Network(1, List.of(DenseLayer.of(2).withoutBias())),
            ENTROPY,
            new double[] {1},
            new double[] {0, 1});
    surface.moveTo(new double[] {5000, 1000});
    assertThat(surface.loss()).isEqualTo(4000);
    assertThat(surface.gradient()).containsExactly(1, -1);
  }

  @Test
  void whatIsNaNGivesALossOfNaN() {
    for (Activation activation :
        List.of(Activation.LINEAR, Activation.RELU, Activation.LEAKY_RELU, Activation.TANH)) {
      for (Loss loss : List.of(MSE, ENTROPY)) {
        LossSurface surface = Surfaces.random(List.of(3, 4, 2), activation, loss, 10);
        double[] parameters = parameters(surface);
        parameters[1] = Double.NaN;
        surface.moveTo(parameters);
        assertThat(surface.loss()).isNaN();
        assertThat(surface.gradient()).contains(Double.NaN);
        parameters[1] = 0;
        surface.moveTo(parameters);
        assertThat(surface.loss()).isNotNaN();
      }
    }
  }

  @Test
  void theBitsAreTheSameEverywhere() {
    Digest digest = new Digest();
    for (Activation activation : List.of(Activation.RELU, Activation.TANH)) {
      for (Loss loss : List.of(MSE, ENTROPY)) {
        LossSurface surface = Surfaces.random(List.of(7, 9, 5, 3), activation, loss, 150);
        surface.moveTo(parameters(surface));
        digest.add(surface.loss()).add(surface.gradient());
        digest.add(Surfaces.product(surface, normals(surface.size(), 4)));
      }
    }
    assertThat(digest.text()).isEqualTo("913d-e71d-ee2a-e1e3");
  }

  @Test
  void otherLayersAndLossesAreRefused() {
    assertRefused(
        "a Hessian is known of trained dense layers only",
        new Network(2, List.of(new ActivationLayer(Activation.RELU), DenseLayer.of(1))),
        MSE);
    assertRefused(
        "a Hessian is known of trained dense layers only",
        new Network(2, List.of(DenseLayer.of(1).frozen())),
        MSE);
    assertRefused(
        "no second derivative of GELU is known here",
        Network.mlp(List.of(2, 3, 1), Activation.GELU),
        MSE);
    assertRefused(
        "the hinge loss has no Hessian",
        Network.mlp(List.of(2, 3, 1), Activation.RELU),
        Loss.hinge());
  }

  private static void assertRefused(String message, Network network, Loss loss) {
    assertThatThrownBy(() -> new LossSurface(network, loss, new double[4], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Network network = Network.mlp(List.of(2, 3, 1), Activation.RELU);
    for (int inputs : new int[] {0, 1, 5}) {
      assertThatThrownBy(() -> new LossSurface(network, MSE, new double[inputs], new double[2]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the inputs must be whole rows, and one at least");
    }
    assertThatThrownBy(() -> new LossSurface(network, MSE, new double[4], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there must be a row of targets for each row of inputs");
    LossSurface surface = new LossSurface(network, MSE, new double[4], new double[2]);
    assertThatThrownBy(() -> surface.begin(new double[12]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the parameters do not fit the network");
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsAllocated() {
    double[] inputs = new double[2000];
    assertThatThrownBy(() -> new LossSurface(deep(1, 8000), MSE, inputs, inputs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the surface needs 515216224 bytes; the limit is 268435456");
    for (int units : new int[] {3000, 65536, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> new LossSurface(deep(units, units), MSE, inputs, inputs))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the network has more parameters than 8388608");
    }
  }

  private static Network deep(int first, int second) {
    return Network.mlp(List.of(1, first, second, 1), Activation.RELU);
  }

  @Test
  void nothingIsAnsweredBeforeEveryRowHasBeenPassed() {
    LossSurface surface = Surfaces.random(List.of(3, 4, 2), Activation.RELU, MSE, 100);
    surface.advance();
    assertThat(surface.done()).isFalse();
    surface.begin(parameters(surface));
    surface.advance();
    for (Runnable question :
        Arrays.<Runnable>asList(surface::loss, surface::gradient, surface::hessian)) {
      assertThatThrownBy(question::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the rows have not all been passed yet");
    }
  }
}
