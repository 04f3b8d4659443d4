package orrery.site.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved, or goes on by as much at each look. */
public final class HandClock extends Clock {
  private final Duration step;
  private Instant now = Instant.EPOCH;

  /** A clock that goes on at each look. */
  public HandClock(Duration step) {
    this.step = step;
  }

  HandClock() {
    this(Duration.ZERO);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public synchronized Instant instant() {
    now = now.plus(step);
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
