package orrery.webdemo.harness;

import java.util.List;
import java.util.function.Supplier;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import orrery.engine.contract.ContractCase;
import orrery.engine.contract.DeviceContract;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.math.Decimal;
import orrery.webdemo.gpu.SelfCheck;
import orrery.webdemo.gpu.WebGpuDevice;
import orrery.webdemo.worker.Text;

/**
 * The start of the module that holds the GPU to its contract. Work that waits for the GPU runs in a
 * thread, and hands its text over with {@code report}; {@code gpuText()} returns its address.
 */
public final class GpuHarnessMain {
  private static final Text TEXT = new Text();
  private static final List<ContractCase> CASES =
      DeviceContract.within(WebGpuDevice.TOLERANCE).cases();

  private static Device device;

  private GpuHarnessMain() {}

  /** Reports the length of a text. */
  @Import(module = "harness", name = "report")
  private static native void report(int length);

  /** The address of the last text, in UTF-16 code units. */
  @Export(name = "gpuText")
  public static int gpuText() {
    return TEXT.reserve(0).toInt();
  }

  /** The number of cases. */
  @Export(name = "contractCases")
  public static int contractCases() {
    return CASES.size();
  }

  /** The group and the name of a case. */
  @Export(name = "contractCase")
  public static int contractCase(int index) {
    return TEXT.write(CASES.get(index).group() + ": " + CASES.get(index).name());
  }

  /** Reports the fault of the GPU in a case; an empty text if it conforms. */
  @Export(name = "contractCheck")
  public static void contractCheck(int index) {
    answer(() -> CASES.get(index).check(new CpuDevice(), device()).orElse(""));
  }

  /**
   * Reports the distance of the GPU's numbers from the reference's, and why it may not be used, if
   * so.
   */
  @Export(name = "selfCheck")
  public static void selfCheck() {
    answer(
        () -> {
          SelfCheck check = SelfCheck.of(device());
          return Decimal.text(check.distance()) + " " + check.reason();
        });
  }

  /**
   * Reports the distance from the reference of a run whose GPU is lost {@code times} times, before
   * and during a step, and before a number is read.
   */
  @Export(name = "losses")
  public static void losses(int times) {
    answer(() -> Decimal.text(LostDevices.distance(device(), times, GpuHarnessMain::lose)));
  }

  /** Reports the training steps per second of all networks together. */
  @Export(name = "bench")
  public static void bench(int networks, int milliseconds) {
    answer(() -> Decimal.text(GpuBench.rate(device(), networks, milliseconds), 3));
  }

  /** Has the page lose the GPU. */
  @Import(module = "harness", name = "lose")
  private static native void lose();

  private static Device device() {
    if (device == null) {
      device = new WebGpuDevice();
    }
    return device;
  }

  private static void answer(Supplier<String> question) {
    new Thread(
            () -> {
              String answer;
              try {
                answer = question.get();
              } catch (RuntimeException e) {
                answer = "threw: " + e.getMessage();
              }
              report(TEXT.write(answer));
            })
        .start();
  }
}
