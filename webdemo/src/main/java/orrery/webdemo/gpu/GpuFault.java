package orrery.webdemo.gpu;

/** The GPU refused something: there was no memory, or a kernel did not compile. */
public final class GpuFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Reports a fault.
   *
   * @param message in one line
   */
  public GpuFault(String message) {
    super(message);
  }
}
