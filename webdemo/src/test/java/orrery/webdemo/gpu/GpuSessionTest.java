package orrery.webdemo.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.LimitExceeded;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

class GpuSessionTest {
  private static final int STEPS = 2000;
  private static final int DISPATCHES = 7; // of a step

  private final FakeHost host = new FakeHost();

  private static Plan plan() {
    Network network = Network.mlp(List.of(2, 8, 1), Activation.RELU);
    Schedule rate = new Schedule.Constant(0.1);
    Loss loss = Loss.meanSquaredError();
    return Planner.plan(TrainingConfig.of(network, 16, loss, new Optimizer.Sgd(), rate, STEPS));
  }

  private Session open(int replicas) {
    return new WebGpuDevice(host).open(plan(), replicas);
  }

  /** The first input, which is at the start of the arena: there the fake counts the steps. */
  private static float stepsOnTheGpu(Session session) {
    float[] inputs = new float[session.plan().inputs().size()];
    session.read(session.plan().inputs(), 0, inputs);
    return inputs[0];
  }

  @Test
  void noSubmissionTakesMuchLongerThanTwoPicturesDo() {
    host.millisecondsOfDispatch = 0.5;
    try (Session session = open(1)) {
      assertThat(session.run(STEPS)).isEqualTo(STEPS);
      assertThat(stepsOnTheGpu(session)).isEqualTo(STEPS);
    }
    assertThat(host.submissions).allMatch(count -> count <= 4096);
    assertThat(host.submissions.subList(5, host.submissions.size())).allMatch(n -> n <= 70);
    assertThat(host.submissions.stream().mapToInt(n -> n).sum()).isEqualTo(STEPS * DISPATCHES);
  }

  @Test
  void onlyAPartOfAStepIsSubmittedWhereAStepTakesTooLong() {
    host.millisecondsOfDispatch = 30;
    try (Session session = open(1)) {
      session.run(200);
      assertThat(stepsOnTheGpu(session)).isEqualTo(200);
    }
    assertThat(host.submissions.get(0)).isLessThanOrEqualTo(64);
    assertThat(host.submissions.get(host.submissions.size() / 2)).isEqualTo(1);
  }

  @Test
  void whatALostGpuHasDoneSinceTheCheckpointIsRepeated() {
    host.millisecondsOfDispatch = 0.5;
    try (Session session = open(1)) {
      session.run(900);
      host.lose();
      session.run(100);
      assertThat(stepsOnTheGpu(session)).isEqualTo(1000);
      assertThat(session.step()).isEqualTo(1000);
    }
    int repeated = host.submissions.stream().mapToInt(n -> n).sum() - 1000 * DISPATCHES;
    assertThat(repeated).isBetween(1, 550 * DISPATCHES); // a slice, after a second of training
  }

  @Test
  void aGpuThatIsLostTwiceInOneRunIsGivenUp() {
    try (Session session = open(1)) {
      session.run(10);
      host.lose();
      session.run(10);
      stepsOnTheGpu(session);
      host.lose();
      assertThatThrownBy(
              () -> {
                session.run(10);
                stepsOnTheGpu(session);
              })
          .isInstanceOf(DeviceLost.class)
          .hasMessage("the GPU was lost: somebody tripped over the cable");
    }
  }

  @Test
  void moreThanTheGpuGivesToAKernelIsRefusedWithBothNumbers() {
    host.maxBytes = 200_000;
    assertThatThrownBy(() -> open(20))
        .isInstanceOf(LimitExceeded.class)
        .hasMessage("20 replicas on this GPU need 209920 bytes, more than the limit of 200000");
    host.maxBytes = 1L << 31;
    assertThatThrownBy(() -> open(65536 / 4 * 3)).hasMessageStartingWith("49152 replicas need 5");
  }
}
