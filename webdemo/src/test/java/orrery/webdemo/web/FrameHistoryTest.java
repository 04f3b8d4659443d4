package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameHistoryTest {
  @TempDir private static Path folder;
  private static PageModules modules;
  private static Value module;

  @BeforeAll
  static void load() throws IOException {
    modules = new PageModules(folder);
    module = modules.exportsOf("frame-history.js");
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  /** Returns the progress of the kept frames, of {@code frames} of 10 characters each. */
  private static String kept(int frames, String limits) {
    return modules
        .eval(
            "(FrameHistory, count) => { const history = new FrameHistory("
                + limits
                + "); for (let i = 1; i <= count; i += 1) {"
                + " history.add({ progress: i, json: '0123456789' }, i === count); }"
                + " return history.frames.map(({ progress }) => progress).join(' '); }")
        .execute(module.getMember("FrameHistory"), frames)
        .asString();
  }

  @Test
  void fewFramesAreAllKept() {
    assertThat(kept(5, "8, 1000")).isEqualTo("1 2 3 4 5");
  }

  @Test
  void ofManyEverySecondIsKeptAndThenEveryFourthAndTheLastInAnyCase() {
    assertThat(kept(10, "8, 1000")).isEqualTo("1 3 5 7 9 10");
    assertThat(kept(20, "8, 1000")).isEqualTo("1 5 9 13 17 20");
  }

  @Test
  void theyNeverTakeMoreThanSoManyCharacters() {
    assertThat(kept(12, "100, 40")).isEqualTo("1 5 9 12");
    assertThat(kept(3, "100, 5")).isEqualTo("1 2 3");
  }

  @Test
  void ofALongRunThereAreAtMostTwoHundredAndFortyOnTheWay() {
    assertThat(kept(10_000, "").split(" ").length).isBetween(120, 241);
  }

  @Test
  void theNearestFrameIsFound() {
    Value frames = modules.eval("[0.1, 0.4, 1].map((progress) => ({ progress }))");
    Value nearest = module.getMember("nearestFrame");
    assertThat(nearest.execute(0, frames).asInt()).isEqualTo(0);
    assertThat(nearest.execute(0.3, frames).asInt()).isEqualTo(1);
    assertThat(nearest.execute(0.9, frames).asInt()).isEqualTo(2);
  }
}
