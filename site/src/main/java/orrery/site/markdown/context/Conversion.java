package orrery.site.markdown.context;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleText;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.problem.ProblemList;
import orrery.site.source.SourceFile;

/** The state that the converters of one article share. */
public final class Conversion {
  private final SourceFile file;
  private final List<Problem> problems;
  private final BasedSequence text;
  private final Anchors anchors;
  private final Labels labels = new Labels(this);
  private final EquationLabels equationLabels = new EquationLabels(this);
  private final KnownExperiments experiments = new KnownExperiments(this);
  private final NodeConverter nodes;
  private final Set<Integer> linked = new HashSet<>();

  private int depth;
  private boolean tooDeep;

  /**
   * The state of a conversion at its start.
   *
   * @param reserved ids that no heading gets
   */
  public Conversion(
      SourceFile file, List<Problem> problems, Set<String> reserved, NodeConverter nodes) {
    this.anchors = new Anchors(reserved);
    this.file = file;
    this.problems = problems;
    this.nodes = nodes;
    this.text = BasedSequence.of(file.text());
  }

  /**
   * Converts the children of a node; a tree that is deeper than {@link Depth#MAX_NESTING} is a
   * problem, and is cut off there, so that whoever walks it later needs no large stack.
   */
  public <T> List<T> descend(Node node, Supplier<List<T>> children) {
    if (depth > Depth.MAX_NESTING) {
      if (!tooDeep) {
        error(
            Code.NESTED_TOO_DEEPLY,
            node.getStartOffset(),
            node.getStartOffset() + 1,
            Depth.MESSAGE,
            "");
      }
      tooDeep = true;
      return List.of();
    }
    depth++;
    List<T> found = children.get();
    depth--;
    return found;
  }

  /** The line of the file around an offset. */
  public Span lineAround(int offset) {
    String whole = file.text();
    int end = whole.indexOf('\n', offset);
    return new Span(whole.lastIndexOf('\n', offset - 1) + 1, end < 0 ? whole.length() : end);
  }

  /** A part of the file that is on one line, without the space around it. */
  public RoleText.Part piece(int start, int end) {
    return new RoleText.Part(text).part(start, end);
  }

  /** A part of the file, for the parser. */
  public BasedSequence part(int start, int end) {
    return text.subSequence(start, end);
  }

  public Anchors anchors() {
    return anchors;
  }

  public Labels labels() {
    return labels;
  }

  public EquationLabels equationLabels() {
    return equationLabels;
  }

  /** The whole file. */
  public String text() {
    return file.text();
  }

  /** The number of the line of a place in the file. */
  int line(int at) {
    return file.place(at, at).line();
  }

  public KnownExperiments experiments() {
    return experiments;
  }

  /** Converts the blocks inside a node. */
  public List<Block> blocks(Node parent) {
    return nodes.blocks(parent);
  }

  /** Converts the running text inside a node. */
  public List<Inline> inlines(Node parent) {
    return nodes.inlines(parent);
  }

  /** Reads a part of the file that is running text by itself, such as a caption. */
  public List<Inline> running(BasedSequence part) {
    return nodes.running(part);
  }

  public static Span span(Node node) {
    return new Span(node.getStartOffset(), node.getEndOffset());
  }

  /** Notes that a link has the address that starts somewhere. */
  void link(int address) {
    linked.add(address);
  }

  /** Returns whether a link has the address that starts somewhere. */
  public boolean isLinked(int address) {
    return linked.contains(address);
  }

  /**
   * Returns a hint that takes a search, or nothing where no more problems of the file are shown.
   */
  public String hint(int at, Supplier<String> search) {
    return ProblemList.isFull(problems, file.place(at, at).file()) ? "" : search.get();
  }

  public void error(Code code, Node node, String message, String hint) {
    error(code, node.getStartOffset(), node.getEndOffset(), message, hint);
  }

  public void error(Code code, int start, int end, String message, String hint) {
    problems.add(Problem.error(code, file.place(start, end), message, hint));
  }

  public void warning(Code code, Node node, String message, String hint) {
    warning(code, node.getStartOffset(), node.getEndOffset(), message, hint);
  }

  public void warning(Code code, int start, int end, String message, String hint) {
    problems.add(Problem.warning(code, file.place(start, end), message, hint));
  }

  /** The file that is converted. */
  public SourceFile file() {
    return file;
  }

  /** Returns the list for problems that are not of this file. */
  public List<Problem> problems() {
    return problems;
  }
}
