package orrery.site.browser;

/** GPUs that compute other numbers than they should: statements that come before a script's own. */
final class WrongGpu {
  private static final String READ =
      """
      const range = GPUBuffer.prototype.getMappedRange;
      GPUBuffer.prototype.getMappedRange = function () {
        const bytes = range.call(this);
        const numbers = new Float32Array(bytes);
        if (%s) {
          numbers.forEach((number, i) => { numbers[i] = %s; });
        }
        return bytes;
      };
      """;

  private WrongGpu() {}

  /**
   * Returns a GPU that replaces each number that is read from it.
   *
   * @param when an expression: whether it does so by now
   * @param value an expression on {@code number}
   */
  static String reading(String when, String value) {
    return READ.formatted(when, value);
  }
}
