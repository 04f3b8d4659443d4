package orrery.site.bench;

import java.io.IOException;
import java.net.URI;

/** A program that shows pages. */
public interface Browser {
  /**
   * Opens a page in a process of its own, with a fresh profile.
   *
   * @throws IOException if the program cannot be started
   */
  Running open(URI page) throws IOException;

  /** A browser that was started. Closing it leaves no process and no file behind. */
  interface Running extends AutoCloseable {
    /**
     * Describes the end of the process, such as {@code ended with exit code 1}; empty while it
     * runs.
     */
    String ending();

    @Override
    void close();
  }
}
