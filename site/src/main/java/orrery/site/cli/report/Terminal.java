package orrery.site.cli.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import orrery.engine.math.Decimal;
import orrery.engine.math.DecimalReading;

/**
 * The terminal to which texts go, as far as it is known.
 *
 * @param width in characters
 * @param isUnicode whether it shows more than ASCII
 */
public record Terminal(int width, boolean isUnicode) {
  private static final int USUAL_WIDTH = 72;
  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 120;

  /** Returns the terminal that the variables of the environment describe. */
  public static Terminal of(Map<String, String> variables) {
    int width = USUAL_WIDTH;
    if (Decimal.parse(variables.getOrDefault("COLUMNS", "")) instanceof DecimalReading.Value read) {
      width = (int) Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, read.value()));
    }
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> variables.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return new Terminal(width, locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8"));
  }
}
