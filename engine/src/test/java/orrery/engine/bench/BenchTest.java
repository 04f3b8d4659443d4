package orrery.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.plan.Plan;

class BenchTest {
  @Test
  void workloadsHaveTheOperationsThatTheyAreNamedFor() {
    assertThat(Workload.A.plan().flopsPerStep()).isBetween(6_300_000L, 6_600_000L);
    assertThat(Workload.B.plan().flopsPerStep()).isBetween(5_100_000L, 5_400_000L);
    assertThat(Workload.PRODUCT.rate(1e6)).isEqualTo(2.0 * 256 * 256 * 256 / 1e6);
    assertThat(Workload.A.rate(1e6)).isEqualTo(1000);
  }

  @Test
  void stepsTrain() {
    for (Workload workload : new Workload[] {Workload.A, Workload.B}) {
      Watched device = new Watched();
      try (Bench bench = Bench.start(workload, device)) {
        bench.run(60);
      }
      float[] losses = device.read(workload.plan().losses());
      assertThat(losses[59]).as(workload.title()).isBetween(0f, 0.8f * losses[0]);
    }
  }

  @Test
  void theProductIsThatOfItsFactors() {
    Watched device = new Watched();
    try (Bench bench = Bench.start(Workload.PRODUCT, device)) {
      bench.run(2);
    }
    Plan plan = Workload.PRODUCT.plan();
    float[] left = device.read(plan.buffer("left"));
    float[] right = device.read(plan.buffer("right"));
    float sum = 0f;
    for (int k = 0; k < 256; k++) {
      sum += left[3 * 256 + k] * right[k * 256 + 7];
    }
    assertThat(sum).isNotZero();
    assertThat(device.read(plan.buffer("result"))[3 * 256 + 7]).isEqualTo(sum);
  }

  @Test
  void everyBenchStartsFromTheSameValues() {
    assertThat(losses()).containsExactly(losses());
  }

  private static float[] losses() {
    Watched device = new Watched();
    try (Bench bench = Bench.start(Workload.B, device)) {
      bench.run(3);
    }
    return device.read(Workload.B.plan().losses());
  }

  @Test
  void moreCallsThanThereIsRoomForAreRefused() {
    try (Bench bench = Bench.start(Workload.A, new CpuDevice())) {
      bench.run(1);
      assertThatThrownBy(() -> bench.run(65_536))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a bench has room for 65536 calls");
    }
  }

  /** The reference device, of whose last session a test reads after it was closed. */
  private static final class Watched implements Device {
    private Session last;

    @Override
    public DeviceInfo info() {
      return new DeviceInfo("watched");
    }

    @Override
    public Session open(Plan plan, int replicas) {
      last = new CpuDevice().open(plan, replicas);
      return last;
    }

    float[] read(Buffer buffer) {
      float[] values = new float[buffer.size()];
      last.read(buffer, 0, values);
      return values;
    }
  }
}
