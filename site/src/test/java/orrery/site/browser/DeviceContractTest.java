package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import orrery.engine.contract.DeviceContract;
import orrery.engine.contract.Golden;

/** The contract of the devices, in a reader's browser and under the policy of a page. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceContractTest {
  private static final int CASES = DeviceContract.sameBits().cases().size();

  private static final String FAULT =
      """
      async () => {
        const { describe, load } = await import('./loader.js');
        const { exports } = await load(new URL('harness.wasm', location));
        try {
          exports.refuse(7);
        } catch (error) {
          return describe(error, exports);
        }
      }
      """;

  private StaticHost host;

  @BeforeEach
  void open() {
    host = new StaticHost(HarnessPages.folder(), "/");
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void everyDeviceOfTheBrowserKeepsTheContractWithTheBitsOfTheJvm() {
    try (Visit visit = Visit.with(Chromium.ofThisThread().browser(), host)) {
      List<Report> reports = reports(visit);
      assertThat(reports).extracting(Report::device).containsExactly("cpu", "wasm-simd");
      for (Report report : reports) {
        assertThat(report.failures()).as(report.device()).isEmpty();
        assertThat(report.cases()).as(report.device()).isEqualTo(CASES);
        assertThat(report.digests()).as(report.device()).isEqualTo(Golden.digests());
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void kernelsThatDifferInOneBitAreFoundOut() {
    try (Visit visit = Visit.with(Chromium.ofThisThread().browser(), host)) {
      OneBit.changeKernels(visit.page(), HarnessPages.folder());
      List<Report> reports = reports(visit);
      assertThat(reports.get(0).failures()).isEmpty();
      assertThat(reports.get(1).failures())
          .first()
          .isEqualTo(
              "activation TANH: 1 x 7: values:"
                  + " [3] expected -0.978828073 (bf7a947a), was -0.978827953 (bf7a9478)");
      assertThat(reports.get(1).digests()).isEmpty();
    }
  }

  @Test
  void theMessageOfAnExceptionReachesThePage() {
    try (Visit visit = Visit.with(Chromium.ofThisThread().browser(), host)) {
      visit.open("contract.html");
      assertThat(visit.page().evaluate(FAULT)).isEqualTo("λ must be 0, not 7");
    }
  }

  private record Report(String device, int cases, List<String> failures, List<String> digests) {}

  private static List<Report> reports(Visit visit) {
    List<Report> reports = new ArrayList<>();
    visit.open("contract.html");
    for (Object entry : (List<?>) visit.page().evaluate("() => globalThis.contract")) {
      Map<?, ?> report = (Map<?, ?>) entry;
      List<String> digests = new ArrayList<>();
      for (Map.Entry<?, ?> digest : ((Map<?, ?>) report.get("digests")).entrySet()) {
        digests.add(digest.getKey() + ": " + digest.getValue());
      }
      reports.add(
          new Report(
              (String) report.get("device"),
              (Integer) report.get("cases"),
              ((List<?>) report.get("failures")).stream().map(String.class::cast).toList(),
              digests));
    }
    return reports;
  }
}
