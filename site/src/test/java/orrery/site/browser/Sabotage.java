package orrery.site.browser;

/** Engines that go wrong: in place of one of their exports, a function that does something else. */
final class Sabotage {
  private static final String SCRIPT =
      """
      const instantiate = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...given) => {
        const { exports } = await instantiate(...given);
        let left = %d;
        const wrong = () => { %s; };
        const %s = () => { left -= 1; return left === 0 ? wrong() : exports.%s(); };
        return { exports: { ...exports, %s } };
      };
      """;

  private Sabotage() {}

  /**
   * Statements for a worker that come before its own.
   *
   * @param export the function of the engine's module
   * @param call which call of it, from 1, is not made
   * @param statement what is done instead
   */
  static String of(String export, int call, String statement) {
    return SCRIPT.formatted(call, statement, export, export, export);
  }
}
