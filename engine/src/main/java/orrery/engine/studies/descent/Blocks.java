package orrery.engine.studies.descent;

/**
 * A loop cut into pieces of bounded work.
 *
 * @param total how many times the loop runs
 * @param size how many of them make a piece
 */
record Blocks(int total, int size) {

  /**
   * Divides runs into blocks of at most {@code most} floating-point operations, or of one run each.
   */
  static Blocks of(int total, double flopsEach, double most) {
    double runs = Math.floor(most / flopsEach);
    return new Blocks(total, (int) Math.max(1, Math.min(total, runs)));
  }

  int count() {
    return (total + size - 1) / size;
  }

  int from(int piece) {
    return piece * size;
  }

  int to(int piece) {
    return Math.min(total, (piece + 1) * size);
  }
}
