package orrery.webdemo.gpu;

/** The GPU went away while it was in use: a driver was restarted, say, or a laptop undocked. */
public final class DeviceLost extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Reports the loss.
   *
   * @param message in one line, for a reader
   */
  public DeviceLost(String message) {
    super(message);
  }
}
