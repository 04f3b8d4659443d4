package orrery.site.cli.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import orrery.engine.bench.Workload;
import orrery.engine.study.Experiment;
import orrery.site.bench.BenchResults;
import orrery.site.bench.JvmCandidate;
import orrery.site.bench.PageCandidate;
import orrery.site.bench.Rounds;
import orrery.site.bench.Timing;

/**
 * The measurements as JSON, for programs.
 *
 * @param results the results
 * @param sweep the experiment of the sweeps
 * @param rounds the schedule of the measurement
 */
public record BenchJson(BenchResults results, Experiment sweep, Rounds rounds) {

  /** Returns one JSON object on one line; {@code browser} is null where no browser was measured. */
  public String text() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("jvm", device(JvmCandidate.JVM));
    json.put("browser", device(PageCandidate.BROWSER));
    Map<String, Object> all = new LinkedHashMap<>();
    results.candidates().forEach(name -> all.put(name, timings(timing(name))));
    json.put("all", all);
    Map<String, Object> ratios = new LinkedHashMap<>();
    for (BenchRatio ratio : BenchRatio.of(results)) {
      ratios.put(ratio.title(), timings(workload -> ratio.compute(workload, results)));
    }
    json.put("ratios", ratios);
    json.put("sweep", sweeps());
    json.put("machine", machine());
    json.put("rounds", rounds.count());
    json.put("milliseconds", rounds.length().toMillis());
    json.put("problems", results.problems());
    return Json.of(json) + "\n";
  }

  private Map<String, Object> device(String place) {
    Optional<String> first = BenchRatio.first(results, place);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, Object> device = timings(timing(first.get()));
    device.put("device", first.get().substring(place.length()));
    return device;
  }

  private Function<Workload, Optional<Timing>> timing(String candidate) {
    return workload -> results.timing(candidate, workload);
  }

  private static Map<String, Object> timings(Function<Workload, Optional<Timing>> of) {
    Map<String, Object> timings = new LinkedHashMap<>();
    for (Workload workload : Workload.values()) {
      of.apply(workload).ifPresent(timing -> timings.put(workload.title(), json(timing)));
    }
    return timings;
  }

  private static Map<String, Object> json(Timing timing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("median", timing.median());
    json.put("best", timing.best());
    return json;
  }

  /** Returns the rates in sweeps per second. */
  private Map<String, Object> sweeps() {
    Map<String, Object> sweeps = new LinkedHashMap<>();
    sweeps.put("study", sweep.study().name());
    results
        .sweeps()
        .forEach(
            (place, rates) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("one", json(rates.withOne()));
              one.put("two", json(rates.withTwo()));
              one.put("ratio", json(rates.ratio()));
              sweeps.put(place, one);
            });
    return sweeps;
  }

  private Map<String, Object> machine() {
    Map<String, Object> machine = MachineFacts.ofThisOne();
    machine.putAll(results.facts());
    return machine;
  }
}
