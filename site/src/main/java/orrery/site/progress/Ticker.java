package orrery.site.progress;

/** Something that does a thing again and again while work goes on. */
public interface Ticker {
  /** No ticker: progress is shown at most where a phase begins. */
  Ticker NONE = tick -> () -> {};

  /** Begins; what is returned ends it. */
  Running start(Runnable tick);

  /** A ticker that was started. */
  interface Running extends AutoCloseable {
    /** Ends it. */
    @Override
    void close();
  }
}
