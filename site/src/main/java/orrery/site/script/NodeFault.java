package orrery.site.script;

/**
 * The reason why a Node that an author named is no longer asked.
 *
 * @param program the Node
 * @param kind whether it gave a wrong answer, or none
 * @param clause the same in words
 */
public record NodeFault(NodeProgram program, Kind kind, String clause) {

  /** The kinds of faults. */
  public enum Kind {
    /** Its answer was not that of GraalJS. */
    DIFFERED,
    /** It did not start, ended, or spoke otherwise than Node does. */
    ENDED
  }
}
