package orrery.webdemo.simd;

import java.util.List;
import org.teavm.interop.Import;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;

/** The devices of this browser. */
public final class BrowserDevice {
  private BrowserDevice() {}

  /** Returns 1 if the host has loaded the SIMD kernels, and 0 otherwise. */
  @Import(module = "host", name = "simd")
  private static native int simd();

  /** The fastest device with the bits of the reference. */
  public static Device best() {
    return simd() == 0 ? new CpuDevice() : new SimdDevice();
  }

  /** Returns all devices with the bits of the reference, including the reference. */
  public static List<Device> all() {
    return simd() == 0 ? List.of(new CpuDevice()) : List.of(new CpuDevice(), new SimdDevice());
  }
}
