package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkLoopTest {
  @TempDir private static Path folder;
  private static PageModules modules;

  @BeforeAll
  static void load() throws IOException {
    modules = FakePage.open(folder, "work-loop.js", "WorkLoop");
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  /** Creates a loop with units of three milliseconds each. */
  private static void units(int count) {
    modules.eval(
        "rewind(); globalThis.log = []; globalThis.left = "
            + count
            + "; globalThis.loop = new WorkLoop({"
            + " unit() { clock += 3; left -= 1; log.push('unit'); return left > 0; },"
            + " after(more) { log.push(more ? 'more' : 'end'); },"
            + " failed(error) { log.push(error.message); } });");
  }

  @Test
  void aSliceIsAsManyUnitsAsFillEightMilliseconds() {
    units(4);
    modules.eval("loop.start(); pass(1000)");
    assertThat(log()).isEqualTo("unit unit unit more unit end");
  }

  @Test
  void atAPaceThereIsOneUnitInASlice() {
    units(3);
    modules.eval("loop.pace(10); loop.start(); pass(250)");
    assertThat(log()).isEqualTo("unit more unit more");
    modules.eval("pass(200)");
    assertThat(log()).isEqualTo("unit more unit more unit end");
  }

  @Test
  void afterAStopNothingIsDoneUntilItIsStartedAgain() {
    units(9);
    modules.eval("loop.pace(10); loop.start(); pass(150); loop.stop(); pass(1000)");
    assertThat(log()).isEqualTo("unit more");
    modules.eval("loop.start(); pass(120)");
    assertThat(log()).isEqualTo("unit more unit more");
  }

  @Test
  void startedTwiceItWorksOnce() {
    units(2);
    modules.eval("loop.pace(10); loop.start(); loop.start(); pass(150)");
    assertThat(log()).isEqualTo("unit more");
  }

  @Test
  void anErrorEndsTheWork() {
    units(9);
    modules.eval(
        "loop = new WorkLoop({ unit() { throw new Error('no pivot'); }, after() {},"
            + " failed(error) { log.push(error.message); } });"
            + " loop.start(); pass(1000)");
    assertThat(log()).isEqualTo("no pivot");
  }

  private static String log() {
    return modules.eval("log.join(' ')").asString();
  }
}
