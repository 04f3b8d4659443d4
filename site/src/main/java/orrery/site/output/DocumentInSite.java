package orrery.site.output;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import orrery.site.article.Article;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.markdown.MarkdownReader;
import orrery.site.problem.Problem;
import orrery.site.source.Decoding;
import orrery.site.source.SourceFile;
import orrery.site.source.SourceTree;
import orrery.site.source.SourceTree.ArticleSource;

/**
 * A document among the articles of a site: in its own place if it is one of them, else as one more
 * that no other leads to.
 *
 * @param tree with the document in it
 * @param article the document; absent where it cannot be read
 * @param articles all of them
 */
record DocumentInSite(SourceTree tree, Optional<Article> article, List<Article> articles) {
  /**
   * Reads a document.
   *
   * @param problems receives the problems of the document, and not those of other articles
   */
  static DocumentInSite of(SourceTree tree, Document document, List<Problem> problems) {
    Optional<SourceFile> file =
        Decoding.decode(document.path(), document.name(), document.bytes(), problems)
            .map(text -> isInside(tree, document) ? text.withRoot(tree.folder()) : text);
    if (file.isEmpty()) {
      return new DocumentInSite(tree, Optional.empty(), List.of());
    }
    ArticleSource source = source(tree, file.get());
    List<ArticleSource> sources = new ArrayList<>(tree.articles());
    sources.removeIf(other -> other.slug().equals(source.slug()));
    SourceTree others = with(tree, sources, tree.files());
    List<Article> articles = new ArrayList<>(MarkdownReader.read(others, new ArrayList<>()));
    Optional<Article> article = MarkdownReader.document(source.slug(), file.get(), problems);
    article.ifPresent(articles::add);
    sources.add(source);
    SortedMap<String, Path> files = new TreeMap<>(tree.files());
    if (!tree.articles().stream().anyMatch(other -> other.slug().equals(source.slug()))) {
      article.ifPresent(one -> addFilesBeside(one, source.folder(), files));
    }
    return new DocumentInSite(with(tree, sources, files), article, articles);
  }

  /** Returns whether a document is in the site's folder, and may include any file of it. */
  private static boolean isInside(SourceTree tree, Document document) {
    return document.path().startsWith(tree.folder().toAbsolutePath().normalize());
  }

  private static ArticleSource source(SourceTree tree, SourceFile file) {
    return tree.articles().stream()
        .filter(article -> article.file().path().equals(file.path()))
        .findFirst()
        .map(same -> new ArticleSource(same.slug(), file, same.folder()))
        .orElseGet(() -> apart(tree, file));
  }

  /** Returns the document as an article with an address of its own. */
  private static ArticleSource apart(SourceTree tree, SourceFile file) {
    List<String> taken = tree.articles().stream().map(ArticleSource::slug).toList();
    String slug = "document";
    while (taken.contains(slug)) {
      slug += "-x";
    }
    return new ArticleSource(slug, file, "posts/" + slug + "/");
  }

  /** The files that the document names, so that its images and downloads are known. */
  private static void addFilesBeside(
      Article document, String folder, SortedMap<String, Path> files) {
    for (Inline inline : Contents.of(document).inlines()) {
      if (inline instanceof Inline.Image image) {
        addFile(document, image.target(), folder, files);
      } else if (inline instanceof Inline.Link link) {
        addFile(document, link.target(), folder, files);
      }
    }
  }

  private static void addFile(
      Article document, String target, String folder, SortedMap<String, Path> files) {
    try {
      Path file = document.source().path().resolveSibling(target).normalize();
      if (!target.startsWith("/") && Files.isRegularFile(file)) {
        files.put(folder + target, file);
      }
    } catch (InvalidPathException notTheNameOfAFile) {
      // Then it is no file: the check of links has the word.
    }
  }

  private static SourceTree with(
      SourceTree tree, List<ArticleSource> articles, SortedMap<String, Path> files) {
    return new SourceTree(
        tree.folder(),
        tree.name(),
        tree.settings(),
        List.copyOf(articles),
        files,
        tree.bibliographies());
  }
}
