package orrery.site.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.engine.bench.Workload;

/** The measurements, and the problems that prevented others. */
public final class BenchResults {
  private final Map<String, Map<Workload, double[]>> rates = new LinkedHashMap<>();
  private final Map<String, SweepRates> sweeps = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /** Adds the rates of all rounds of a candidate, in their order. */
  void put(String candidate, Workload workload, double[] inRounds) {
    rates.computeIfAbsent(candidate, name -> new LinkedHashMap<>()).put(workload, inRounds);
  }

  /** Adds the rates of a sweep. */
  void put(String place, SweepRates inRounds) {
    sweeps.put(place, inRounds);
  }

  /** Adds a fact about the environment, such as the version of the browser. */
  void fact(String name, String text) {
    facts.put(name, text);
  }

  /** Adds the reason why something is missing; the same reason is recorded once. */
  void problem(String message) {
    if (!problems.contains(message)) {
      problems.add(message);
    }
  }

  /** The candidates that were measured, in their order. */
  public List<String> candidates() {
    return List.copyOf(rates.keySet());
  }

  /** The rate that a candidate reached in a workload. */
  public Optional<Timing> timing(String candidate, Workload workload) {
    return inRounds(candidate, workload).map(Timing::of);
  }

  /** The speed of one candidate relative to another; absent if one cannot do the workload. */
  public Optional<Timing> ratio(String ours, String theirs, Workload workload) {
    return inRounds(ours, workload)
        .flatMap(above -> inRounds(theirs, workload).map(below -> Timing.ratio(above, below)));
  }

  private Optional<double[]> inRounds(String candidate, Workload workload) {
    return Optional.ofNullable(rates.getOrDefault(candidate, Map.of()).get(workload));
  }

  /** The sweep, by where it ran. */
  public Map<String, SweepRates> sweeps() {
    return Collections.unmodifiableMap(sweeps);
  }

  /** The facts about the environment, by name. */
  public Map<String, String> facts() {
    return Collections.unmodifiableMap(facts);
  }

  /** The reasons why something is missing. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
