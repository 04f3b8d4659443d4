package orrery.site.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The content of an author's folder.
 *
 * <pre>{@code
 * content/site.yaml                       settings
 * content/posts/first-light.md            an article
 * content/posts/double-descent/index.md   an article with files of its own
 * content/posts/double-descent/curve.svg  published as posts/double-descent/curve.svg
 * content/references.bib                  what articles cite
 * content/include/notation.md             for articles to include; published nowhere
 * content/static/favicon.svg              published as favicon.svg
 * }</pre>
 *
 * @param folder the folder it was read from
 * @param name the name of the folder in messages
 * @param settings the text of {@code site.yaml}, if there is one
 * @param articles in the order of their slugs
 * @param files those that are published unchanged: each file on disk by its path in the site
 * @param bibliographies the BibTeX files, by path
 */
public record SourceTree(
    Path folder,
    String name,
    Optional<SourceFile> settings,
    List<ArticleSource> articles,
    SortedMap<String, Path> files,
    SortedMap<String, SourceFile> bibliographies) {

  /** Returns the path in the site of a file of the author's folder. */
  public static String published(String path) {
    if (path.startsWith("static/")) {
      return path.substring("static/".length());
    }
    int start = "posts/".length();
    int end = path.indexOf('/', start);
    if (!path.startsWith("posts/") || end < 0) {
      return path;
    }
    return path.substring(0, start) + Slug.of(path.substring(start, end)) + path.substring(end);
  }

  /**
   * The text of an article.
   *
   * @param slug its name in addresses: made of the name of its file or folder by {@link Slug}
   * @param file its text
   * @param folder from which its relative links start: {@code posts/}, or {@code posts/x/}
   */
  public record ArticleSource(String slug, SourceFile file, String folder) {

    /** Returns its path in the content folder: {@code posts/x.md}, or {@code posts/x/index.md}. */
    public String path() {
      return folder + file.path().getFileName();
    }
  }
}
