package orrery.webdemo.harness;

import org.teavm.interop.Export;

/** The entry point of the module. Its exports are in classes of their own, which it references. */
public final class HarnessMain {
  private HarnessMain() {}

  /** Keeps the exporting classes in the module; calling it has no effect. */
  @Export(name = "link")
  public static void link() {
    BenchExports.link();
    ContractExports.link();
  }

  /** Refuses all numbers but 0, with a message that a page must be able to read. */
  @Export(name = "refuse")
  public static void refuse(int number) {
    if (number != 0) {
      throw new IllegalArgumentException("λ must be 0, not " + number);
    }
  }
}
