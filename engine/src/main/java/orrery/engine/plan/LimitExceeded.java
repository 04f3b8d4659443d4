package orrery.engine.plan;

import orrery.engine.math.Decimal;

/** Something that would take more than is allowed, found before anything of it is allocated. */
public final class LimitExceeded extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /**
   * Says what takes how much.
   *
   * <pre>{@code
   * throw new LimitExceeded("3 replicas need", bytes, "bytes", Plan.MAX_BYTES);
   * // 3 replicas need 805306368 bytes, more than the limit of 268435456
   * }</pre>
   *
   * @param needs who needs it, with the verb
   * @param number how much
   * @param unit of what
   * @param limit how much is allowed
   */
  public LimitExceeded(String needs, long number, String unit, long limit) {
    super(needs + " " + text(number) + " " + unit + ", more than the limit of " + text(limit));
  }

  private static String text(long number) {
    return Decimal.text((double) number); // whose digits are in every module already
  }
}
