package orrery.site.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookedAtTest {
  @Test
  void theLastFourPagesCount() {
    LookedAt lookedAt = new LookedAt();
    assertThat(lookedAt.paths()).isEmpty();
    List.of("a", "b", "c", "d", "a", "e").forEach(lookedAt::add);
    assertThat(lookedAt.paths()).containsExactlyInAnyOrder("a", "c", "d", "e");
  }
}
