package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {
  private static final String PRINTED =
      "printed: {receipt: 'aaaa', engine: 'engine-1', findings: {peak: 4, floor: null, slope: -2}}";

  @TempDir private Path folder;

  private String verdict(String changes, String here) throws IOException {
    try (PageModules modules = new PageModules(folder)) {
      String run = "({changes: new Map(" + changes + "), " + PRINTED + ", here: " + here + "})";
      return modules
          .exportsOf("run-comparison.js")
          .getMember("describeComparison")
          .execute(modules.eval(run))
          .asString();
    }
  }

  @Test
  void theSameReceiptMeansTheSameBits() throws IOException {
    assertThat(
            verdict(
                "[]",
                "{receipt: 'aaaa', engine: 'engine-1', device: 'wasm', distance: 0, findings: {}}"))
        .isEqualTo("Same bits as the author's build (receipt aaaa).");
  }

  @Test
  void anotherReceiptOfTheSameEngineMeansOtherBits() throws IOException {
    assertThat(
            verdict(
                "[]",
                "{receipt: 'bbbb', engine: 'engine-1', device: 'wasm', distance: 0, findings: {}}"))
        .isEqualTo(
            "This machine computed other bits (receipt bbbb) than the author's build"
                + " (receipt aaaa).");
  }

  @Test
  void receiptsOfDifferentEnginesAreNotCompared() throws IOException {
    assertThat(
            verdict(
                "[]",
                "{receipt: 'bbbb', engine: 'engine-2', device: 'wasm', distance: 0, findings: {}}"))
        .isEqualTo(
            "This page was built by another engine (engine-1; this is engine-2):"
                + " its receipt aaaa cannot be compared with bbbb.");
  }

  @Test
  void settingsOfTheReadersOwnAreNamed() throws IOException {
    assertThat(
            verdict(
                "[['noise', '0.5'], ['seed', '7']]",
                "{receipt: 'bbbb', device: 'wasm-simd', distance: 0, findings: {}}"))
        .isEqualTo("Your own settings: noise 0.5, seed 7 (receipt bbbb).");
  }

  @Test
  void webGpuNeverConfirmsAReceiptAndTellsItsMeasuredDistance() throws IOException {
    assertThat(
            verdict(
                "[]",
                "{receipt: 'aaaa', device: 'webgpu', distance: 3.2e-7,"
                    + " findings: {peak: 4.002, floor: 1, slope: -2.0001}}"))
        .isEqualTo(
            "Computed on WebGPU, which rounds in its own way: checked before the run, it differed"
                + " from the CPU by about 3e−7. Of its findings, peak is furthest from the"
                + " author's, by 0.05 %.");
  }

  @Test
  void webGpuWithSettingsOfTheReadersOwnHasNoReceipt() throws IOException {
    assertThat(
            verdict(
                "[['rate', '0.1']]",
                "{receipt: 'bbbb', device: 'webgpu', distance: 0.0123, findings: {}}"))
        .isEqualTo(
            "Your own settings: rate 0.1. Computed on WebGPU, which rounds in its own way:"
                + " checked before the run, it differed from the CPU by about 1.2 %.");
  }
}
