package orrery.site.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {

  @Test
  void aSlugIsLowerCaseAndPlain() {
    assertThat(Slug.of("Double descent")).isEqualTo("double-descent");
    assertThat(Slug.of(" Über C++ ")).isEqualTo("uber-cplusplus");
    assertThat(Slug.of("C#")).isEqualTo("csharp");
    assertThat(Slug.of("Adam's rate")).isEqualTo("adams-rate");
  }

  @Test
  void lettersOfAnyScriptHaveLettersThatStandForThem() {
    assertThat(Slug.of("Глубина сети")).isEqualTo("glubina-seti");
    assertThat(Slug.of("深さ")).isEqualTo("shen-sa");
    assertThat(Slug.of("Βάθος")).isEqualTo("bathos");
    assertThat(Slug.of("Größe")).isEqualTo("grosse");
    assertThat(Slug.of("u\u0308ber")).isEqualTo(Slug.of("\u00fcber")).isEqualTo("uber");
    assertThat(Slug.of("!?")).isEmpty();
  }

  @Test
  void aSlugStaysWhatItIsAndIsNotLong() {
    assertThat(Slug.of("what-depth-buys")).isEqualTo("what-depth-buys");
    assertThat(Slug.of("a".repeat(99) + " b c")).isEqualTo("a".repeat(99));
  }
}
