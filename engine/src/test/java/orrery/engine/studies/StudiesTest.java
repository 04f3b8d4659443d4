package orrery.engine.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.spec.Entry;
import orrery.engine.study.Description;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Finding;
import orrery.engine.study.Precision;
import orrery.engine.study.Results;
import orrery.engine.study.Study;
import orrery.engine.study.Training;
import orrery.engine.threads.ParallelRuns;
import orrery.engine.threads.Watch;

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
      assertThat(experiment.flops()).as(study.name()).isBetween(1e6, 5e10);
      assertThat(study.parameters().names()).as(study.name()).containsAll(study.controls());
    }
  }

  /** One seed yields the same names as many. */
  @Test
  void everyNumberOfARunIsDescribed() throws InterruptedException {
    for (Study study : Studies.all()) {
      Results results = run(study);
      Description description = study.description();
      List<String> measures = new ArrayList<>(study.measures());
      results.curves().forEach(curve -> measures.add(curve.name()));
      assertThat(measures)
          .allSatisfy(name -> assertThat(description.ofMeasure(name)).as(name).isPresent());
      assertThat(study.findings(results))
          .extracting(Finding::name)
          .allSatisfy(name -> assertThat(description.ofFinding(name)).as(name).isPresent());
    }
  }

  @Test
  void descriptionsAreWordsWithoutAFullStopAndAPaperWithALink() {
    for (Study study : Studies.all()) {
      Description description = study.description();
      List<String> words = new ArrayList<>(List.of(description.sentence()));
      description.measures().forEach(term -> words.add(term.about()));
      description.findings().forEach(term -> words.add(term.about()));
      assertThat(words).as(study.name()).allMatch(text -> text.matches("(?s)\\w.*[^.]"));
      assertThat(description.measures()).as(study.name()).doesNotHaveDuplicates();
      assertThat(description.paper()).as(study.name()).isNotEmpty();
      assertThat(description.link()).as(study.name()).startsWith("https://");
    }
  }

  private static Results run(Study study) throws InterruptedException {
    List<Entry> once = List.of(new Entry("seeds", "1", 0, 0));
    Experiment experiment = ExperimentParser.parse(study, once, List.of()).orElseThrow();
    return new ParallelRuns(2, CpuDevice::new)
        .finish(List.of(experiment), (i, done) -> done.results(), Watch.NONE)
        .get(0);
  }
}
