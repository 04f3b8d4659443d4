package orrery.engine.plan;

import orrery.engine.math.Decimal;

/** A demand beyond a limit, found before anything is allocated. */
public final class LimitExceeded extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /**
   * Reports a demand and its limit.
   *
   * <pre>{@code
   * throw new LimitExceeded("3 replicas need", bytes, "bytes", Plan.MAX_BYTES);
   * // 3 replicas need 805306368 bytes, more than the limit of 268435456
   * }</pre>
   *
   * @param needs the subject, with the verb
   * @param number the amount
   * @param unit the unit of both amounts
   * @param limit the amount allowed
   */
  public LimitExceeded(String needs, long number, String unit, long limit) {
    super(needs + " " + text(number) + " " + unit + ", more than the limit of " + text(limit));
  }

  private static String text(long number) {
    return Decimal.text((double) number); // whose digits are in every module already
  }
}
