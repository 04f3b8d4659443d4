package orrery.site.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.site.progress.Phase;
import orrery.site.progress.Progress;

class EstimateTest {
  private final List<String> told = new ArrayList<>();
  private final Progress progress =
      new Progress() {
        @Override
        public void begin(Phase phase, int total) {
          told.add(phase + " " + total);
        }

        @Override
        public void say(String line) {
          told.add(line);
        }
      };

  @Test
  void whatTakesLongIsAnnouncedAndNothingElse() {
    new Estimate(80, 1.27e11, 0, 2).announce(progress);
    new Estimate(1, 1e13, 0, 4).announce(progress);
    new Estimate(5, 1.9e10, 0, 2).announce(progress);
    assertThat(told)
        .containsExactly(
            "EXPERIMENTS 80",
            "80 trials, 130 billion floating-point operations: about 64 s",
            "EXPERIMENTS 1",
            "1 trial, 10000 billion floating-point operations: about 42 min",
            "EXPERIMENTS 5");
  }

  @Test
  void theWorkIsThatOfAllAndTheTrainingThatOfNetworks() {
    Experiment solved = Experiment.of(Studies.find("double-descent").orElseThrow());
    Experiment trained = Experiment.of(Studies.find("relu-oscillation").orElseThrow());
    Estimate both = Estimate.of(List.of(solved, trained), 2);
    assertThat(both)
        .isEqualTo(
            new Estimate(
                solved.trials() + trained.trials(),
                solved.flops() + trained.flops(),
                trained.flops(),
                2));
    assertThat(both.trainsFor(trained.flops() / 2e9)).isTrue();
    assertThat(both.trainsFor(trained.flops() / 1.9e9)).isFalse();
  }
}
