package orrery.webdemo.gpu;

import org.teavm.interop.Export;
import org.teavm.interop.Import;
import orrery.engine.run.BatchedRun;
import orrery.webdemo.worker.LiveExports;
import orrery.webdemo.worker.LiveRun;
import orrery.webdemo.worker.ModuleStudy;

/**
 * The exports of the GPU's module besides {@link LiveExports}. Work that waits for the GPU runs in
 * a thread of its own: the export returns at once, and the host is called at the end.
 */
public final class GpuMain {
  private static final WebGpuDevice DEVICE = new WebGpuDevice();
  private static final LiveRun LIVE =
      LiveExports.of(new LiveRun(ModuleStudy::find, progress -> new BatchedRun(progress, DEVICE)));

  private GpuMain() {}

  /** Reports that a unit of work is done. */
  @Import(module = "host", name = "advanced")
  private static native void advanced();

  /** Reports the distance of the GPU from the CPU. */
  @Import(module = "host", name = "checked")
  private static native void checked(double distance);

  /** Reports a failure, with the length of its text. */
  @Import(module = "host", name = "failed")
  private static native void failed(int reason);

  /** Compares the GPU with the CPU. Ends with {@code checked} or {@code failed}. */
  @Export(name = "check")
  public static void check() {
    begin(
        () -> {
          SelfCheck check = SelfCheck.of(DEVICE);
          if (!check.passed()) {
            throw new GpuFault(check.reason());
          }
          checked(check.distance());
        });
  }

  /** {@link LiveExports#prepare}. */
  @Export(name = "prepare")
  public static int prepare(int name, int settings) {
    return LiveExports.prepare(name, settings);
  }

  /** Does one unit of work of many trials. Ends with {@code advanced} or {@code failed}. */
  @Export(name = "advance")
  public static void advance() {
    begin(
        () -> {
          LIVE.advance();
          advanced();
        });
  }

  /** Closes the run. Nothing may be in progress. */
  @Export(name = "close")
  public static void close() {
    LIVE.close();
  }

  private static void begin(Runnable work) {
    new Thread(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                String message = e.getMessage();
                failed(
                    LiveExports.write(
                        message == null ? "an exception without a message" : message));
              }
            })
        .start();
  }
}
