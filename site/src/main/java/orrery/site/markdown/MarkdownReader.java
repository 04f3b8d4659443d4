package orrery.site.markdown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;
import orrery.site.article.FrontMatter;
import orrery.site.article.FrontMatterReader;
import orrery.site.article.Inline;
import orrery.site.article.Node;
import orrery.site.article.Span;
import orrery.site.markdown.KnownArticles.Read;
import orrery.site.markdown.context.Depth;
import orrery.site.markdown.context.PlainText;
import orrery.site.markdown.convert.DocumentConverter;
import orrery.site.markdown.directive.OutlineDirective;
import orrery.site.markdown.syntax.LiteralDirectives;
import orrery.site.problem.Code;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.problem.ProblemList;
import orrery.site.source.FrontText;
import orrery.site.source.Includes;
import orrery.site.source.SourceFile;
import orrery.site.source.SourceTree;
import orrery.site.source.SourceTree.ArticleSource;
import orrery.site.source.Titles;

/**
 * Reads articles.
 *
 * <pre>{@code
 * SourceTree tree = TreeReader.read(Path.of("content"), "content", problems);
 * List<Article> articles = MarkdownReader.read(tree, problems);
 * }</pre>
 */
public final class MarkdownReader {
  /** A last guard against a fault of ours: what is too much is refused by its size, and before. */
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private MarkdownReader() {}

  /**
   * Reads every article of a tree, on all cores. Articles and problems are in the order of slugs;
   * an article that cannot be read is left out.
   */
  public static List<Article> read(SourceTree tree, List<Problem> problems) {
    return read(tree, new KnownArticles(), problems);
  }

  /**
   * Reads every article of a tree of which some may be known.
   *
   * @param known the articles of before
   */
  public static List<Article> read(SourceTree tree, KnownArticles known, List<Problem> problems) {
    List<Read> results =
        tree.articles().parallelStream()
            .map(
                source ->
                    known
                        .find(source.slug(), source.file())
                        .orElseGet(() -> fresh(source.slug(), source.file(), known)))
            .toList();
    known.retain(tree.articles().stream().map(ArticleSource::slug).collect(Collectors.toSet()));
    List<Article> articles = new ArrayList<>();
    for (Read result : results) {
      problems.addAll(result.problems());
      result.article().ifPresent(articles::add);
    }
    return articles;
  }

  private static Read fresh(String slug, SourceFile file, KnownArticles known) {
    List<Problem> own = new ArrayList<>();
    Read read = new Read(read(slug, file, own), own);
    known.remember(slug, file, read);
    return read;
  }

  /** Reads one article. */
  public static Optional<Article> read(String slug, SourceFile file, List<Problem> problems) {
    return within(DEADLINE, slug, file, true, problems);
  }

  /**
   * Reads a document that need not be an article: it may be empty, and without a title. A heading
   * that would be the title of a page stays in its text.
   */
  public static Optional<Article> document(String slug, SourceFile file, List<Problem> problems) {
    return within(DEADLINE, slug, file, false, problems);
  }

  /** Reads a text with problems of its own, since it may go on after its deadline. */
  static Optional<Article> within(
      Duration deadline, String slug, SourceFile file, boolean page, List<Problem> problems) {
    Optional<Read> read = LargeStack.call(deadline, () -> read(slug, file, page));
    if (read.isEmpty()) {
      String message = "reading this text takes longer than " + deadline.toSeconds() + " seconds";
      problems.add(
          Problem.error(
              Code.READING_TOO_SLOW, file.whole(), message, "this should not happen: tell us"));
      return Optional.empty();
    }
    problems.addAll(read.get().problems());
    return read.get().article();
  }

  private static Read read(String slug, SourceFile file, boolean page) {
    List<Problem> problems = new ProblemList();
    Optional<Optional<Article>> article =
        Guard.call(file.whole(), problems, () -> limited(slug, file, page, problems));
    return new Read(article.flatMap(read -> read), problems);
  }

  private static Optional<Article> limited(
      String slug, SourceFile written, boolean page, List<Problem> problems) {
    SourceFile file = Includes.expand(written, LiteralDirectives.NAMES, problems);
    Optional<Problem> exceeded = TextLimits.exceeded(file);
    if (exceeded.isPresent()) {
      problems.add(exceeded.get());
      return Optional.empty();
    }
    try {
      Optional<Article> article = convert(slug, file, page, problems);
      Optional<Node> deep = article.flatMap(TreeDepth::firstDeeper);
      deep.ifPresent(
          node -> problems.add(nested(file.place(node.span().start(), node.span().start() + 1))));
      return deep.isPresent() ? Optional.empty() : article;
    } catch (StackOverflowError e) {
      problems.add(nested(file.whole()));
      return Optional.empty();
    }
  }

  private static Problem nested(Place place) {
    return Problem.error(Code.NESTED_TOO_DEEPLY, place, Depth.MESSAGE, "");
  }

  private static Optional<Article> convert(
      String slug, SourceFile file, boolean page, List<Problem> problems) {
    int before = problems.size();
    FrontText parts = FrontText.of(file, problems);
    FrontMatter frontMatter = FrontMatterReader.read(file, parts, problems);
    int afterMatter = problems.size();
    DocumentConverter.Converted text = DocumentConverter.convert(file, parts.body(), problems);
    List<Block> blocks = text.blocks();
    List<Article.Note> notes = text.notes();
    if (!page) {
      return Optional.of(new Article(slug, file, frontMatter, blocks, notes, List.of()));
    }
    // A consequence of another problem is not reported as a second one.
    if (blocks.isEmpty() && problems.size() == before) {
      problems.add(Problem.error(Code.EMPTY_ARTICLE, file.whole(), "the article is empty", ""));
    }
    Article article =
        titled(new Article(slug, file, frontMatter, blocks, notes, text.comments()), problems);
    if (!article.frontMatter().title().isEmpty()) {
      return Optional.of(outlined(article));
    }
    String title = Titles.of(slug);
    if (afterMatter == before) {
      String message = "the article has no title, and is called \"" + title + "\" like its file";
      String hint = "add title: ... to the front matter, or a heading";
      problems.add(Problem.warning(Code.NO_TITLE, file.whole(), message, hint));
    }
    return Optional.of(outlined(article.withFrontMatter(article.frontMatter().withTitle(title))));
  }

  /** Returns an article with its sections listed above it, where it asks for that. */
  private static Article outlined(Article article) {
    boolean there = article.blocks().stream().anyMatch(Block.Outline.class::isInstance);
    if (!article.frontMatter().contents() || there) {
      return article;
    }
    List<Block> blocks = new ArrayList<>(article.blocks());
    blocks.add(0, new Block.Outline(new Span(0, 0), OutlineDirective.USUAL_DEPTH, List.of()));
    return article.withBlocks(blocks);
  }

  /**
   * Takes the first heading as the title where the front matter has no title; it is not printed
   * twice.
   */
  private static Article titled(Article article, List<Problem> problems) {
    Optional<Block.Heading> first =
        article.blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(Block.Heading.class::cast)
            .findFirst();
    if (!article.frontMatter().title().isEmpty() || first.isEmpty()) {
      return article;
    }
    List<Block> rest = new ArrayList<>(article.blocks());
    boolean printed = rest.get(0) != first.get();
    for (Inline inside : Contents.of(first.get().children())) {
      String what = PlainText.more(inside);
      boolean fine = printed && PlainText.role(inside).isEmpty();
      if (!what.isEmpty() && !fine) {
        Place place = article.source().place(inside.span().start(), inside.span().end());
        String message = what + " cannot stand in the title of a page";
        String hint = "add title: ... to the front matter";
        problems.add(Problem.error(Code.MISPLACED_ROLE, place, message, hint));
      }
    }
    FrontMatter named = article.frontMatter().withTitle(PlainText.of(first.get().children()));
    if (!printed) {
      rest.remove(0);
    }
    return article.withFrontMatter(named).withBlocks(rest);
  }
}
