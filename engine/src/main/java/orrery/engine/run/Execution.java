package orrery.engine.run;

/** Whatever works on the trials of a ledger, unit by unit. */
public interface Execution extends AutoCloseable {
  /** Does one unit of work, and says whether there is more to do here. */
  boolean advance();

  /** What was noted of every trial. */
  RunProgress progress();

  /** Gives back what is under way. It must not be advanced after that. */
  @Override
  void close();
}
