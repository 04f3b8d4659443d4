package orrery.engine.studies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import orrery.engine.study.Experiment;
import orrery.engine.study.Precision;
import orrery.engine.study.Study;
import orrery.engine.study.Training;

class StudiesTest {
  @Test
  void aStudyIsFoundByItsName() {
    for (String name : Studies.names()) {
      assertThat(Studies.find(name).orElseThrow().name()).isEqualTo(name);
    }
    assertThat(Studies.find("no-such-study")).isEmpty();
  }

  @Test
  void noNameIsTakenTwice() {
    assertThat(Studies.names()).doesNotHaveDuplicates().hasSameSizeAs(Studies.all());
  }

  @Test
  void thoseThatAGpuCanRunTrainNetworks() {
    for (Study study : Studies.all()) {
      Experiment experiment = Experiment.of(study);
      assertThat(study.start(experiment.at(0), 1) instanceof Training)
          .as(study.name())
          .isEqualTo(study.precision() == Precision.FLOAT32);
    }
  }

  @Test
  void everyStudyRunsWhenNothingIsSaid() {
    for (Study study : Studies.all()) {
      Experiment experiment = Experiment.of(study);
      assertThat(experiment.flops()).as(study.name()).isBetween(1e6, 1e10);
      assertThat(study.parameters().names()).as(study.name()).containsAll(study.controls());
    }
  }
}
