package orrery.site.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteStylesTest {
  private final SiteStyles styles = new SiteStyles();

  @Test
  void aStyleIsThereAsLongAsAnArticleNeedsIt() {
    Map<String, String> both = Map.of("k1", "height:1em", "k2", "height:2em");
    styles.set("a", both);
    styles.set("b", Map.of("k2", "height:2em"));
    assertThat(styles.css()).isEqualTo(".katex .k1.k1{height:1em}\n.katex .k2.k2{height:2em}\n");
    styles.set("a", Map.of("k3", "height:3em"));
    assertThat(styles.css()).isEqualTo(".katex .k2.k2{height:2em}\n.katex .k3.k3{height:3em}\n");
    styles.set("a", both);
    styles.set("a", both);
    styles.retain(Set.of("b"));
    assertThat(styles.css()).isEqualTo(".katex .k2.k2{height:2em}\n");
    styles.retain(Set.of());
    assertThat(styles.css()).isEmpty();
  }

  @Test
  void twoStylesOfOneNameAreAFault() {
    styles.set("a", Map.of("k1", "height:1em"));
    assertThatThrownBy(() -> styles.set("b", Map.of("k1", "height:2em")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two styles share the class k1");
  }
}
