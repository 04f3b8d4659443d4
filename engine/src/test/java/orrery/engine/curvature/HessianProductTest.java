package orrery.engine.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.curvature.Surfaces.dot;
import static orrery.engine.curvature.Surfaces.largest;
import static orrery.engine.curvature.Surfaces.normals;
import static orrery.engine.curvature.Surfaces.parameters;
import static orrery.engine.curvature.Surfaces.product;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.linalg.Convergence;
import orrery.engine.linalg.Matrix;
import orrery.engine.linalg.PowerIteration;
import orrery.engine.linalg.SymmetricEigen;
import orrery.engine.plan.ActivationLayer;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.Network;

class HessianProductTest {
  private static final Loss MSE = Loss.meanSquaredError();
  private static final Loss ENTROPY = Loss.softmaxCrossEntropy();

  /** Surfaces of every kind: few rows and several blocks of them, deep and shallow. */
  private static List<LossSurface> surfaces() {
    List<LossSurface> surfaces = new ArrayList<>();
    for (Activation activation :
        List.of(Activation.LINEAR, Activation.RELU, Activation.LEAKY_RELU, Activation.TANH)) {
      for (Loss loss : List.of(MSE, ENTROPY, new Loss.SoftmaxCrossEntropy(0.1))) {
        surfaces.add(Surfaces.random(List.of(4, 3), activation, loss, 5));
        surfaces.add(Surfaces.random(List.of(4, 6, 5, 3), activation, loss, 7));
        surfaces.add(Surfaces.random(List.of(2, 7, 3), activation, loss, 131));
      }
    }
    Network bent =
        new Network(
            3,
            List.of(
                DenseLayer.of(4).withoutBias(),
                new ActivationLayer(Activation.TANH),
                DenseLayer.of(2),
                new ActivationLayer(Activation.TANH)));
    surfaces.add(Surfaces.random(bent, 2, MSE, 9));
    surfaces.add(Surfaces.random(bent, 2, ENTROPY, 9));
    return surfaces;
  }

  @Test
  void aProductIsTheSlopeOfTheGradient() {
    for (LossSurface surface : surfaces()) {
      double[] parameters = parameters(surface);
      double[] v = normals(surface.size(), 5);
      surface.moveTo(parameters);
      double[] exact = product(surface, v);
      // So short that no ReLU meets its bend.
      double h = 1e-6;
      surface.moveTo(moved(parameters, h, v));
      double[] above = surface.gradient().clone();
      surface.moveTo(moved(parameters, -h, v));
      double[] slopes = new double[v.length];
      for (int i = 0; i < v.length; i++) {
        slopes[i] = (above[i] - surface.gradient()[i]) / (2 * h);
      }
      assertThat(exact).containsExactly(slopes, within(1e-8 * largest(slopes)));
    }
  }

  private static double[] moved(double[] from, double h, double[] v) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] += h * v[i];
    }
    return to;
  }

  @Test
  void theHessianIsSymmetric() {
    for (LossSurface surface : surfaces()) {
      surface.moveTo(parameters(surface));
      double[] u = normals(surface.size(), 6);
      double[] v = normals(surface.size(), 7);
      double[] product = product(surface, v);
      double size = Math.sqrt(dot(u, u) * dot(product, product));
      assertThat(dot(u, product)).isCloseTo(dot(v, product(surface, u)), within(1e-14 * size));
    }
  }

  @Test
  void theHessianOfALinearModelIsTheGramMatrixOfItsInputs() {
    Network network = new Network(3, List.of(DenseLayer.of(1).withoutBias()));
    LossSurface surface = Surfaces.random(network, 1, MSE, 20);
    surface.moveTo(new double[] {1, 2, 3});
    double[] x = normals(60, 1);
    double[] v = {0.5, -1, 2};
    double[] expected = new double[3];
    for (int row = 0; row < 20; row++) {
      double change = 0;
      for (int k = 0; k < 3; k++) {
        change += x[3 * row + k] * v[k];
      }
      for (int k = 0; k < 3; k++) {
        expected[k] += 2.0 / 20 * x[3 * row + k] * change;
      }
    }
    assertThat(product(surface, v)).containsExactly(expected, within(1e-14));
  }

  @Test
  void onTheValleyOfTwoFactorsTheHessianHasItsClosedForm() {
    // L = mean (w1 w2 x - y)^2 with y = 2 x: on w1 w2 = 2 the eigenvalues are 0 and
    // 2 mean(x^2) (w1^2 + w2^2).
    Network network =
        new Network(1, List.of(DenseLayer.of(1).withoutBias(), DenseLayer.of(1).withoutBias()));
    LossSurface surface =
        new LossSurface(network, MSE, new double[] {1, 2, -3}, new double[] {2, 4, -6});
    surface.moveTo(new double[] {4, 0.5});
    assertThat(surface.loss()).isZero();
    assertThat(SymmetricEigen.of(hessian(surface)).values())
        .containsExactly(new double[] {0, 2 * 14 / 3.0 * 16.25}, within(1e-13));
  }

  private static Matrix hessian(LossSurface surface) {
    int n = surface.size();
    Matrix hessian = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      System.arraycopy(product(surface, unit), 0, hessian.values(), i * n, n);
    }
    return hessian;
  }

  @Test
  void sharpnessIsTheGreatestEigenvalueOfTheWholeHessian() {
    LossSurface surface = Surfaces.random(List.of(3, 8, 4), Activation.TANH, ENTROPY, 90);
    surface.moveTo(parameters(surface));
    double[] values = SymmetricEigen.of(hessian(surface)).values();
    PowerIteration power =
        new PowerIteration(surface.hessian(), normals(surface.size(), 8), 1e-6, 2000);
    power.run();
    assertThat(power.state()).isEqualTo(Convergence.CONVERGED);
    assertThat(power.value()).isCloseTo(values[values.length - 1], within(1e-10));
  }

  @Test
  void aProductComesInBoundedPieces() {
    LossSurface surface = Surfaces.random(List.of(50, 64, 10), Activation.RELU, ENTROPY, 100);
    surface.moveTo(parameters(surface));
    // 12 * 3914 operations for a row at most: 40 rows are below two million.
    assertThat(surface.hessian().pieces()).isEqualTo(3);
  }

  @Test
  void aPointThatIsNotFiniteHasNoSharpness() {
    LossSurface surface = Surfaces.random(List.of(3, 4, 2), Activation.RELU, ENTROPY, 10);
    double[] parameters = parameters(surface);
    parameters[2] = Double.NaN;
    surface.moveTo(parameters);
    PowerIteration power =
        new PowerIteration(surface.hessian(), normals(surface.size(), 8), 1e-6, 20);
    power.run();
    assertThat(power.state()).isEqualTo(Convergence.NOT_FINITE);
    assertThat(power.value()).isNaN();
  }

  @Test
  void nothingIsAllocatedByPassesProductsAndIterations() {
    LossSurface surface = Surfaces.random(List.of(5, 9, 3), Activation.TANH, ENTROPY, 200);
    double[] parameters = parameters(surface);
    double[] start = normals(surface.size(), 8);
    surface.moveTo(parameters);
    PowerIteration power = new PowerIteration(surface.hessian(), start, 0, 1_000_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 20; attempt++) {
      long before = threads.getThreadAllocatedBytes(thread);
      surface.begin(parameters);
      while (!surface.done()) {
        surface.advance();
      }
      for (int piece = 0; piece < 8; piece++) {
        power.advance();
      }
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }
    assertThat(least).isZero();
  }
}
