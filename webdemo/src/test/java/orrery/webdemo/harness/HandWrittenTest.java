package orrery.webdemo.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

/** Tests that the JavaScript to which the engine is compared does the same work. */
class HandWrittenTest {
  private static final int ROWS = 7;
  private static final int STEPS = 20;

  private Context context;
  private Value module;

  @BeforeEach
  void load() throws IOException {
    context =
        Context.newBuilder("js")
            .allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    module =
        context.eval(
            Source.newBuilder("js", Path.of("src/main/harness/hand-written.js").toFile())
                .mimeType("application/javascript+module")
                .build());
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aRegressionTrainsAsOnTheReferenceDevice() {
    float[] targets = normals(2, ROWS * 3);
    compare(List.of(2, 9, 5, 3), Loss.meanSquaredError(), "mean squared error", targets);
  }

  @Test
  void aClassifierTrainsAsOnTheReferenceDevice() {
    float[] targets = new float[ROWS * 3];
    for (int row = 0; row < ROWS; row++) {
      targets[row * 3 + row % 3] = 1f;
    }
    compare(List.of(4, 6, 3), Loss.softmaxCrossEntropy(), "softmax cross-entropy", targets);
  }

  @Test
  void aProductIsTheSumOfItsProducts() {
    float[] left = normals(1, 25);
    float[] right = normals(2, 25);
    Value product = module.getMember("SquareProduct").newInstance(5, array(left), array(right));
    product.invokeMember("step");
    double sum = 0;
    for (int k = 0; k < 5; k++) {
      sum += (double) left[3 * 5 + k] * right[k * 5 + 4];
    }
    assertThat(product.getMember("result").getArrayElement(3 * 5 + 4).asDouble())
        .isCloseTo(sum, within(1e-6));
  }

  private void compare(List<Integer> sizes, Loss loss, String name, float[] targets) {
    float[] inputs = normals(1, ROWS * sizes.get(0));
    Plan plan =
        Planner.plan(
            TrainingConfig.of(
                Network.mlp(sizes, Activation.RELU),
                ROWS,
                loss,
                new Optimizer.Momentum(0.9),
                new Schedule.Constant(0.05),
                STEPS));
    List<InitialValue> initialValues =
        Initialisation.he().initialValues(plan, new RandomStream(5, 3));
    List<Value> parameters = new ArrayList<>();
    initialValues.forEach(initial -> parameters.add(array(initial.values())));
    Value data =
        context.eval("js", "(inputs, targets, ...parameters) => ({inputs, targets, parameters})");
    List<Object> parts = new ArrayList<>(List.of(array(inputs), array(targets)));
    parts.addAll(parameters);
    Value network =
        module
            .getMember("HandNetwork")
            .newInstance(context.eval("js", sizes.toString()), name, data.execute(parts.toArray()));
    float[] losses = losses(plan, initialValues, inputs, targets);
    for (int step = 0; step < STEPS; step++) {
      double theirs = network.invokeMember("step", 0.05, 0.9).asDouble();
      assertThat(theirs).as("step " + step).isCloseTo(losses[step], within(1e-4 * losses[step]));
    }
    assertThat(losses[STEPS - 1]).isLessThan(losses[0]);
  }

  private static float[] losses(
      Plan plan, List<InitialValue> initialValues, float[] inputs, float[] targets) {
    float[] losses = new float[STEPS];
    try (Session session = new CpuDevice().open(plan, 1)) {
      session.write(plan.inputs(), 0, inputs);
      session.write(plan.targets(), 0, targets);
      initialValues.forEach(initial -> session.write(initial.buffer(), 0, initial.values()));
      session.run(STEPS);
      session.read(plan.losses(), 0, losses);
    }
    return losses;
  }

  private static float[] normals(int which, int count) {
    RandomStream stream = new RandomStream(1, which);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.normal(i);
    }
    return values;
  }

  private Value array(float[] values) {
    return context.eval("js", "new Float32Array(" + Arrays.toString(values) + ")");
  }
}
