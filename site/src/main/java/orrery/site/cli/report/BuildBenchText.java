package orrery.site.cli.report;

import java.util.Locale;
import java.util.OptionalLong;
import orrery.site.bench.build.BuildPlan;
import orrery.site.bench.build.BuildResults;
import orrery.site.bench.build.Scenario;
import orrery.site.bench.build.Typical;

/**
 * The measurements of builds as a table, for people.
 *
 * <pre>{@code
 * 100 articles, 2000 formulas         seconds  articles/s  formulas/s   peak MB
 * cold                                   6.35        15.7         315       410
 * }</pre>
 *
 * @param plan the plan
 * @param results its results
 */
public record BuildBenchText(BuildPlan plan, BuildResults results) {
  private static final String ABSENT = "-";

  /** A table for a terminal; empty where nothing was measured. */
  public String text() {
    if (results.isEmpty()) {
      return "";
    }
    int articles = plan.corpus().articles();
    String size = articles + " articles, " + plan.corpus().formulas() + " formulas";
    StringBuilder text = new StringBuilder();
    text.append(line(size, "seconds", "articles/s", "formulas/s", "peak MB"));
    for (Scenario scenario : Scenario.values()) {
      results.of(scenario).ifPresent(build -> text.append(build(scenario.title(), build)));
    }
    results
        .saves()
        .ifPresent(
            save ->
                text.append(
                    line(
                        "from a save to the served page",
                        fixed(save.seconds(), 2),
                        ABSENT,
                        ABSENT,
                        megabytes(save.bytes()))));
    return text.toString();
  }

  private String build(String title, Typical build) {
    return line(
        title,
        fixed(build.seconds(), 2),
        fixed(plan.corpus().articles() / build.seconds(), 1),
        fixed(plan.corpus().formulas() / build.seconds(), 0),
        megabytes(build.bytes()));
  }

  private static String line(String title, String... cells) {
    return String.format("%-34s%9s%12s%12s%10s", title, cells[0], cells[1], cells[2], cells[3])
        + "\n";
  }

  private static String megabytes(OptionalLong bytes) {
    return bytes.isPresent() ? fixed(bytes.getAsLong() / 1e6, 0) : ABSENT;
  }

  private static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
