package orrery.site.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.article.Span;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/** What the converters of one article share. */
final class Conversion {
  private final SourceFile file;
  private final List<Problem> problems;
  private final BasedSequence text;
  private final Anchors anchors = new Anchors();
  private final Notes notes = new Notes(this);
  private final InlineConverter inlines = new InlineConverter(this);
  private final BlockConverter blocks = new BlockConverter(this);

  Conversion(SourceFile file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
    this.text = BasedSequence.of(file.text());
  }

  /** A part of the file, for the parser. */
  BasedSequence part(int start, int end) {
    return text.subSequence(start, end);
  }

  Anchors anchors() {
    return anchors;
  }

  Notes notes() {
    return notes;
  }

  InlineConverter inlines() {
    return inlines;
  }

  BlockConverter blocks() {
    return blocks;
  }

  static Span span(Node node) {
    return new Span(node.getStartOffset(), node.getEndOffset());
  }

  void error(String code, Node node, String message, String hint) {
    error(code, node.getStartOffset(), node.getEndOffset(), message, hint);
  }

  void error(String code, int start, int end, String message, String hint) {
    problems.add(Problem.error(code, file.place(start, end), message, hint));
  }

  void warning(String code, Node node, String message, String hint) {
    problems.add(
        Problem.warning(
            code, file.place(node.getStartOffset(), node.getEndOffset()), message, hint));
  }
}
