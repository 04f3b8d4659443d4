package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
  @TempDir private Path folder;
  private PageModules modules;
  private Value remaining;

  @BeforeEach
  void open() throws IOException {
    modules = new PageModules(folder);
    remaining = modules.exportsOf("time-left.js").getMember("TimeLeft").newInstance();
  }

  @AfterEach
  void close() {
    modules.close();
  }

  private Value seconds(double elapsed, double progress) {
    return remaining.invokeMember("estimate", elapsed, progress);
  }

  @Test
  void anEvenRunEndsWhenItsSpeedSaysSo() {
    assertThat(seconds(0, 0).isNull()).isTrue();
    assertThat(seconds(100, 0.01).isNull()).as("too early to tell").isTrue();
    for (int i = 2; i < 50; i++) {
      seconds(100 * i, 0.01 * i);
    }
    assertThat(seconds(5000, 0.5).asDouble()).isCloseTo(5, within(1e-9));
  }

  @Test
  void whatWasKnownBeforeTheRunDoesNotCountAsSpeed() {
    seconds(10, 0.5);
    assertThat(seconds(1010, 0.6).asDouble()).isCloseTo(4, within(1e-9));
  }

  @Test
  void theNextRunBeginsAnew() {
    seconds(0, 0);
    seconds(1000, 0.9);
    assertThat(seconds(20, 0.1).isNull()).isTrue();
    assertThat(seconds(40, 0.1).isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1.9,''",
    "2.1,about 3 s left",
    "12.4,about 10 s left",
    "88,about 90 s left",
    "100,about 2 min left",
    "9000,about 3 h left",
    "null,''"
  })
  void theTimeIsRoundedAsCoarselyAsItIsKnown(String seconds, String words) throws IOException {
    assertThat(modules.call("time-left.js", "formatDuration", seconds)).isEqualTo(words);
  }
}
