package orrery.site.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import orrery.site.figure.ExperimentAssets;
import orrery.site.script.NodeProgram;

/**
 * Looks at everything that a command may stumble over.
 *
 * <pre>{@code
 * new Doctor("0.1.0", Studies.names(), ExperimentAssets::builtIn).examine(machine, folders, Optional.empty());
 * }</pre>
 *
 * @param version of Orrery
 * @param studies the names of all studies
 * @param assets finds the files that pages with experiments load
 */
public record Doctor(String version, List<String> studies, Supplier<ExperimentAssets> assets) {

  /**
   * Returns all findings, in the order in which people read them.
   *
   * @param node what is at the path of the Node that is named, if one is
   */
  public List<Finding> examine(Machine machine, Folders folders, Optional<NodeProgram.At> node) {
    List<Finding> findings =
        new ArrayList<>(new ProgramChecks(version, studies, assets).findings());
    findings.addAll(new MachineChecks(machine).findings());
    node.map(NodeChecks::finding).ifPresent(findings::add);
    findings.addAll(new FolderChecks(folders, machine.disk()).findings());
    findings.addAll(new BrowserChecks(machine.variables()).findings());
    findings.addAll(LimitChecks.findings());
    return findings;
  }
}
