package orrery.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {

  @Test
  void aSlugIsLowerCaseAndPlain() {
    assertThat(Slug.of("Double descent")).isEqualTo("double-descent");
    assertThat(Slug.of(" Über C++ ")).isEqualTo("uber-cplusplus");
    assertThat(Slug.of("C#")).isEqualTo("csharp");
    assertThat(Slug.of("深さ")).isEmpty();
  }
}
