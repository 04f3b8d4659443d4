package orrery.site.output;

import java.util.List;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.script.NodeFault;
import orrery.site.script.Scripts;

/** Warnings about a Node that an author named. The site is the same with it and without. */
final class NodeProblems {
  private static final String HINT = "GraalJS did its work: build without --node, or name another";

  private NodeProblems() {}

  static List<Problem> of(Scripts scripts) {
    return scripts.nodeFault().map(NodeProblems::warning).stream().toList();
  }

  private static Problem warning(NodeFault fault) {
    String name = "Node " + fault.program().version();
    Place place = Place.file(fault.program().path().toString());
    return switch (fault.kind()) {
      case DIFFERED ->
          Problem.warning(
              Code.NODE_DIFFERS,
              place,
              name + " does not answer as GraalJS does for: " + fault.clause(),
              HINT);
      case ENDED ->
          Problem.warning(
              Code.NODE_ENDED, place, name + " is not used any more: " + fault.clause(), HINT);
    };
  }
}
