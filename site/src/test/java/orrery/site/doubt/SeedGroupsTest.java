package orrery.site.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import orrery.engine.spec.Entries;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;

class SeedGroupsTest {

  @Test
  void groupsFollowThePrintedOneAndShareNoSeed() {
    assertThat(firstSeeds(":seeds: 10"))
        .containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L);
    assertThat(firstSeeds(":seeds: 1\n:seed: 7"))
        .containsExactly(8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L);
  }

  @Test
  void whereTheNumbersEndTheyComeBefore() {
    assertThat(firstSeeds(":seeds: 10\n:seed: 999900")).endsWith(999_990L);
    assertThat(firstSeeds(":seeds: 10\n:seed: 999901"))
        .containsExactly(
            999_891L, 999_881L, 999_871L, 999_861L, 999_851L, 999_841L, 999_831L, 999_821L,
            999_811L);
    assertThat(firstSeeds(":features: 5\n:seeds: 200\n:seed: 999999")).endsWith(998_199L);
  }

  private static List<Long> firstSeeds(String settings) {
    Experiment printed =
        ExperimentParser.parse(
                Studies.find("double-descent").orElseThrow(),
                Entries.of(settings).entries(),
                new ArrayList<>())
            .orElseThrow();
    return IntStream.rangeClosed(1, SeedGroups.COUNT)
        .mapToObj(group -> SeedGroups.of(printed, group))
        .peek(one -> assertThat(one.seeds()).isEqualTo(printed.seeds()))
        .map(Experiment::seed)
        .toList();
  }
}
