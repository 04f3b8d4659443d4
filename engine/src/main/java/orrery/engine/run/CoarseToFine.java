package orrery.engine.run;

/** The order in which a sweep goes through its values: ends first, then every gap halved. */
final class CoarseToFine {
  private CoarseToFine() {}

  /**
   * Returns each index below {@code count} once.
   *
   * @param count at least 1
   */
  static int[] order(int count) {
    int[] order = new int[count];
    boolean[] taken = new boolean[count];
    int used = 0;
    int stride = 1;
    while (stride < count) {
      stride *= 2;
    }
    order[used++] = count - 1;
    taken[count - 1] = true;
    for (int step = stride; step >= 1; step /= 2) {
      for (int index = 0; index < count; index += step) {
        if (!taken[index]) {
          taken[index] = true;
          order[used++] = index;
        }
      }
    }
    return order;
  }
}
