package orrery.webdemo.gpu;

import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.interop.Export;

/** A wait for an operation of the host. One thread at a time. */
final class HostAwait {
  /** The operation succeeded. */
  static final int DONE = 0;

  /** The device was lost; anything else but {@link #DONE} is another fault. */
  static final int LOST = 1;

  private static AsyncCallback<Integer> waiting;

  private HostAwait() {}

  /** Suspends the thread until the host reports the outcome. */
  @Async
  static native Integer outcome();

  @SuppressWarnings("unused") // TeaVM calls it for the method of the same name.
  private static void outcome(AsyncCallback<Integer> callback) {
    waiting = callback;
  }

  /** Resumes the waiting thread with an outcome; called by the host. */
  @Export(name = "gpuDone")
  public static void done(int outcome) {
    AsyncCallback<Integer> callback = waiting;
    waiting = null;
    callback.complete(outcome);
  }
}
