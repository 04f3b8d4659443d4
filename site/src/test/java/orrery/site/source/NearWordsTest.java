package orrery.site.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearWordsTest {
  @Test
  void theNearestWordIsSuggestedOrAFewAreListed() {
    List<String> known = List.of("features", "samples");
    assertThat(NearWords.hint("featurs", known, "look")).isEqualTo("did you mean \"features\"?");
    assertThat(NearWords.hint("zzz", known, "look")).isEqualTo("known: features, samples");
    assertThat(NearWords.hint("zzz", Collections.nCopies(9, "features"), "look")).isEqualTo("look");
    assertThat(NearWords.hint("zzz", List.of(), "look")).isEmpty();
  }

  @Test
  void onlyWordsOfAboutTheSameLengthAreCompared() {
    assertThat(NearWords.near("abcdef", List.of("abcd", "abc", "abcdefgh", "abcdefghi")))
        .containsExactly("abcd", "abcdefgh");
    assertThat(NearWords.near("a".repeat(200), List.of("a".repeat(199)))).hasSize(1);
    assertThat(NearWords.near("a".repeat(201), List.of("a".repeat(200)))).isEmpty();
  }
}
