package orrery.engine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.math.Digest;

class ResultsTest {
  @Test
  void everyNumberOfAShapeCountsForTheReceipt() {
    double[] x = {1, 2};
    String one = digest(new Grid("loss", x, x, new double[] {1, 2, 3, 4}));
    assertThat(digest(new Grid("loss", x, x, new double[] {1, 2, 3, 4}))).isEqualTo(one);
    assertThat(digest(new Grid("loss", x, x, new double[] {1, 2, 3, 5}))).isNotEqualTo(one);
    assertThat(digest(new Grid("error", x, x, new double[] {1, 2, 3, 4}))).isNotEqualTo(one);
    assertThat(digest(new Cloud("loss", x, x, new double[] {1, 2, 3, 4}))).isNotEqualTo(one);
    assertThat(digest(new Trail("t", x, x))).isNotEqualTo(digest(new Trail("t", x, new double[2])));
  }

  private static String digest(Shape shape) {
    Experiment experiment =
        ExperimentParser.parse(new Toy(), List.of(), List.of()).experiment().orElseThrow();
    Results results = new Results(experiment);
    Measurements measured = new Measurements(new double[1], List.of(), List.of(shape));
    for (int value = 0; value < results.axis().length; value++) {
      for (int seed = 0; seed < experiment.seeds(); seed++) {
        results.put(0, value, seed, measured);
      }
    }
    Digest digest = new Digest();
    results.addTo(digest);
    return digest.text();
  }
}
