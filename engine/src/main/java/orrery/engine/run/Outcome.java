package orrery.engine.run;

/** How a run stands. */
public sealed interface Outcome {

  /** The digest of the exact results; empty while there is work left. */
  String receipt();

  /** There is work left. */
  record Running() implements Outcome {
    @Override
    public String receipt() {
      return "";
    }
  }

  /** Every trial is done, and the receipt covers all of them. */
  record Finished(String receipt) implements Outcome {}

  /** Every trial is done, and in at least one the loss stopped being a finite number. */
  record Diverged(int step, String receipt) implements Outcome {}
}
