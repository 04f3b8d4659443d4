package orrery.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Sampling;

class StepSamplerTest {
  private static final int ROWS = 10;

  private static Plan plan(Batching batching, double dropout) {
    List<Layer> layers = List.of(DenseLayer.of(50), new DropoutLayer(dropout), DenseLayer.of(1));
    return Planner.plan(
        TrainingConfig.of(
                new Network(2, layers),
                ROWS,
                Loss.meanSquaredError(),
                new Optimizer.Sgd(),
                new Schedule.Constant(0.1),
                100)
            .withBatching(batching));
  }

  private static List<Integer> rows(StepSampler sampler, int step, int size) {
    sampler.advance(step);
    return IntStream.range(0, size).mapToObj(sampler::row).toList();
  }

  @Test
  void anEpochGoesThroughTheRowsOnceInAnOrderOfItsOwn() {
    StepSampler sampler = new StepSampler(plan(Batching.epochs(5), 0));
    sampler.seed(3);
    List<Integer> first = new ArrayList<>(rows(sampler, 0, 5));
    first.addAll(rows(sampler, 1, 5));
    List<Integer> second = new ArrayList<>(rows(sampler, 2, 5));
    second.addAll(rows(sampler, 3, 5));
    assertThat(first).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
  }

  @Test
  void rowsThatDoNotFillABatchAreLeftOutOfTheirEpoch() {
    StepSampler sampler = new StepSampler(plan(Batching.epochs(4), 0));
    List<Integer> epoch = new ArrayList<>(rows(sampler, 0, 4));
    epoch.addAll(rows(sampler, 1, 4));
    assertThat(epoch).doesNotHaveDuplicates().hasSize(8);
    assertThat(rows(sampler, 2, 4)).isNotEqualTo(rows(sampler, 0, 4));
  }

  @Test
  void aBatchDependsOnSeedAndStepAlone() {
    for (Batching batching : List.of(Batching.epochs(3), Batching.replacing(3))) {
      StepSampler inOrder = new StepSampler(plan(batching, 0));
      StepSampler later = new StepSampler(plan(batching, 0));
      inOrder.seed(5);
      later.seed(5);
      for (int step = 0; step < 7; step++) {
        rows(inOrder, step, 3);
      }
      assertThat(rows(later, 6, 3)).isEqualTo(rows(inOrder, 6, 3));
      later.seed(6);
      assertThat(rows(later, 6, 3)).isNotEqualTo(rows(inOrder, 6, 3));
    }
  }

  @Test
  void withReplacementEveryRowIsAsLikelyAsAnyOther() {
    StepSampler sampler = new StepSampler(plan(Batching.replacing(10), 0));
    int[] counts = new int[ROWS];
    for (int step = 0; step < 1000; step++) {
      rows(sampler, step, 10).forEach(row -> counts[row]++);
    }
    for (int count : counts) {
      assertThat((double) count).isCloseTo(1000, within(120.0)); // four standard deviations
    }
  }

  @Test
  void dropoutLeavesOutItsShareAndScalesTheRest() {
    Plan plan = plan(Batching.FULL, 0.25);
    Sampling.DropoutMask mask =
        (Sampling.DropoutMask)
            plan.training().stream()
                .filter(Sampling.DropoutMask.class::isInstance)
                .findFirst()
                .orElseThrow();
    StepSampler sampler = new StepSampler(plan);
    int kept = 0;
    for (int step = 0; step < 20; step++) {
      sampler.advance(step);
      for (int i = 0; i < 500; i++) {
        float factor = sampler.factor(mask, i);
        assertThat(factor).isIn(0f, 1f / 0.75f);
        kept += factor > 0 ? 1 : 0;
      }
    }
    assertThat(kept / 10_000.0).isCloseTo(0.75, within(0.02));
  }

  @Test
  void batchesThatCannotBeFilledAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(Batching.epochs(11), 0))
        .withMessage("a batch of 11 rows is more than the data's 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batching.replacing(-1))
        .withMessage("a batch cannot have -1 rows");
  }
}
