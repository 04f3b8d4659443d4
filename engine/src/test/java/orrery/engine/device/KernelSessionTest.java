package orrery.engine.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static orrery.engine.device.Trained.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Role;
import orrery.engine.math.Digest;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

class KernelSessionTest {
  private static final Network NETWORK = Network.mlp(List.of(2, 9, 6, 1), Activation.RELU);

  private static Plan plan(int steps) {
    Schedule schedule = new Schedule.Cosine(0.02);
    return Planner.plan(
        TrainingConfig.of(
            NETWORK, 21, Loss.meanSquaredError(), Optimizer.Adam.STANDARD, schedule, steps));
  }

  /** Covers what training is for, and not how a plan lays out its memory. */
  private static String digest(Session session, int replica) {
    Digest digest = new Digest();
    for (Buffer parameter : session.plan().parameters()) {
      digest.add(read(session, parameter, replica));
    }
    digest.add(read(session, session.plan().losses(), replica));
    return digest.text();
  }

  @Test
  void theLossFalls() {
    Plan plan = plan(200);
    try (Session session = new CpuDevice().open(plan, 1)) {
      Trained.start(session, 0, 1);
      assertThat(session.run(200)).isEqualTo(200);
      float[] losses = read(session, plan.losses(), 0);
      assertThat(losses[199]).isLessThan(0.3f * losses[0]);
      assertThat(session.diverged(0)).isEmpty();
    }
  }

  @Test
  void twoHundredStepsGiveTheSameBitsOnEveryJdk() {
    try (Session session = new CpuDevice().open(plan(200), 1)) {
      Trained.start(session, 0, 1);
      session.run(200);
      assertThat(digest(session, 0)).isEqualTo("3c71-1f28-affd-e0a0");
    }
  }

  @Test
  void theResultDoesNotDependOnHowTheStepsAreDivided() {
    try (Session whole = new CpuDevice().open(plan(10), 1);
        Session sliced = new CpuDevice().open(plan(10), 1)) {
      Trained.start(whole, 0, 1);
      Trained.start(sliced, 0, 1);
      whole.run(10);
      sliced.run(7);
      sliced.forward();
      sliced.run(0);
      sliced.run(3);
      assertThat(digest(sliced, 0)).isEqualTo(digest(whole, 0));
    }
  }

  @Test
  void replicasDoNotTouchEachOther() {
    try (Session alone = new CpuDevice().open(plan(10), 1);
        Session pair = new CpuDevice().open(plan(10), 2)) {
      Trained.start(alone, 0, 7);
      Trained.start(pair, 0, 8);
      Trained.start(pair, 1, 7);
      alone.run(10);
      pair.run(10);
      assertThat(digest(pair, 1)).isEqualTo(digest(alone, 0)).isNotEqualTo(digest(pair, 0));
    }
  }

  @Test
  void stepsBeyondTheLastOneAreLeftOut() {
    try (Session session = new CpuDevice().open(plan(10), 1)) {
      assertThat(session.run(6)).isEqualTo(6);
      assertThat(session.run(6)).isEqualTo(4);
      assertThat(session.run(6)).isZero();
      assertThat(session.step()).isEqualTo(10);
    }
  }

  @Test
  void theForwardPassSeesTheParametersOfNow() {
    Network line = Network.mlp(List.of(1, 1), Activation.LINEAR);
    Plan plan =
        Planner.plan(
            TrainingConfig.of(
                line,
                2,
                Loss.meanSquaredError(),
                new Optimizer.Sgd(),
                new Schedule.Constant(0.1),
                1));
    try (Session session = new CpuDevice().open(plan, 1)) {
      session.write(plan.inputs(), 0, new float[] {1f, 2f});
      session.write(plan.buffer("W1"), 0, new float[] {3f});
      session.write(plan.buffer("b1"), 0, new float[] {0.5f});
      session.forward();
      assertThat(read(session, plan.output(), 0)).containsExactly(3.5f, 6.5f);
      assertThat(session.step()).isZero();
    }
  }

  @Test
  void aLossThatIsNotFiniteIsFoundWithItsStep() {
    Optimizer sgd = new Optimizer.Sgd();
    Plan plan =
        Planner.plan(
            TrainingConfig.of(
                NETWORK, 21, Loss.meanSquaredError(), sgd, new Schedule.Constant(100), 50));
    try (Session session = new CpuDevice().open(plan, 2)) {
      Trained.start(session, 0, 1);
      session.run(2);
      assertThat(session.diverged(0)).isEmpty();
      session.run(48);
      int step = session.diverged(0).orElseThrow();
      float[] losses = read(session, plan.losses(), 0);
      assertThat(Float.isFinite(losses[step - 1])).isTrue();
      assertThat(Float.isFinite(losses[step])).isFalse();
      assertThat(session.diverged(1)).isEmpty();
    }
  }

  @Test
  void nothingHidesNotANumber() {
    for (Activation activation : Activation.values()) {
      Network network = Network.mlp(List.of(1, 3, 1), activation);
      Plan plan =
          Planner.plan(
              TrainingConfig.of(
                  network,
                  1,
                  Loss.meanSquaredError(),
                  new Optimizer.Sgd(),
                  new Schedule.Constant(1),
                  1));
      try (Session session = new CpuDevice().open(plan, 1)) {
        session.write(plan.inputs(), 0, new float[] {Float.NaN});
        session.run(1);
        assertThat(read(session, plan.output(), 0)).containsOnly(Float.NaN);
        assertThat(session.diverged(0)).hasValue(0);
      }
    }
  }

  @Test
  void everyBufferStartsAtZero() {
    Plan plan = plan(3);
    try (Session session = new CpuDevice().open(plan, 2)) {
      for (Buffer buffer : plan.buffers()) {
        assertThat(read(session, buffer, 1)).containsOnly(0f);
      }
    }
  }

  @Test
  void moreReplicasThanTheMemoryAllowsAreRefused() {
    Plan plan = plan(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CpuDevice().open(plan, 100_000))
        .withMessage("100000 replicas need 701200000 bytes, more than the limit of 268435456");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CpuDevice().open(plan, 0))
        .withMessage("a session needs at least one replica, not 0");
  }

  @Test
  void aTransferOfTheWrongLengthBufferOrReplicaIsRefused() {
    Plan plan = plan(10);
    try (Session session = new CpuDevice().open(plan, 2)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> session.write(plan.buffer("W1"), 0, new float[5]))
          .withMessage("W1 holds 18 numbers, not 5");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> session.read(plan.buffer("W1"), 2, new float[18]))
          .withMessage("replica 2 is not one of the 2");
      Buffer foreign = new Buffer(99, "W1", Role.WEIGHT, 2, 9, 0);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> session.read(foreign, 0, new float[18]))
          .withMessage("W1 is not buffer 99 of the plan");
    }
  }
}
