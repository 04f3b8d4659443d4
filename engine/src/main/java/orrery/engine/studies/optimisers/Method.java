package orrery.engine.studies.optimisers;

import java.util.List;
import orrery.engine.math.Elementary;
import orrery.engine.spec.Settings;

/**
 * The optimisers. Those with a theory have the constants that are optimal for the condition number;
 * the others have a rate, 0 for one that suits them.
 */
final class Method {
  static final String GD = "gd";
  static final String HEAVY_BALL = "heavy-ball";
  private static final String NESTEROV = "nesterov";
  private static final String ADAM = "adam";
  private static final String ADAGRAD = "adagrad";

  /** The words, in the order of the choice. */
  static final List<String> NAMES = List.of(GD, HEAVY_BALL, NESTEROV, ADAM, ADAGRAD, "rmsprop");

  private Method() {}

  /** Begins the descent of a bowl. */
  static Descent begin(Settings settings, Bowl bowl, double kappa, double[] start) {
    String name = settings.choice("optimizer");
    double root = Math.sqrt(kappa);
    double beta = (root - 1) / (root + 1);
    if (name.equals(GD)) {
      return new Momentum(bowl, start, 2 / (1 + 1 / kappa), 0);
    }
    if (name.equals(HEAVY_BALL)) {
      double sum = 1 + 1 / root;
      return new Momentum(bowl, start, 4 / (sum * sum), beta * beta);
    }
    if (name.equals(NESTEROV)) {
      return new Nesterov(bowl, start, beta);
    }
    double rate = settings.number("rate");
    if (name.equals(ADAM)) {
      return new Adaptive(bowl, start, Adaptive.Rule.ADAM, rate > 0 ? rate : 0.01);
    }
    return name.equals(ADAGRAD)
        ? new Adaptive(bowl, start, Adaptive.Rule.ADAGRAD, rate > 0 ? rate : 0.5)
        : new Adaptive(bowl, start, Adaptive.Rule.RMSPROP, rate > 0 ? rate : 0.01);
  }

  /**
   * The steps that the worst start takes: {@code ln(1 / tolerance) / (-2 ln q)} with {@code q =
   * (kappa - 1) / (kappa + 1)} for gradient descent and the same of the root of kappa for the heavy
   * ball, whose powers of the number of steps are left out (Polyak 1964). NaN for the others.
   */
  static double theory(Settings settings) {
    String name = settings.choice("optimizer");
    double kappa = settings.number("kappa");
    double at = name.equals(GD) ? kappa : name.equals(HEAVY_BALL) ? Math.sqrt(kappa) : 1;
    return at > 1
        ? -Elementary.log(settings.number("tolerance")) / 2 / Elementary.log((at + 1) / (at - 1))
        : Double.NaN;
  }

  /** About how many steps it takes, for progress. */
  static double expectedSteps(Settings settings) {
    double kappa = settings.number("kappa");
    double digits = -Elementary.log(settings.number("tolerance"));
    int place = settings.integer("optimizer");
    if (place == 0) {
      return digits * kappa / 4;
    }
    if (place < 3) {
      return digits * Math.sqrt(kappa) / 2.5;
    }
    boolean isTurned = settings.number("rotation") > 0;
    return !isTurned ? 500 : place == 5 ? OptimisersTrial.MAX_STEPS : 500 + 4 * kappa;
  }
}
