package orrery.site.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeTextTest {
  @Test
  void aDurationIsRoundedUpToAUnitInWhichItIsAShortNumber() {
    assertThat(TimeText.of(Duration.ZERO)).isEqualTo("0 s");
    assertThat(TimeText.of(Duration.ofMillis(1))).isEqualTo("1 s");
    assertThat(TimeText.of(Duration.ofSeconds(99))).isEqualTo("99 s");
    assertThat(TimeText.of(Duration.ofSeconds(100))).isEqualTo("2 min");
    assertThat(TimeText.of(Duration.ofMinutes(99))).isEqualTo("99 min");
    assertThat(TimeText.of(Duration.ofMinutes(121))).isEqualTo("3 h");
  }
}
