package orrery.webdemo.gpu;

import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.interop.Export;

/** How a thread waits for what the host has begun. One thread at a time. */
final class HostAwait {
  /** All went well. */
  static final int DONE = 0;

  /** The device was lost; anything else but {@link #DONE} is another fault. */
  static final int LOST = 1;

  private static AsyncCallback<Integer> waiting;

  private HostAwait() {}

  /** Lets other things happen until the host says how it went. */
  @Async
  static native Integer outcome();

  @SuppressWarnings("unused") // TeaVM calls it for the method of the same name.
  private static void outcome(AsyncCallback<Integer> callback) {
    waiting = callback;
  }

  /** The host says how it went. */
  @Export(name = "gpuDone")
  public static void done(int outcome) {
    AsyncCallback<Integer> callback = waiting;
    waiting = null;
    callback.complete(outcome);
  }
}
