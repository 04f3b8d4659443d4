package orrery.site.source;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.source.SourceTree.ArticleSource;

/**
 * Files of Markdown that are no articles: an article's own words, if the author has given the file
 * another name than the one that is looked for. They are published nowhere. Those that an article
 * includes or shows are files of it as others are.
 */
final class StrayMarkdown {
  private static final Set<String> ENDINGS =
      Set.of("md", "markdown", "mdown", "mdtext", "mdtxt", "mdwn", "mdx", "mkd", "mkdn");

  private static final Pattern NAMED =
      Pattern.compile("\\{(?:literal)?include\\}[ \\t]*+([^\\n]*+)");

  private final SortedMap<String, Path> files = new TreeMap<>();

  /** The folders in which an article was found, whether or not it could be read. */
  private final Set<String> articleFolders = new HashSet<>();

  /** Returns whether a file is one of Markdown, by its name. */
  static boolean isMarkdown(String path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    return name.contains(".") && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Adds a file that is no article. */
  void add(String path, Path file) {
    files.put(path, file.toAbsolutePath().normalize());
  }

  /** Notes that a folder has an article. */
  void addArticle(String folder) {
    articleFolders.add(folder);
  }

  boolean hasArticle(String folder) {
    return articleFolders.contains(folder);
  }

  /**
   * Reports the files that no article names, and returns the others.
   *
   * @param report takes the path of a file and what to say of it
   */
  SortedMap<String, Path> named(
      Collection<ArticleSource> articles, BiConsumer<String, Advice> report) {
    SortedMap<String, Path> kept = new TreeMap<>();
    if (files.isEmpty()) {
      return kept;
    }
    Set<Path> named = named(articles);
    Set<String> read = new HashSet<>();
    articles.forEach(article -> read.add(article.folder()));
    files.forEach(
        (path, file) -> {
          String folder = articleFolder(path);
          boolean unread = articleFolders.contains(folder) && !read.contains(folder);
          if (named.contains(file)) {
            kept.put(path, file);
          } else if (!unread) {
            report.accept(path, advice(path));
          }
        });
    return kept;
  }

  /** A sentence on a file, and what to do. */
  record Advice(String message, String hint) {}

  private Advice advice(String path) {
    String folder = articleFolder(path);
    String name = name(path);
    boolean index = name.toLowerCase(Locale.ROOT).startsWith("index.");
    String plain = name.substring(0, name.lastIndexOf('.')) + ".md";
    String above = path.substring(0, path.length() - name.length());
    if (!above.equals(folder) && (index || !articleFolders.contains(folder))) {
      String parent = name(above.substring(0, above.length() - 1));
      String hint = "move it to posts/" + (index ? parent + "/index.md" : plain);
      return new Advice("this file is too deep in posts/ to be an article", hint);
    }
    if (articleFolders.contains(folder)) {
      String hint = "include it, or move it to static/ to publish it as it is";
      return new Advice("no article includes this file", hint);
    }
    boolean only = index || name.toLowerCase(Locale.ROOT).startsWith("readme.");
    String hint = "call it index.md" + (only ? "" : ", or move it to posts/" + plain);
    return new Advice("this file is not called as an article is", hint);
  }

  /** The folder right below {@code posts/}. */
  private static String articleFolder(String path) {
    return path.substring(0, path.indexOf('/', path.indexOf('/') + 1) + 1);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the files that articles name, and those that these name. */
  private Set<Path> named(Collection<ArticleSource> articles) {
    Set<Path> named = new HashSet<>();
    Deque<SourceFile> open = new ArrayDeque<>();
    articles.forEach(article -> open.add(article.file()));
    while (!open.isEmpty()) {
      SourceFile file = open.remove();
      Matcher include = NAMED.matcher(file.text());
      while (include.find()) {
        SiblingFile found = SiblingFile.of(file, include.group(1).strip());
        if (!found.objection().isEmpty()) {
          named.addAll(meant(file, found));
        } else if (named.add(found.path()) && isMarkdown(found.name())) {
          found.read(new ArrayList<>()).ifPresent(open::add);
        }
      }
    }
    return named;
  }

  /** Returns the files beside another that its author is asked about: they are told of once. */
  private List<Path> meant(SourceFile from, SiblingFile missing) {
    Path beside = from.path().toAbsolutePath().normalize().getParent();
    return files.values().stream()
        .filter(file -> file.getParent().equals(beside))
        .filter(file -> missing.hint().contains("\"" + file.getFileName() + "\""))
        .toList();
  }
}
