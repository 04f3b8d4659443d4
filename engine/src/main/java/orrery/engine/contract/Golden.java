package orrery.engine.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * The digests that every device with the bits of the reference gives, on every machine: written
 * down, so that one machine suffices to notice a change. A change of them is a change of receipts.
 */
public final class Golden {
  private static final String DIGESTS =
      """
      transfer: 4ff0-ff12-a864-0187
      """;

  private Golden() {}

  /** One line for each group of cases: {@code product NN: 9f3c-21ab-77e0-14cd}. */
  public static List<String> digests() {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int at = DIGESTS.indexOf('\n'); at >= 0; at = DIGESTS.indexOf('\n', from)) {
      lines.add(DIGESTS.substring(from, at));
      from = at + 1;
    }
    return lines;
  }
}
