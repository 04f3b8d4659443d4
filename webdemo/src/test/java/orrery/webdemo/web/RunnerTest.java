package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
  @TempDir private static Path folder;
  private static PageModules modules;

  @BeforeAll
  static void load() throws IOException {
    modules = FakePage.open(folder, "runner.js", "Runner");
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  @BeforeEach
  void start() {
    modules.eval(
        "rewind(); globalThis.log = [];"
            + " globalThis.runner = new Runner('descent', new Proxy({}, {"
            + "   get: (none, name) => (what) => log.push(`${name} ${JSON.stringify(what)}`) }));"
            + " globalThis.run = (device, ...devices) => runner.start(':width: 3',"
            + "   { device, devices, paused: false });"
            + " globalThis.say = (type, rest) => workers.at(-1).hear("
            + "   { type, run: workers.at(-1).said.at(-1).run, ...rest });");
  }

  @Test
  void aRunIsOneWorkerThatLoadsAStudyAndStartsIt() {
    modules.eval(
        "run('wasm-simd', 'wasm-simd', 'wasm'); say('ready'); say('started', { device: 'wasm-simd'"
            + " }); say('frame', { json: '{}' }); say('done', { receipt: 'r' })");
    assertThat(said(0)).isEqualTo("load start");
    assertThat(text("workers[0].said[0].study + workers[0].said[1].settings"))
        .isEqualTo("descent:width: 3");
    assertThat(text("log.map((line) => line.split(' ')[0]).join(' ')"))
        .isEqualTo("started frame done");
  }

  @Test
  void whatARunSaysThatWasReplacedIsNotReported() {
    modules.eval(
        "run('wasm', 'wasm'); const old = workers[0].said.at(-1).run; run('wasm', 'wasm');"
            + " workers[0].hear({ type: 'frame', run: old, json: '{}' })");
    assertThat(text("log.length")).isEqualTo("0");
    assertThat(text("workers.length")).isEqualTo("1");
  }

  @Test
  void aDeviceThatCannotBeHadIsFollowedByTheNextAndBothAreReported() {
    modules.eval(
        "run('webgpu', 'webgpu', 'wasm-simd', 'wasm');"
            + " say('unavailable', { reason: 'no adapter' });"
            + " say('started', { device: 'wasm', withoutSimd: 'too old' })");
    assertThat(text("workers.map((one) => one.script + one.alive).join(' ')"))
        .isEqualTo("gpu-worker.jsfalse worker.jstrue");
    assertThat(text("log[0]"))
        .isEqualTo(
            "started {\"device\":\"wasm\",\"tried\":["
                + "{\"device\":\"webgpu\",\"reason\":\"no adapter\"},"
                + "{\"device\":\"wasm-simd\",\"reason\":\"too old\"}],\"distance\":0}");
  }

  @Test
  void withoutANextDeviceTheRunHasFailed() {
    modules.eval("run('webgpu', 'webgpu'); say('unavailable', { reason: 'no adapter' })");
    assertThat(text("log.join()")).isEqualTo("failed \"no adapter\"");
  }

  @Test
  void aSilentRunIsStartedAgainByOneWorkerAndFailsTheSecondTime() {
    modules.eval("run('wasm', 'wasm'); pass(59500)");
    assertThat(text("workers.length")).isEqualTo("1");
    modules.eval("say('ready'); pass(14000); say('frame', { json: '{}' }); pass(15500)");
    assertThat(text("workers.map((one) => one.alive).join()")).isEqualTo("false,true");
    assertThat(said(1)).isEqualTo("load start");
    assertThat(text("workers[0].said[1].workers + ' ' + workers[1].said[1].workers"))
        .isEqualTo("undefined 1");
    assertThat(text("log.map((line) => line.split(' ')[0]).join()")).isEqualTo("frame");
    modules.eval("pass(60500)");
    assertThat(text("log.at(-1)")).isEqualTo("failed \"it stopped responding\"");
    assertThat(text("workers.map((one) => one.alive).join()")).isEqualTo("false,false");
  }

  @Test
  void aRunStartsAgainIfAHelperStoppedResponding() {
    modules.eval("run('wasm', 'wasm'); say('failed', { message: 'a helper', silent: true })");
    assertThat(said(1)).isEqualTo("load start");
    modules.eval("say('failed', { message: 'a helper', silent: true })");
    assertThat(text("log.join()")).isEqualTo("failed \"a helper\"");
    modules.eval("run('wasm', 'wasm'); say('failed', { message: 'a helper', silent: true })");
    assertThat(text("workers.length + ' ' + log.length")).isEqualTo("4 1");
  }

  @Test
  void aRunThatIsPausedMayBeSilent() {
    modules.eval("run('wasm', 'wasm'); say('ready'); runner.pause(); pass(100000)");
    assertThat(text("workers.length + ' ' + workers[0].alive")).isEqualTo("1 true");
    modules.eval("runner.resume(); pass(16000)");
    assertThat(text("workers.length + ' ' + workers[0].alive")).isEqualTo("2 false");
  }

  @Test
  void aWorkerThatFailsIsNeverUsedAgain() {
    modules.eval("run('wasm', 'wasm'); workers[0].fail('Uncaught Error: no pivot')");
    assertThat(text("log.join()")).isEqualTo("failed \"Uncaught Error: no pivot\"");
    modules.eval("run('wasm', 'wasm')");
    assertThat(text("workers.map((one) => one.alive).join()")).isEqualTo("false,true");
  }

  @Test
  void aWorkerThatIsLostWhileNobodyWaitsForItIsNoFailure() {
    modules.eval("runner.prefetch('wasm'); workers[0].fail('not there')");
    assertThat(text("log.length + ' ' + workers[0].alive")).isEqualTo("0 false");
  }

  @Test
  void thePaceHoldsForTheNextWorkerAsWell() {
    modules.eval("runner.pace(3); run('wasm', 'wasm'); run('wasm-simd', 'wasm-simd')");
    assertThat(said(0)).isEqualTo("load start pace");
    assertThat(said(1)).isEqualTo("load start pace");
  }

  private static String said(int worker) {
    return text("workers[" + worker + "].said.map((one) => one.type).join(' ')");
  }

  private static String text(String expression) {
    return modules.eval("String(" + expression + ")").asString();
  }
}
