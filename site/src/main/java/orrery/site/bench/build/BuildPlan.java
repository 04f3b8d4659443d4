package orrery.site.bench.build;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import orrery.site.bench.corpus.Corpus;

/**
 * The plan of a measurement.
 *
 * @param corpus the site that is built
 * @param rounds the number of rounds, at least 1
 * @param node a Node that builds it too, if one is named
 */
public record BuildPlan(Corpus corpus, int rounds, Optional<Path> node) {
  /** The scenarios of a round, in their order. */
  List<Scenario> scenarios() {
    return Arrays.stream(Scenario.values())
        .filter(scenario -> node.isPresent() || !scenario.usesNode())
        .toList();
  }

  /** The name of the Node that a scenario builds with; an empty name is none. */
  String nodeOf(Scenario scenario) {
    return scenario.usesNode() ? node.orElseThrow().toString() : "";
  }
}
