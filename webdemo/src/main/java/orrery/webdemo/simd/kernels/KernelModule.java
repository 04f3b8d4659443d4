package orrery.webdemo.simd.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orrery.webdemo.simd.emit.WasmModule;

/** Writes the module of the SIMD kernels, which {@code SimdDevice} calls. */
public final class KernelModule {
  private KernelModule() {}

  /** The module. */
  public static byte[] bytes() {
    WasmModule module = new WasmModule();
    Products.addTo(module);
    Columns.addTo(module);
    Elementwise.addTo(module);
    Activations.addTo(module);
    BatchNorms.addTo(module);
    LayerNorms.addTo(module);
    WeightNorms.addTo(module);
    Objectives.addTo(module);
    Updates.addTo(module);
    return module.toBytes();
  }

  /** Writes the module to the file that is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes());
  }
}
