package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchHeightsTest {
  private static final String PLOT =
      "{ x: { invert: (left) => left / 10 }, y: { invert: (top) => -top } }";
  private static final String LAYER = "{ x: [0, 1, 2], least: -1, greatest: 1 }";

  @TempDir private static Path folder;
  private static PageModules modules;

  @BeforeAll
  static void load() throws IOException {
    modules = new PageModules(folder);
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  private static String call(String function, String arguments) throws IOException {
    return modules.call("sketch-heights.js", function, arguments);
  }

  @Test
  void aTextIsReadAndWrittenTwoDigitsAtATime() throws IOException {
    assertThat(call("heightsOf", "'00ff0a'")).isEqualTo("[0,255,10]");
    assertThat(call("textOf", "[0, 255, 10]")).isEqualTo("00ff0a");
  }

  @Test
  void aPositionIsThePlaceThatIsNearestAndItsHeight() throws IOException {
    assertThat(call("heightAt", PLOT + "," + LAYER + ", { left: 14, top: 0 }"))
        .isEqualTo("{\"index\":1,\"height\":128}");
    assertThat(call("heightAt", PLOT + "," + LAYER + ", { left: 900, top: -5 }"))
        .isEqualTo("{\"index\":2,\"height\":255}");
    assertThat(call("valueOf", LAYER + ", 255")).isEqualTo("1");
  }

  @Test
  void placesThatThePointerSkippedAreOnALine() throws IOException {
    assertThat(
            call("joined", "[9, 9, 9, 9, 9], { index: 3, height: 40 }, { index: 1, height: 20 }"))
        .isEqualTo("[9,20,30,40,9]");
    assertThat(call("joined", "[9, 9], { index: 1, height: 7 }, { index: 1, height: 7 }"))
        .isEqualTo("[9,7]");
  }
}
