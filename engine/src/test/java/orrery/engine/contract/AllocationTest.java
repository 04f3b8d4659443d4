package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.Batching;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Network;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

/** A test that nothing is allocated while a plan trains, by the count of the JVM. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int SLICE = 20;
  private static final int STEPS = 100_000;

  /** A loop that allocates does so in every slice; compilers allocate only occasionally. */
  @TestFactory
  Stream<DynamicTest> theReferenceAllocatesNothing() {
    return recipes().stream()
        .map(
            recipe ->
                DynamicTest.dynamicTest(
                    recipe.name(),
                    () -> {
                      try (Session session = open(new CpuDevice(), recipe)) {
                        List<Long> slices = new ArrayList<>();
                        for (int i = 0; i < 30; i++) {
                          slices.add(allocatedByASlice(session));
                        }
                        assertThat(slices).filteredOn(bytes -> bytes > 0).hasSizeLessThan(15);
                      }
                    }));
  }

  @Test
  void aKernelThatAllocatesIsFoundOut() {
    float[][] kept = new float[1][];
    Device device =
        FaultyMemory.device(
            Dense.BiasAdd.class,
            (call, memory, right) -> {
              kept[0] = new float[call.values().columns()];
              right.run();
            });
    try (Session session = open(device, recipes().get(0))) {
      for (int i = 0; i < 30; i++) {
        assertThat(allocatedByASlice(session)).isGreaterThan(20L * SLICE);
      }
    }
  }

  private static Session open(Device device, Recipe recipe) {
    Session session = device.open(recipe.plan(), 2);
    recipe.prepare(session, 0, 1);
    recipe.prepare(session, 1, 2);
    return session;
  }

  private static long allocatedByASlice(Session session) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    session.run(SLICE);
    session.forward();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  /** The recipes of the contract, and one whose epochs are long, with steps enough for all. */
  private static List<Recipe> recipes() {
    List<Recipe> recipes = new ArrayList<>();
    for (Recipe recipe : Recipes.all()) {
      recipes.add(new Recipe(recipe.name(), endless(recipe.config()), recipe.first()));
    }
    Network network = Network.mlp(List.of(1, 3, 1), Activation.TANH);
    Schedule rate = new Schedule.Constant(0.01);
    TrainingConfig config =
        TrainingConfig.of(
                network, 10_000, Loss.meanSquaredError(), new Optimizer.Sgd(), rate, STEPS)
            .withBatching(Batching.epochs(1000))
            .withEvaluation(1);
    recipes.add(new Recipe("long epochs", config, Initialisation.he()));
    return recipes;
  }

  private static TrainingConfig endless(TrainingConfig config) {
    return new TrainingConfig(
        config.network(),
        config.rows(),
        config.loss(),
        config.optimizer(),
        config.decay(),
        config.schedule(),
        config.batching(),
        config.evaluationRows(),
        STEPS);
  }
}
