package orrery.webdemo.harness;

import org.teavm.interop.Export;

/** The start of the module. What it exports stands in classes of their own, which it touches. */
public final class HarnessMain {
  private HarnessMain() {}

  /** Does nothing when called: that the module could call it is enough. */
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
