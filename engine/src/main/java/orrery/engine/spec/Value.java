package orrery.engine.spec;

/** What stands after a key: one value, several to sweep over, or the study's own choice. */
public sealed interface Value {

  /** One value. */
  record Single(double value) implements Value {}

  /** At least one value, ascending. */
  record Several(double[] values) implements Value {}

  /** {@code auto}: the study chooses the values, from the other settings. */
  record Auto() implements Value {}

  /** Not a value of this parameter. */
  record Wrong(String message, String hint) implements Value {}
}
