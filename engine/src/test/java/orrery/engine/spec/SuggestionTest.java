package orrery.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> KNOWN = List.of("features", "samples", "noise");

  @Test
  void theNearestWordIsSuggested() {
    assertThat(Suggestion.hint("featurs", KNOWN)).isEqualTo("did you mean \"features\"?");
    assertThat(Suggestion.hint("sample", KNOWN)).isEqualTo("did you mean \"samples\"?");
  }

  @Test
  void whereNoWordIsNearAllAreNamed() {
    assertThat(Suggestion.hint("zzz", KNOWN)).isEqualTo("known: features, samples, noise");
  }

  @Test
  void distanceIsLevenshteins() {
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
  }
}
