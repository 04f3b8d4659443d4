package orrery.engine.run;

/** The state of a run. */
public sealed interface Outcome {

  /** The digest of the exact results; empty while there is work left. */
  String receipt();

  /** A run with work left. */
  record Running() implements Outcome {
    @Override
    public String receipt() {
      return "";
    }
  }

  /** A finished run, whose receipt covers all trials. */
  record Finished(String receipt) implements Outcome {}

  /** A finished run in which the loss of at least one trial became non-finite. */
  record Diverged(int step, String receipt) implements Outcome {}
}
