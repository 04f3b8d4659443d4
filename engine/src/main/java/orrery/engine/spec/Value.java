package orrery.engine.spec;

/** The value of a key: one number, several to sweep over, or the study's own choice. */
public sealed interface Value {

  /** One value; 0 for a curve, whose text is its value. */
  record Single(double value) implements Value {}

  /** At least one value: numbers ascending, words as they were typed. */
  record Several(double[] values) implements Value {}

  /** {@code auto}: the study chooses the values, from the other settings. */
  record Auto() implements Value {}

  /** An invalid value, with the reason. */
  record Wrong(String message, String hint) implements Value {}
}
