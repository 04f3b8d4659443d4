package orrery.site.bench.build;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measurements, and the problems that prevented others. */
public final class BuildResults {
  private final Map<Scenario, List<Measured>> builds = new EnumMap<>(Scenario.class);
  private final List<Measured> saves = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** Adds a build. */
  public void add(Scenario scenario, Measured build) {
    builds.computeIfAbsent(scenario, key -> new ArrayList<>()).add(build);
  }

  /** Adds the time from a save to the new text in the served page. */
  public void addSave(Measured save) {
    saves.add(save);
  }

  /** Adds the reason why something is missing. */
  public void problem(String message) {
    problems.add(message);
  }

  /** The builds of a kind; empty where none was measured. */
  public Optional<Typical> of(Scenario scenario) {
    return Optional.ofNullable(builds.get(scenario)).map(Typical::of);
  }

  /** The saves; empty where none was measured. */
  public Optional<Typical> saves() {
    return saves.isEmpty() ? Optional.empty() : Optional.of(Typical.of(saves));
  }

  /** Returns whether there is nothing to report. */
  public boolean isEmpty() {
    return builds.isEmpty() && saves.isEmpty();
  }

  /** The reasons why something is missing. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
