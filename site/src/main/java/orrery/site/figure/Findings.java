package orrery.site.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import orrery.engine.study.Finding;
import orrery.engine.study.NamedFindings;
import orrery.engine.study.Results;

/**
 * The named numbers that a run yields: of all its seeds together, and of each seed as if it had
 * been run alone.
 *
 * <pre>{@code
 * Findings findings = Findings.of(progress.results());
 * findings.value("peak.features");                 // 100
 * findings.seeds().get(3).value("peak.features");  // 95
 * }</pre>
 *
 * @param all in the order of the study
 * @param seeds one for each seed, in order; empty in the findings of a seed
 */
public record Findings(List<Finding> all, List<Findings> seeds) {
  public Findings {
    all = List.copyOf(all);
    seeds = List.copyOf(seeds);
  }

  /** The findings of finished trials. A trial depends on its seed, so a seed needs no new run. */
  public static Findings of(Results results) {
    List<Findings> seeds = new ArrayList<>();
    for (int seed = 0; seed < results.experiment().seeds(); seed++) {
      seeds.add(new Findings(NamedFindings.of(results.seed(seed)), List.of()));
    }
    return new Findings(NamedFindings.of(results), seeds);
  }

  /** The number of a name, where there is one. */
  public OptionalDouble value(String name) {
    Optional<Finding> found = all.stream().filter(one -> one.name().equals(name)).findFirst();
    return found.map(one -> OptionalDouble.of(one.value())).orElse(OptionalDouble.empty());
  }

  /** The names there are. */
  public List<String> names() {
    return all.stream().map(Finding::name).toList();
  }
}
