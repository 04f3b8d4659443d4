package orrery.site.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzOptionsTest {
  @Test
  void withoutWordsEveryTargetIsFuzzedForItsOwnNumberOfRuns() {
    assertThat(FuzzOptions.of(List.of())).isEqualTo(new FuzzOptions(FuzzTargets.ALL, 0, 0));
  }

  @Test
  void targetsAndTheirTimeCanBeNamed() {
    FuzzOptions options = FuzzOptions.of(List.of("svg", "--minutes", "60", "csv"));
    assertThat(options.targets()).extracting(FuzzTarget::name).containsExactly("svg", "csv");
    assertThat(options.minutes()).isEqualTo(60);
    assertThat(FuzzOptions.of(List.of("--runs", "7")).runs()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "--runs", "--runs 0", "--minutes x", "--runs 1 --minutes 1"})
  void whatIsNotUnderstoodIsAnsweredWithTheUsage(String words) {
    assertThatThrownBy(() -> FuzzOptions.of(List.of(words.split(" ", -1))))
        .hasMessageStartingWith(
            "usage: ./orrery fuzz [TARGET...] [--runs N | --minutes M]; targets: markdown, words,");
  }
}
