package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orrery.engine.contract.DeviceContract;
import orrery.engine.contract.Golden;

/** The contract of the devices, in a reader's browser and under the policy of a page. */
class DeviceContractTest {
  private static final int CASES = DeviceContract.sameBits().cases().size();

  @Test
  void everyDeviceOfTheBrowserKeepsTheContractWithTheBitsOfTheJvm() {
    try (StaticHost host = new StaticHost(Lab.folder(), "/");
        Chromium chromium = new Chromium();
        Visit visit = Visit.with(chromium.browser(), host)) {
      List<Report> reports = reports(visit);
      assertThat(reports).extracting(Report::device).containsExactly("cpu");
      for (Report report : reports) {
        assertThat(report.failures()).as(report.device()).isEmpty();
        assertThat(report.cases()).as(report.device()).isEqualTo(CASES);
        assertThat(report.digests()).as(report.device()).isEqualTo(Golden.digests());
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private record Report(String device, int cases, List<?> failures, List<String> digests) {}

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
              (List<?>) report.get("failures"),
              digests));
    }
    return reports;
  }
}
