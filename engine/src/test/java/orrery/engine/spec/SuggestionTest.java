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
  void theNearestWordIsAValueAndAbsentWhereNoneIsNear() {
    assertThat(Suggestion.nearest("featurs", KNOWN)).contains("features");
    assertThat(Suggestion.nearest("zzz", KNOWN)).isEmpty();
  }

  @Test
  void whereNoWordIsNearAllAreNamed() {
    assertThat(Suggestion.hint("zzz", KNOWN)).isEqualTo("known: features, samples, noise");
    assertThat(Suggestion.hint("zzz", List.of())).isEmpty();
  }

  @Test
  void whereNoWordIsNearSomethingElseMayBeSaid() {
    assertThat(Suggestion.hint("featurs", KNOWN, "see below"))
        .isEqualTo("did you mean \"features\"?");
    assertThat(Suggestion.hint("zzz", KNOWN, "see below")).isEqualTo("see below");
  }

  @Test
  void aShortHintNamesUpToEightWords() {
    List<String> eight = List.of("a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1");
    List<String> nine = List.of("a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1", "i1");
    assertThat(Suggestion.shortHint("other", eight, "look"))
        .isEqualTo("known: a1, b1, c1, d1, e1, f1, g1, h1");
    assertThat(Suggestion.shortHint("other", nine, "look")).isEqualTo("look");
    assertThat(Suggestion.shortHint("b2", nine, "look")).isEqualTo("did you mean \"b1\"?");
  }

  @Test
  void distanceIsLevenshteins() {
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
  }
}
