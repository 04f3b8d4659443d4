package orrery.engine.linalg;

/** The order of numbers by size; equal ones stay in the order they have. */
final class Order {
  private Order() {}

  /** The indices of the values, the least first. */
  static int[] ascending(double[] values) {
    int[] order = new int[values.length];
    for (int i = 0; i < order.length; i++) {
      int place = i;
      while (place > 0 && values[order[place - 1]] > values[i]) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = i;
    }
    return order;
  }

  /** The indices of the values, the greatest first. */
  static int[] descending(double[] values) {
    int[] order = new int[values.length];
    for (int i = 0; i < order.length; i++) {
      int place = i;
      while (place > 0 && values[order[place - 1]] < values[i]) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = i;
    }
    return order;
  }
}
