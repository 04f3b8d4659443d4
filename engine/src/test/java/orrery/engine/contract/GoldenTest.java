package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;

class GoldenTest {
  @Test
  void theReferenceGivesTheBitsThatAreWrittenDown() {
    List<String> digests = ContractTests.digests(DeviceContract.sameBits(), new CpuDevice());
    assertThat(differences(digests, Golden.digests()))
        .as("Golden is to have these lines, at these places from 0 on")
        .isEmpty();
    assertThat(digests).isEqualTo(Golden.digests());
  }

  /** Returns the lines that are not recorded, each with its place. */
  private static List<String> differences(List<String> digests, List<String> recorded) {
    return IntStream.range(0, digests.size())
        .filter(place -> !recorded.contains(digests.get(place)))
        .mapToObj(place -> place + " " + digests.get(place))
        .toList();
  }
}
