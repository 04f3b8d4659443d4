package orrery.webdemo.simd;

import java.util.List;
import org.teavm.interop.Import;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;

/** What there is to compute with in this browser. */
public final class BrowserDevice {
  private BrowserDevice() {}

  /** Whether the host has loaded the SIMD kernels: 1 or 0. */
  @Import(module = "host", name = "simd")
  private static native int simd();

  /** The fastest device with the bits of the reference. */
  public static Device best() {
    return simd() == 0 ? new CpuDevice() : new SimdDevice();
  }

  /** Every device with the bits of the reference, itself included. */
  public static List<Device> all() {
    return simd() == 0 ? List.of(new CpuDevice()) : List.of(new CpuDevice(), new SimdDevice());
  }
}
