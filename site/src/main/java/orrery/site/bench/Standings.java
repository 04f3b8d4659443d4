package orrery.site.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.engine.bench.Workload;

/** What was measured, and what could not be. */
public final class Standings {
  private final Map<String, Map<Workload, Timing>> timings = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /** Adds a result. */
  void put(String candidate, Workload workload, Timing timing) {
    timings.computeIfAbsent(candidate, name -> new LinkedHashMap<>()).put(workload, timing);
  }

  /** Adds what took part, such as the version of the browser. */
  void fact(String name, String text) {
    facts.put(name, text);
  }

  /** Adds the reason why something is missing; the same reason is told once. */
  void problem(String message) {
    if (!problems.contains(message)) {
      problems.add(message);
    }
  }

  /** The candidates that were measured, in their order. */
  public List<String> candidates() {
    return List.copyOf(timings.keySet());
  }

  /** What a candidate reached in a workload. */
  public Optional<Timing> timing(String candidate, Workload workload) {
    return Optional.ofNullable(timings.getOrDefault(candidate, Map.of()).get(workload));
  }

  /** What took part, by name. */
  public Map<String, String> facts() {
    return Collections.unmodifiableMap(facts);
  }

  /** Why something is missing. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
