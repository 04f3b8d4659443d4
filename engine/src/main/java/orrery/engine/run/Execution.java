package orrery.engine.run;

/** An execution of the trials of a run, unit by unit. */
public interface Execution extends AutoCloseable {
  /** Does one unit of work, and returns whether there is more to do here. */
  boolean advance();

  /** The progress of every trial. */
  RunProgress progress();

  /** Releases the trials in progress. It must not be advanced afterwards. */
  @Override
  void close();
}
