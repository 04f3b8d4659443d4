package orrery.engine.device;

import static orrery.engine.device.Trained.assertClose;
import static orrery.engine.device.Trained.read;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Normalisation;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Role;
import orrery.engine.plan.Batching;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;

class NormalisationsTest {
  private static final Fixture FIXTURE = Fixture.read("normalisation.json");
  private static final double TOLERANCE = 1e-5;

  private final List<Buffer> buffers = new ArrayList<>();
  private final Buffer input = buffer("X", 5, 4);
  private final Buffer gain = buffer("gamma", 1, 4);
  private final Buffer shift = buffer("beta", 1, 4);
  private final Buffer gradient = buffer("d_output", 5, 4);
  private final Buffer normalised = buffer("x_hat", 5, 4);
  private final Buffer output = buffer("output", 5, 4);
  private final Buffer gainGradient = buffer("d_gamma", 1, 4);
  private final Buffer shiftGradient = buffer("d_beta", 1, 4);

  /** A buffer that is called what the reference calls it. */
  private Buffer buffer(String name, int rows, int columns) {
    Buffer buffer = new Buffer(buffers.size(), name, Role.DATA, rows, columns, 32 * buffers.size());
    buffers.add(buffer);
    return buffer;
  }

  @Test
  void batchNormalisationAgreesWithTheReferenceForwardAndBackward() {
    Normalisation.Batch rule =
        new Normalisation.Batch(
            FIXTURE.get("epsilon").number(), Normalisation.Batch.STANDARD.momentum());
    Buffer deviation = buffer("deviation", 1, 4);
    Buffer mean = buffer("running mean", 1, 4);
    Buffer variance = buffer("running variance", 1, 4);
    try (Session session =
        run(
            new Normalise.BatchNorm(
                rule, input, gain, shift, normalised, deviation, mean, variance, output),
            new Normalise.BatchNormBackward(
                normalised, deviation, gain, gradient, gainGradient, shiftGradient))) {
      Fixture expected = FIXTURE.get("cases").list().get(0);
      compare(session, expected);
      Fixture running = expected.get("running_after_one_update_momentum_0.1_from_mean0_var1");
      agree(session, mean, running.get("mean"));
      agree(session, variance, running.get("variance_unbiased"));
    }
  }

  @Test
  void layerNormalisationAgreesWithTheReferenceForwardAndBackward() {
    Normalisation.Layer rule = new Normalisation.Layer(FIXTURE.get("epsilon").number());
    Buffer deviation = buffer("deviation", 5, 1);
    try (Session session =
        run(
            new Normalise.LayerNorm(rule, input, gain, shift, normalised, deviation, output),
            new Normalise.LayerNormBackward(
                normalised, deviation, gain, gradient, gainGradient, shiftGradient))) {
      compare(session, FIXTURE.get("cases").list().get(1));
    }
  }

  private Session run(Kernel... kernels) {
    buffer("losses", 1, 1);
    Plan plan =
        new Plan(
            buffers,
            List.of(),
            List.of(kernels),
            new Optimizer.Sgd(),
            Decay.NONE,
            new Schedule.Constant(0),
            Batching.FULL,
            1);
    Session session = new CpuDevice().open(plan, 1);
    for (Buffer given : List.of(input, gain, shift, gradient)) {
      session.write(given, 0, FIXTURE.get(given.name()).floats());
    }
    for (Buffer buffer : buffers) {
      if (buffer.name().equals("running variance")) {
        session.write(buffer, 0, new float[] {1, 1, 1, 1});
      }
    }
    session.run(1);
    return session;
  }

  private void compare(Session session, Fixture expected) {
    for (Buffer buffer : List.of(normalised, output, gainGradient, shiftGradient)) {
      agree(session, buffer, expected.get(buffer.name()));
    }
    agree(session, gradient, expected.get("d_X"));
  }

  private static void agree(Session session, Buffer buffer, Fixture expected) {
    assertClose(buffer.name(), read(session, buffer, 0), expected.floats(), TOLERANCE);
  }
}
