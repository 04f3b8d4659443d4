package orrery.site.math;

import java.util.Optional;
import orrery.site.script.InstalledNode;
import orrery.site.script.NodeProgram;

/** The same formulas, hostile ones too, through a Node: left out where none is installed. */
class MathRendererWithInstalledNodeTest extends MathRendererTest {
  @Override
  Optional<NodeProgram> node() {
    return Optional.of(InstalledNode.program());
  }
}
