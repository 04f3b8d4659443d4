package orrery.site.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orrery.site.math.Katex;
import orrery.site.script.Library.Answer;
import orrery.site.script.NodeFault;
import orrery.site.script.NodeProgram;
import orrery.site.script.NodeProgram.At;
import orrery.site.script.Scripts;

/** The Node that an author named, and its answers. */
final class NodeChecks {
  private static final String SUBJECT = "Node";

  /** Formulas of many kinds, and one that is wrong. */
  private static final List<List<String>> CALLS =
      Stream.of(
              "x^2 + \\sqrt{y_1}",
              "\\frac{\\partial L}{\\partial w}",
              "\\sum_{i=1}^n \\hat{x}_i",
              "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
              "\\underbrace{x + y}_{\\text{both}}",
              "\\left( \\frac{1}{1 + \\frac{1}{2}} \\right]",
              "\\mathbb{E}\\,\\mathcal{F}\\,\\boldsymbol{\\theta}",
              "\\color{blue} z",
              "\\unknown")
          .map(tex -> List.of(tex, "true"))
          .toList();

  private NodeChecks() {}

  static Finding finding(At at) {
    if (at instanceof At.Found found) {
      return answers(found.program());
    }
    String remedy = "name a Node from version " + NodeProgram.OLDEST + " on, or none";
    return Finding.wrong(SUBJECT, "--node " + ((At.Unusable) at).reason(), remedy);
  }

  private static Finding answers(NodeProgram program) {
    String name = program.version() + ", " + program.path();
    try (Scripts with = new Scripts(1, Optional.of(program));
        Scripts without = new Scripts(1)) {
      List<Answer> given = with.callAll(Katex.library(), CALLS).join();
      Optional<NodeFault> fault = with.nodeFault();
      if (fault.isEmpty() && given.equals(without.callAll(Katex.library(), CALLS).join())) {
        return Finding.ok(SUBJECT, name + ", answers as GraalJS does");
      }
      String reason =
          fault
              .filter(one -> one.kind() == NodeFault.Kind.ENDED)
              .map(NodeFault::clause)
              .orElse("it does not answer as GraalJS does");
      return Finding.warning(SUBJECT, name + ": " + reason, "leave it out, or name another");
    }
  }
}
