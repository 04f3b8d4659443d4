package orrery.engine.studies.epochs;

import orrery.engine.math.Elementary;

/** The times at which the risk is known: ten in each power of ten, from 0.1 to 100,000. */
final class Times {
  private static final int DECADES = 6;
  private static final int IN_DECADE = 10;
  private static final double LOG_10 = 2.302585092994046;

  static final int COUNT = DECADES * IN_DECADE + 1;
  static final double FIRST = 0.1;
  static final double LAST = 100_000;

  private Times() {}

  static double[] all() {
    double[] times = new double[COUNT];
    double decade = FIRST;
    for (int i = 0; i < COUNT; i++) {
      decade = i > 0 && i % IN_DECADE == 0 ? decade * 10 : decade;
      times[i] = decade * Elementary.exp(LOG_10 * (i % IN_DECADE) / IN_DECADE);
    }
    return times;
  }
}
