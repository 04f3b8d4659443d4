package orrery.webdemo.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

class CompilationTest {
  private static final Path FILES = Path.of("src/main/wgsl");

  private static Plan plan(Optimizer optimizer) {
    Network network = Network.mlp(List.of(2, 40, 3), Activation.TANH);
    Schedule rate = new Schedule.Constant(0.1);
    return Planner.plan(
        TrainingConfig.of(network, 70, Loss.softmaxCrossEntropy(), optimizer, rate, 9)
            .withDecay(Decay.coupled(0.5)));
  }

  private static List<Shader> shaders(Program program) {
    return program.dispatches().stream().map(Dispatch::shader).toList();
  }

  @Test
  void aStepOfTwoLayersIsSevenDispatches() {
    Plan plan = plan(Optimizer.Adam.STANDARD);
    Compilation compilation = new Compilation();
    assertThat(shaders(compilation.program(plan.training())))
        .containsExactly(
            Shader.PRODUCT, // with bias and tanh
            Shader.PRODUCT, // with bias
            Shader.CROSS_ENTROPY,
            Shader.PRODUCT, // by W2 and b2
            Shader.PRODUCT, // by h1, and back through tanh
            Shader.PRODUCT, // by W1 and b1
            Shader.ADAM); // of all four
    assertThat(shaders(compilation.program(plan.forward())))
        .containsExactly(Shader.PRODUCT, Shader.PRODUCT);
  }

  @Test
  void aProductWithARowOfOnesMayNeedOneTileMore() {
    Plan plan = plan(new Optimizer.Sgd());
    List<Dispatch> dispatches = new Compilation().program(plan.training()).dispatches();
    assertThat(dispatches.get(0)).isEqualTo(new Dispatch(Shader.PRODUCT, 0, 2, 3)); // 70 x 40
    assertThat(dispatches.get(3)).isEqualTo(new Dispatch(Shader.PRODUCT, 3, 1, 2)); // 41 x 3
  }

  @Test
  void operandsAndConstantsStandInTheOrderOfTheKernelsCall() {
    Plan plan = plan(new Optimizer.Momentum(0.75, true));
    Compilation compilation = new Compilation();
    int last = compilation.program(plan.training()).size() - 1;
    int[] words = compilation.calls().words();
    assertThat(words).hasSize((last + 1) * UniformRecords.RECORD_WORDS);
    assertThat(
            Arrays.copyOfRange(
                words, last * UniformRecords.RECORD_WORDS, last * UniformRecords.RECORD_WORDS + 5))
        .containsExactly(0, Float.floatToIntBits(0.5f), Float.floatToIntBits(0.75f), 1, 0);
    assertThat(compilation.chunks().count()).isEqualTo(4);
    assertThat(Arrays.copyOf(compilation.chunks().words(), 5))
        .containsExactly(
            plan.buffer("W2").offset(),
            plan.buffer("d W2").offset(),
            plan.buffer("velocity of W2").offset(),
            plan.buffer("velocity of W2").offset(),
            120);
  }

  @Test
  void everyKernelIsAFileThatNamesItself() throws IOException {
    for (Shader shader : Shader.values()) {
      String source = Files.readString(FILES.resolve(shader.file() + ".wgsl"));
      assertThat(source).startsWith("// == " + shader.file() + "\n// ").contains("struct Call {");
    }
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files).hasSize(Shader.values().length + 1); // and the prelude
    }
  }
}
