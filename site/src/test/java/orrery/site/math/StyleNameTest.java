package orrery.site.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleNameTest {
  @Test
  void lengthsCanBeReadInTheName() {
    assertThat(StyleName.of("height:1em")).isEqualTo("kh1");
    assertThat(StyleName.of("height:0em")).isEqualTo("kh0");
    assertThat(StyleName.of("margin-right:0.0278em")).isEqualTo("kr_0278");
    assertThat(StyleName.of("top:-2.55em;margin-left:-0.05em;margin-right:10.5em"))
        .isEqualTo("kt-2_55l-_05r10_5");
    assertThat(StyleName.of("--height:1em;--depth:-0.25em")).isEqualTo("ks1d-_25");
  }

  @Test
  void theNameOfAnythingElseIsADigest() {
    String digest = "k[0-9a-f]{12}";
    assertThat(StyleName.of("color:red")).matches(digest).isNotEqualTo(StyleName.of("color:blue"));
    assertThat(StyleName.of("height:1em;color:red")).matches(digest);
    assertThat(StyleName.of("color:red;height:1em")).matches(digest);
    assertThat(StyleName.of("height:1.em")).matches(digest);
    assertThat(StyleName.of("height:01em")).matches(digest);
    assertThat(StyleName.of("height:.5em")).matches(digest);
    assertThat(StyleName.of("height:5px")).matches(digest);
  }
}
