package orrery.site.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import orrery.site.bench.SearchPath;

/** The Node of this machine. Tests that need a real one are left out where there is none. */
public final class InstalledNode {
  private InstalledNode() {}

  /** Returns the Node that {@code ORRERY_NODE} names, or the first on the path. */
  public static NodeProgram program() {
    Map<String, String> variables = System.getenv();
    Optional<Path> path =
        Optional.of(variables.getOrDefault("ORRERY_NODE", ""))
            .filter(named -> !named.isEmpty())
            .map(Path::of)
            .or(() -> SearchPath.first(List.of("node"), variables));
    Optional<NodeProgram> found =
        path.map(NodeProgram::at)
            .filter(NodeProgram.At.Found.class::isInstance)
            .map(at -> ((NodeProgram.At.Found) at).program());
    Assumptions.assumeTrue(found.isPresent(), "no Node is installed, or it is too old");
    return found.orElseThrow();
  }
}
