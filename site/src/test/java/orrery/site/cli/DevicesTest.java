package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;

class DevicesTest {
  private static final Devices ALL = WithVectors.devices();

  private static Experiment of(String study, int seeds) {
    Experiment experiment = Experiment.of(Studies.find(study).orElseThrow());
    return experiment.withSeeds(seeds, experiment.seed());
  }

  @Test
  void vectorsAreChosenForNetworksThatTakeLongToTrain() {
    assertThat(ALL.choice(of("relu-oscillation", 1))).isEqualTo("cpu");
    assertThat(ALL.choice(of("relu-oscillation", 50))).isEqualTo("vector");
  }

  @Test
  void theReferenceIsChosenWhereThereAreNoVectors() {
    Devices few = new Devices(() -> List.of(new CpuDevice()));
    assertThat(few.choice(of("relu-oscillation", 50))).isEqualTo("cpu");
  }

  @Test
  void whatNeedsFloat64IsNoNetworkAndUsesNoVectors() {
    assertThat(ALL.choice(of("double-descent", 10_000))).isEqualTo("cpu");
  }
}
