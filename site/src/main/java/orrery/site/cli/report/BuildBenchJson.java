package orrery.site.cli.report;

import java.util.LinkedHashMap;
import java.util.Map;
import orrery.site.bench.build.BuildPlan;
import orrery.site.bench.build.BuildResults;
import orrery.site.bench.build.Scenario;
import orrery.site.bench.build.Typical;

/**
 * The measurements of builds as JSON, for programs.
 *
 * @param plan the plan
 * @param results its results
 */
public record BuildBenchJson(BuildPlan plan, BuildResults results) {

  /** Returns one JSON object on one line; {@code saved} is null where no save was measured. */
  public String text() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("articles", plan.corpus().articles());
    json.put("formulas", plan.corpus().formulas());
    json.put("seed", plan.corpus().seed());
    json.put("rounds", plan.rounds());
    Map<String, Object> builds = new LinkedHashMap<>();
    for (Scenario scenario : Scenario.values()) {
      results.of(scenario).ifPresent(build -> builds.put(scenario.key(), build(build)));
    }
    json.put("builds", builds);
    json.put("saved", results.saves().map(BuildBenchJson::taken).orElse(null));
    json.put("machine", MachineFacts.ofThisOne());
    json.put("problems", results.problems());
    return Json.of(json) + "\n";
  }

  private Map<String, Object> build(Typical build) {
    Map<String, Object> json = taken(build);
    json.put("articlesPerSecond", plan.corpus().articles() / build.seconds());
    json.put("formulasPerSecond", plan.corpus().formulas() / build.seconds());
    return json;
  }

  /** The peak is null where the system does not tell. */
  private static Map<String, Object> taken(Typical typical) {
    Map<String, Object> seconds = new LinkedHashMap<>();
    seconds.put("median", typical.seconds());
    seconds.put("best", typical.best());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seconds", seconds);
    boolean known = typical.bytes().isPresent();
    json.put("peakBytes", known ? (Object) typical.bytes().getAsLong() : null);
    return json;
  }
}
