package orrery.site.progress;

import java.time.Duration;

/** A duration in the words of an estimate: {@code 40 s}, {@code 3 min} or {@code 2 h}. */
public final class TimeText {
  /** Up to so many, a number is said in the smaller unit. */
  private static final int MOST = 100;

  private static final int SIXTY = 60;

  private TimeText() {}

  /** Returns the text, rounded up. */
  public static String of(Duration duration) {
    long seconds = (duration.toMillis() + 999) / 1000;
    if (seconds < MOST) {
      return seconds + " s";
    }
    long minutes = (seconds + SIXTY - 1) / SIXTY;
    return minutes < MOST ? minutes + " min" : (minutes + SIXTY - 1) / SIXTY + " h";
  }
}
