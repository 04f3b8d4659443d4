package orrery.engine.study;

/**
 * Two settings that contradict each other, though each is within its range.
 *
 * @param parameter the name of the setting to change
 * @param message one clause, without a full stop
 */
public record SettingsConflict(String parameter, String message) {

  /** The absence of a conflict. */
  public static final SettingsConflict NONE = new SettingsConflict("", "");

  /** Returns whether there is a conflict. */
  public boolean exists() {
    return !message.isEmpty();
  }
}
