package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;

class GoldenTest {
  @Test
  void theReferenceGivesTheBitsThatAreWrittenDown() {
    DeviceContract contract = DeviceContract.sameBits();
    List<String> digests = new ArrayList<>();
    for (String group : contract.groups()) {
      digests.add(group + ": " + contract.digest(group, new CpuDevice()));
    }
    assertThat(digests).isEqualTo(Golden.digests());
  }
}
