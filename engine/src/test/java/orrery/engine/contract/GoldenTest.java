package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;

class GoldenTest {
  @Test
  void theReferenceGivesTheBitsThatAreWrittenDown() {
    assertThat(ContractTests.digests(DeviceContract.sameBits(), new CpuDevice()))
        .isEqualTo(Golden.digests());
  }
}
