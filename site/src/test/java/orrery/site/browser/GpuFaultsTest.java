package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * GPUs that are not there, go away, refuse, or compute wrong numbers: the run goes on, or begins
 * again on WebAssembly, and says why.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("WebGPU")
class GpuFaultsTest {
  private static final String SMALL = "depth=2&steps=100&seeds=1";

  /** Once a run is under way, calls `strike` at the third submission on each new device. */
  private static final String STRIKE_LATER =
      """
      let armed = false;
      const post = globalThis.postMessage;
      globalThis.postMessage = (message) => { armed ||= message.type === 'started'; post(message); };
      const request = GPUAdapter.prototype.requestDevice;
      let device;
      let left;
      GPUAdapter.prototype.requestDevice = async function (wanted) {
        left = 3;
        return (device = await request.call(this, wanted));
      };
      const submit = GPUQueue.prototype.submit;
      GPUQueue.prototype.submit = function (buffers) {
        submit.call(this, buffers);
        left -= armed ? 1 : 0;
        if (left === 0) { strike(); }
      };
      """;

  private static PublishedSite site;
  private static Chromium chromium;

  private StaticHost host;
  private PublishedSite.Experiment experiment;

  @BeforeAll
  static void publish() {
    site = PublishedSite.ofTheRepository("/");
    chromium = Chromium.withWebGpu();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void serve() {
    host = new StaticHost(site.folder(), "/");
    experiment = site.experimentOf("relu-oscillation");
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aRunOnTheGpuSaysHowFarItIsFromTheCpuAndConfirmsNoReceipt() {
    try (Visit visit = start(SMALL)) {
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-device")).isEqualTo("webgpu");
      assertThat(status(visit))
          .matches(
              "Your own settings: depth 2, steps 100, seeds 1\\. Computed on WebGPU, which rounds"
                  + " in its own way: checked before the run, it differed from the CPU by"
                  + " about [^ ]+( %)?\\.");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void withoutAnAdapterTheRunIsThatOfTheCpu() {
    try (Chromium plain = new Chromium();
        Visit visit = Visit.with(plain.browser(), host, Visit.still())) {
      start(visit, "");
      fellBack(visit, "no graphics adapter was found");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Object.defineProperty(navigator, 'gpu', { value: undefined }) | this browser has no"
            + " WebGPU",
        "GPUAdapter.prototype.requestDevice = () => Promise.reject(new Error('not today')) | not"
            + " today",
        "GPUDevice.prototype.popErrorScope = async () => ({ message: '4 GB' })"
            + " | the GPU has no memory left: 4 GB",
        "GPUDevice.prototype.createComputePipelineAsync = async () => { throw new Error('no"
            + " pipeline'); } | no pipeline",
        "Object.defineProperty(GPUDevice.prototype, 'limits', { value: { maxBufferSize: 4096,"
            + " maxStorageBufferBindingSize: 1024 } }) | 2 replicas on this GPU need 90624 bytes,"
            + " more than the limit of 1024",
      })
  void whatCannotBeHadFromItIsAReason(String injected, String reason) {
    inject(injected);
    try (Visit visit = start("")) {
      fellBack(visit, reason);
    }
  }

  @Test
  void aKernelThatIsNotWgslIsNamedWithItsLine() {
    KernelFile kernels = kernels();
    host.replace("experiment/kernels.wgsl", kernels.withLine("product", "fn more((").text());
    try (Visit visit = start("")) {
      fellBack(
          visit,
          "product.wgsl:%d:9: expected ')' for function declaration"
              .formatted(kernels.lineAfter("product")));
    }
  }

  @Test
  void aKernelWithoutItsEntryPointIsAReason() {
    host.replace(
        "experiment/kernels.wgsl",
        kernels().with("product", "struct Call { one: u32 }\nfn other() {}\n").text());
    try (Visit visit = start("")) {
      fellBack(
          visit,
          "Entry point \"\"main\"\" doesn't exist in the shader module [ShaderModule \"product\"]");
    }
  }

  @Test
  void aGpuWithWrongNumbersIsFoundOutBeforeTheRun() {
    inject(WrongGpu.reading("true", "1.05 * number"));
    try (Visit visit = start("")) {
      fellBack(visit, "the GPU computes other numbers: they are off by about 0.1 of their size");
    }
  }

  @Test
  void aGpuThatIsLostOnceIsAskedForAgainAndTheRunGoesOn() {
    inject(
        STRIKE_LATER
            + "let times = 1; function strike() { if (times-- > 0) { device.destroy(); } }");
    try (Visit visit = start(SMALL)) {
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-device")).isEqualTo("webgpu");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aGpuThatIsLostTwiceIsGivenUp() {
    inject(STRIKE_LATER + "function strike() { device.destroy(); }");
    try (Visit visit = start(SMALL)) {
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-device")).isEqualTo("wasm-simd");
      assertThat(status(visit))
          .startsWith("Your own settings: depth 2, steps 100, seeds 1 (receipt ")
          .endsWith("). Without WebGPU: the GPU was lost: Device was destroyed.");
      assertThat(visit.workersMade()).containsExactly("ended", "alive");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void numbersThatAreNotFiniteEndTheRunAsDiverged() {
    inject(
        STRIKE_LATER
            + "let broken = false; function strike() { broken = true; }\n"
            + WrongGpu.reading("broken", "NaN"));
    try (Visit visit = start(SMALL)) {
      visit.reach(experiment.id(), "diverged");
      assertThat(status(visit))
          .startsWith(
              "The loss stopped being finite at step 0."
                  + " Your own settings: depth 2, steps 100, seeds 1. Computed on WebGPU");
      assertThat(visit.element(experiment.id()).locator("svg:visible").count()).isPositive();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Has the worker of the GPU do something before anything else. */
  private void inject(String statements) {
    host.precede("experiment/gpu-worker.js", statements);
  }

  private KernelFile kernels() {
    return KernelFile.of(site.text("experiment/kernels.wgsl"));
  }

  private String status(Visit visit) {
    return visit.element(experiment.id()).locator("[role=status]").textContent();
  }

  private void fellBack(Visit visit, String reason) {
    Locator element = visit.reach(experiment.id(), "done");
    assertThat(element.getAttribute("data-device")).isEqualTo("wasm-simd");
    assertThat(status(visit))
        .isEqualTo(
            "Same bits as the author's build (receipt "
                + experiment.receipt()
                + "). Without WebGPU: "
                + reason
                + ".");
    assertThat(visit.complaints()).isEmpty();
  }

  private Visit start(String settings) {
    Visit visit = Visit.with(chromium.browser(), host, Visit.still());
    visit.heedWorkersOf(experiment.id());
    start(visit, settings);
    return visit;
  }

  private void start(Visit visit, String settings) {
    visit.open(
        experiment.page()
            + "#"
            + experiment.id()
            + "?device=webgpu"
            + (settings.isEmpty() ? "" : "&" + settings));
    visit.element(experiment.id()).scrollIntoViewIfNeeded();
    visit.start(experiment.id());
  }
}
