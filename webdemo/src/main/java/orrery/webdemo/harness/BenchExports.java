package orrery.webdemo.harness;

import java.util.List;
import org.teavm.interop.Export;
import orrery.engine.bench.Bench;
import orrery.engine.bench.Workload;
import orrery.engine.device.Device;
import orrery.webdemo.simd.BrowserDevice;
import orrery.webdemo.worker.Text;

/**
 * The workloads on the devices of a browser, for the page to time. {@code benchText()} returns the
 * address of the name of a device, whose length {@code benchDevice} returns.
 */
public final class BenchExports {
  private static final Text TEXT = new Text();
  private static final Workload[] WORKLOADS = Workload.values();

  /** The devices of a browser, by number: the reference first. */
  private static final List<Device> DEVICES = BrowserDevice.all();

  private static Bench bench;

  private BenchExports() {}

  /** Keeps the class in the module: a class that is never referenced exports nothing. */
  static void link() {}

  /** The address of the last text, in UTF-16 code units. */
  @Export(name = "benchText")
  public static int benchText() {
    return TEXT.reserve(0).toInt();
  }

  /** The number of devices. */
  @Export(name = "benchDevices")
  public static int benchDevices() {
    return DEVICES.size();
  }

  /** The name of a device as readers know it: here, plain Java is WebAssembly. */
  @Export(name = "benchDevice")
  public static int benchDevice(int device) {
    String name = DEVICES.get(device).info().name();
    return TEXT.write(name.equals("cpu") ? "wasm" : name);
  }

  /** Sets a workload up afresh, in place of the one before. */
  @Export(name = "benchStart")
  public static void benchStart(int device, int workload) {
    if (bench != null) {
      bench.close();
    }
    bench = Bench.start(WORKLOADS[workload], DEVICES.get(device));
  }

  /** Repeats the workload. */
  @Export(name = "benchRun")
  public static void benchRun(int calls) {
    bench.run(calls);
  }
}
