package orrery.site.bench.corpus;

import java.util.Locale;

/** Code and a table, each with numbers of its own. */
final class Listings {
  private final Draws draws;

  Listings(Draws draws) {
    this.draws = draws;
  }

  String python() {
    return filled(
        """
        ```python
        import numpy as np

        rng = np.random.default_rng(%d)

        def ridge(x, y, penalty=%de-3):
            a = x.T @ x + penalty * np.eye(x.shape[1])
            return np.linalg.solve(a, x.T @ y)  # of smallest norm

        for p in range(1, %d):
            print(p, ridge(rng.normal(size=(40, p)), rng.normal(size=40)))
        ```

        """,
        draws.upTo(9999), draws.upTo(9), draws.upTo(200));
  }

  String java() {
    return filled(
        """
        ```java
        /** A unit that is off below zero. */
        record Unit%d(double slope) {
          double at(double x) {
            return Math.max(0.0, slope * x);
          }

          static double sum(int n) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
              sum += new Unit%1$d(0.%d).at(i - %d); // the breakpoint
            }
            return sum;
          }
        }
        ```

        """,
        draws.upTo(999), draws.upTo(999), draws.upTo(99));
  }

  String table() {
    StringBuilder table = new StringBuilder("| width | train | test |\n|---:|---:|---:|\n");
    for (int width = 8; width <= 40; width += 8) {
      table.append("| ").append(width);
      table.append(" | 0.").append(draws.upTo(999));
      table.append(" | 0.").append(draws.upTo(999)).append(" |\n");
    }
    return table.append('\n').toString();
  }

  private static String filled(String listing, Object... numbers) {
    return String.format(Locale.ROOT, listing, numbers);
  }
}
