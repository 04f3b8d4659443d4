package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import orrery.engine.contract.DeviceContract;

/** The GPU of a browser, which here is a program: its contract, and what can be wrong with it. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("WebGPU")
class GpuContractTest {
  private static final int CASES = DeviceContract.within(1e-4).cases().size();
  private static final String PAGE = "gpu.html";

  private static Chromium chromium;
  private StaticHost host;

  @BeforeAll
  static void launch() {
    chromium = Chromium.withWebGpu();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    host = new StaticHost(HarnessPages.folder(), "/");
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void theGpuKeepsTheContractWithinItsTolerance() {
    try (Visit visit = visit()) {
      Map<?, ?> report = contract(visit, "");
      assertThat(report.get("failures")).isEqualTo(List.of());
      assertThat(report.get("cases")).isEqualTo(CASES);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theGpuIsAsFarFromTheReferenceAsItIsSaidToBe() {
    try (Visit visit = visit()) {
      String[] check = ask(visit, "selfCheck").split(" ", 2);
      assertThat(Double.parseDouble(check[0])).isBetween(0.0, 1e-5);
      assertThat(check[1]).isEmpty();
    }
  }

  @Test
  void aKernelWithOneWrongConstantIsFoundBySelfCheckAndContract() {
    changeConstant("0.00063726195", "0.00073726195"); // of the hyperbolic tangent
    try (Visit visit = visit()) {
      assertThat(ask(visit, "selfCheck"))
          .matches(".* the GPU computes other numbers: .* off by about \\d\\.\\d+ of their size");
      assertThat(contract(visit, "activation TANH: 1 x 7").get("failures").toString())
          .startsWith("[activation TANH: 1 x 7: values: [0] expected 0.325114667 (3ea6756e), was ");
    }
  }

  @Test
  void aGpuWhoseResultsAreNotFiniteIsRefusedAsWell() {
    try (Visit visit = visit()) {
      visit.page().addInitScript(WrongGpu.reading("true", "NaN"));
      assertThat(ask(visit, "selfCheck")).endsWith(" the GPU computes numbers that are not finite");
    }
  }

  @Test
  void aKernelThatDoesNotCompileSaysWhere() {
    KernelFile kernels = KernelFile.of(kernels());
    host.replace("kernels.wgsl", kernels.withLine("product", "const wrong: u32 = 1.5;").text());
    try (Visit visit = visit()) {
      assertThat(ask(visit, "selfCheck"))
          .matches(
              "threw: product\\.wgsl:%d:\\d+: .*u32.*".formatted(kernels.lineAfter("product")));
    }
  }

  @Test
  void aLostGpuIsAskedForAgainOnceAndNothingIsLost() {
    try (Visit visit = visit()) {
      String undisturbed = ask(visit, "losses", 0);
      assertThat(Double.parseDouble(undisturbed)).isLessThan(1e-5);
      assertThat(ask(visit, "losses", 1)).isEqualTo(undisturbed);
      assertThat(ask(visit, "losses", 2))
          .isEqualTo("threw: the GPU was lost: Device was destroyed");
      assertThat(ask(visit, "losses", 0)).as("another run").isEqualTo(undisturbed);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Firefox says that a buffer cannot be read, and only then that the device is lost. */
  @Test
  void aLossThatIsReportedLateIsALossAllTheSame() {
    try (Visit visit = visit()) {
      visit
          .page()
          .addInitScript(
              "const {get} = Object.getOwnPropertyDescriptor(GPUDevice.prototype, 'lost');"
                  + "const late = (loss) => new Promise((done) => setTimeout(done, 100, loss));"
                  + "Object.defineProperty("
                  + "GPUDevice.prototype, 'lost', {get() { return get.call(this).then(late); }});");
      assertThat(ask(visit, "losses", 1)).isEqualTo(ask(visit, "losses", 0));
    }
  }

  @Test
  void aGpuThatDoesNotAnswerIsGivenUp() {
    try (Visit visit = visit()) {
      visit
          .page()
          .addInitScript(
              "GPUBuffer.prototype.mapAsync = () => new Promise(() => {});"
                  + "const later = setTimeout;"
                  + "globalThis.setTimeout = (f, wait, ...rest) => later(f, wait / 20, ...rest);");
      assertThat(ask(visit, "selfCheck")).isEqualTo("threw: the GPU did not answer for 10 seconds");
    }
  }

  @Test
  void aGpuWithoutMemorySaysSo() {
    try (Visit visit = visit()) {
      visit
          .page()
          .addInitScript(
              "GPUDevice.prototype.popErrorScope = async () => ({message: 'no room for that'});");
      assertThat(ask(visit, "selfCheck"))
          .isEqualTo("threw: the GPU has no memory left: no room for that");
    }
  }

  @Test
  void aSmallGpuRefusesWhatIsTooLargeWithBothNumbers() {
    try (Visit visit = visit()) {
      visit
          .page()
          .addInitScript(
              "Object.defineProperty(GPUSupportedLimits.prototype, 'maxStorageBufferBindingSize',"
                  + " {get: () => 4096});");
      assertThat(ask(visit, "selfCheck"))
          .matches("threw: 2 replicas on this GPU need \\d+ bytes, more than the limit of 4096");
    }
  }

  @Test
  void anErrorThatNobodyAskedAboutEndsTheRunWithItsMessage() {
    try (Visit visit = visit()) {
      visit
          .page()
          .addInitScript(
              "const begin = GPUCommandEncoder.prototype.beginComputePass;"
                  + "GPUCommandEncoder.prototype.beginComputePass = function () {"
                  + " const pass = begin.call(this); pass.dispatchWorkgroups(1); return pass; };");
      assertThat(ask(visit, "selfCheck")).startsWith("threw: ").doesNotContain("\n");
    }
  }

  @Test
  void whereThereIsNoGpuTheReasonIsOneLine() {
    assertThat(reason("Object.defineProperty(Navigator.prototype, 'gpu', {get: () => undefined});"))
        .isEqualTo("this browser has no WebGPU");
    assertThat(reason("GPU.prototype.requestAdapter = async () => null;"))
        .isEqualTo("no graphics adapter was found");
    assertThat(
            reason(
                "GPUAdapter.prototype.requestDevice = async () => { throw new Error('busy'); };"))
        .isEqualTo("busy");
  }

  private String reason(String script) {
    try (Visit visit = visit()) {
      visit.page().addInitScript(script);
      visit.open(PAGE);
      return (String)
          visit.page().evaluate("async () => (await (await import('./gpu.js')).openGpu()).reason");
    }
  }

  private Visit visit() {
    return Visit.with(chromium.browser(), host);
  }

  private static Map<?, ?> contract(Visit visit, String only) {
    visit.open(PAGE + "?contract&only=" + only);
    return (Map<?, ?>) visit.page().evaluate("() => globalThis.contract");
  }

  private static String ask(Visit visit, String question, Object... rest) {
    if (!visit.page().url().endsWith(PAGE)) {
      visit.open(PAGE);
    }
    return (String)
        visit
            .page()
            .evaluate(
                "async ([question, ...rest]) => (await globalThis.harness).ask(question, ...rest)",
                Stream.concat(Stream.of(question), Stream.of(rest)).toList());
  }

  /** Serves kernels in which a number that is there once is another. */
  private void changeConstant(String right, String wrong) {
    assertThat(kernels()).containsOnlyOnce(right);
    host.replace("kernels.wgsl", kernels().replace(right, wrong));
  }

  private String kernels() {
    return new String(host.published("kernels.wgsl"), StandardCharsets.UTF_8);
  }
}
