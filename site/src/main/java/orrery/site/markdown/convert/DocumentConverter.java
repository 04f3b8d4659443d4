package orrery.site.markdown.convert;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Comment;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.article.PageIds;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.NodeConverter;
import orrery.site.markdown.directive.Directive;
import orrery.site.markdown.role.Role;
import orrery.site.markdown.syntax.Flexmark;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.problem.ProblemList;
import orrery.site.source.SourceFile;

/**
 * Converts a document, with converters for each kind of thing in it, of which each may ask for the
 * others.
 *
 * <pre>{@code
 * DocumentConverter.Converted text = DocumentConverter.convert(file, body, problems);
 * }</pre>
 */
public final class DocumentConverter implements NodeConverter {
  private final Conversion conversion;
  private final Notes notes;
  private final Comments comments;
  private final InlineConverter inlines;
  private final BlockConverter blocks;

  public DocumentConverter(SourceFile file, List<Problem> problems) {
    this(file, problems, Set.of());
  }

  private DocumentConverter(SourceFile file, List<Problem> problems, Set<String> reserved) {
    this.conversion = new Conversion(file, problems, reserved, this);
    this.notes = new Notes(conversion);
    this.comments = new Comments(conversion);
    this.inlines = new InlineConverter(conversion, notes, comments);
    this.blocks = new BlockConverter(conversion, comments);
  }

  /** A document of ours. */
  public record Converted(List<Block> blocks, List<Article.Note> notes, List<Comment> comments) {}

  /**
   * Reads a file. What the program writes into its page is known at its end, and so a text with a
   * heading whose id would be one of these is read once more.
   *
   * @param start of its Markdown, after the front matter
   */
  public static Converted convert(SourceFile file, int start, List<Problem> problems) {
    List<Problem> found = new ProblemList();
    DocumentConverter converter = new DocumentConverter(file, found);
    Converted text = converter.convert(start);
    PageIds ids = ids(text);
    if (ids.all().stream().anyMatch(converter.conversion.anchors()::isMade)) {
      found = new ProblemList();
      converter = new DocumentConverter(file, found, ids.all());
      text = converter.convert(start);
      ids = ids(text);
    }
    new IdCheck(converter.conversion, ids).report();
    problems.addAll(found);
    return text;
  }

  private static PageIds ids(Converted text) {
    return PageIds.of(Contents.of(text.blocks(), text.notes()), text.notes());
  }

  /**
   * Reads the file. Footnotes and experiments are found before anything is converted, since words
   * may stand before that of which they speak.
   *
   * @param start of its Markdown, after the front matter
   */
  private Converted convert(int start) {
    Document document = Flexmark.parse(conversion.part(start, conversion.text().length()));
    inlines.begin(document);
    notes.collect(document);
    conversion.experiments().collect(document);
    List<Block> text = blocks(document);
    List<Article.Note> found = notes.converted();
    warnOfUnusedDefinitions(document);
    return new Converted(text, found, comments.all());
  }

  /** Reports definitions of links whose address no link has. */
  private void warnOfUnusedDefinitions(Document document) {
    for (Node node : document.getDescendants()) {
      if (node instanceof Reference definition
          && !conversion.isLinked(definition.getUrl().getStartOffset())
          && !isComment(definition)) {
        String label = definition.getReference().toString();
        conversion.warning(
            Code.UNUSED_DEFINITION,
            definition.getStartOffset(),
            definition.getUrl().getEndOffset(),
            "nothing refers to this definition of a link",
            "link to it as [" + label + "], or write \\[" + label + "] where it is text");
      }
    }
  }

  /** Returns whether a definition is one of those that Markdown's authors write comments as. */
  private static boolean isComment(Reference definition) {
    return definition.getUrl().toString().equals("#") || definition.getUrl().isEmpty();
  }

  @Override
  public List<Block> blocks(Node parent) {
    return blocks.children(parent);
  }

  @Override
  public List<Inline> inlines(Node parent) {
    return inlines.children(parent);
  }

  @Override
  public List<Inline> running(BasedSequence part) {
    return inlines.parse(part);
  }

  /** Returns the directives whose content is Markdown. */
  public List<Directive> directives() {
    return blocks.directives();
  }

  /** Returns the roles. */
  public List<Role> roles() {
    return inlines.roles();
  }
}
