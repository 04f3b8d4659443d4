package orrery.site.progress;

/** Something that does a thing again and again while work goes on. */
public interface Pulse {
  /** No pulse: progress is shown at most where a phase begins. */
  Pulse NONE = beat -> () -> {};

  /** Begins; what is returned ends it. */
  Beating start(Runnable beat);

  /** A pulse that was started. */
  interface Beating extends AutoCloseable {
    /** Ends it. */
    @Override
    void close();
  }
}
