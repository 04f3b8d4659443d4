package orrery.engine.study;

/**
 * Two settings that contradict each other, though each is within its range.
 *
 * @param parameter the name of the one to change
 * @param message one clause, without a full stop
 */
public record SettingsConflict(String parameter, String message) {

  /** Nothing to object to. */
  public static final SettingsConflict NONE = new SettingsConflict("", "");

  /** Whether there is something to object to. */
  public boolean exists() {
    return !message.isEmpty();
  }
}
