package orrery.engine.run;

import orrery.engine.math.Digest;
import orrery.engine.study.Results;

/**
 * A short digest of a run's exact result bits. It also covers the engine's version and the whole
 * specification, so that the same question on the same engine always has the same receipt.
 */
public final class Receipt {
  /** Raised whenever a change of the engine may change the bits of a result. */
  public static final String ENGINE = "orrery-engine-1";

  private Receipt() {}

  /** The receipt of complete results, such as {@code 9f3c-21ab-77e0-14cd}. */
  static String of(Results results) {
    Digest digest = new Digest();
    digest.add(ENGINE);
    results.experiment().addTo(digest);
    results.addTo(digest);
    return digest.text();
  }
}
