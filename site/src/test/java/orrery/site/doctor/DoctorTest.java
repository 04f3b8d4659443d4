package orrery.site.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orrery.site.figure.ExperimentAssets;

/** A program that was not built as a whole. */
class DoctorTest {
  private static final String REMEDY = "build the program anew: ./mvnw clean, and then ./orrery";

  private static Finding last(ProgramChecks checks) {
    List<Finding> findings = checks.findings();
    return findings.get(findings.size() - 1);
  }

  @Test
  void studiesWithoutAnEngineForBrowsersAreNamed() {
    ExperimentAssets assets = new ExperimentAssets(Map.of("engine-b.wasm", new byte[0]));
    assertThat(last(new ProgramChecks("1", List.of("a", "b", "c"), () -> assets)))
        .isEqualTo(Finding.wrong("modules", "no engine for browsers of a, c", REMEDY));
  }

  @Test
  void aProgramWithoutTheFilesOfPagesIsWrong() {
    ProgramChecks checks =
        new ProgramChecks(
            "1",
            List.of("a"),
            () -> {
              throw new IllegalStateException("not on the class path: /experiment.zip");
            });
    assertThat(last(checks))
        .isEqualTo(
            Finding.wrong(
                "modules",
                "the engine was not built for browsers: not on the class path: /experiment.zip",
                REMEDY));
  }

  @Test
  void bytesAreNumbersThatPeopleRead() {
    assertThat(List.of(Bytes.text(0), Bytes.text(1), Bytes.text(999), Bytes.text(1000)))
        .containsExactly("0 bytes", "1 byte", "999 bytes", "1 kB");
    assertThat(Bytes.text(3_414_000)).isEqualTo("3.41 MB");
    assertThat(Bytes.text(2_000_000_000_000_000L)).isEqualTo("2000 TB");
  }
}
