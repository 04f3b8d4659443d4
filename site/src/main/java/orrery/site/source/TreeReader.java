package orrery.site.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import orrery.site.memo.Stamp;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.source.SourceTree.ArticleSource;

/**
 * Reads an author's folder. Symbolic links are refused, so that nothing outside of it can be
 * published; names that start with a dot are left out.
 *
 * <pre>{@code
 * SourceTree tree = TreeReader.read(Path.of("content"), "content", problems);
 * }</pre>
 */
public final class TreeReader {
  private static final String POSTS = "posts/";
  private static final String STATIC = "static/";

  /** The folder of files that articles include and quote; it is not published. */
  private static final String INCLUDE = "include/";

  private final Path folder;
  private final String name;
  private final KnownFiles known;
  private final List<Problem> problems;
  private final SortedMap<String, ArticleSource> articles = new TreeMap<>();
  private final SortedMap<String, Path> files = new TreeMap<>();
  private final SortedMap<String, SourceFile> bibliographies = new TreeMap<>();
  private final Set<Path> texts = new HashSet<>();
  private final StrayMarkdown stray = new StrayMarkdown();
  private Optional<SourceFile> settings = Optional.empty();

  private TreeReader(Path folder, String name, KnownFiles known, List<Problem> problems) {
    this.folder = folder;
    this.name = name;
    this.known = known;
    this.problems = problems;
  }

  /**
   * Reads a folder; what cannot be read is left out of the tree and added to the problems.
   *
   * @param name the name of the folder in messages
   */
  public static SourceTree read(Path folder, String name, List<Problem> problems) {
    return read(folder, name, new KnownFiles(Clock.systemUTC()), problems);
  }

  /**
   * Reads a folder of which something may be known.
   *
   * @param known the files of before
   */
  public static SourceTree read(
      Path folder, String name, KnownFiles known, List<Problem> problems) {
    TreeReader reader = new TreeReader(folder, name, known, problems);
    if (Files.isDirectory(folder)) {
      reader.walk("");
      reader.markdown();
    } else {
      String message = "there is no such folder";
      problems.add(
          Problem.error(Code.NO_CONTENT, Place.file(name), message, "orrery --content names it"));
    }
    known.retain(reader.texts);
    List<ArticleSource> articles = List.copyOf(reader.articles.values());
    return new SourceTree(
        folder, name, reader.settings, articles, reader.files, reader.bibliographies);
  }

  private void walk(String path) {
    for (Path child : children(path)) {
      String childPath = path + child.getFileName();
      if (Files.isSymbolicLink(child)) {
        report(Code.SYMBOLIC_LINK, childPath, "this is a symbolic link", "put a copy in its place");
      } else if (!hasAddress(child.getFileName().toString())) {
        String message = "a browser cannot ask for a file of this name";
        report(Code.NAME_WITHOUT_ADDRESS, childPath, message, "rename it");
      } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        walk(childPath + "/");
        folder(childPath);
      } else if (!Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
        String message = "this is neither a file nor a folder";
        report(Code.NOT_A_FILE, childPath, message, "remove it");
      } else {
        file(childPath, child);
      }
    }
  }

  /** Adds the files of Markdown that articles name, and reports the others. */
  private void markdown() {
    stray
        .named(
            articles.values(),
            (path, advice) -> report(Code.MISPLACED_FILE, path, advice.message(), advice.hint()))
        .forEach(this::published);
  }

  /** Reports a folder that is called as an article is. */
  private void folder(String path) {
    boolean markdown = path.startsWith(POSTS) && StrayMarkdown.isMarkdown(path);
    if (markdown && !stray.hasArticle(path + "/")) {
      String message = "this is a folder, and an article is a file";
      report(Code.MISPLACED_FILE, path, message, "move what is in it, or rename it");
    }
  }

  private static boolean hasAddress(String name) {
    return name.indexOf('\\') < 0 && name.chars().noneMatch(c -> c < ' ' || c == '\ufffd');
  }

  /** Lists a folder, sorted by name, since the order of a directory differs between machines. */
  private List<Path> children(String path) {
    try (Stream<Path> children = Files.list(folder.resolve(path))) {
      return children
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      report(Code.UNREADABLE_FILE, path, "this folder cannot be read: " + e.getMessage(), "");
      return List.of();
    }
  }

  private void file(String path, Path file) {
    if (path.endsWith(".bib") && !path.startsWith(STATIC)) {
      text(path, file).ifPresent(text -> bibliographies.put(path, text));
    }
    if (path.equals("site.yaml")) {
      settings = text(path, file);
    } else if (path.startsWith(STATIC)) {
      files.put(SourceTree.published(path), file);
    } else if (path.startsWith(POSTS)) {
      post(path, file);
    } else if (!path.startsWith(INCLUDE) && (path.indexOf('/') >= 0 || !path.endsWith(".bib"))) {
      String hint = "articles stand in posts/, and files to be copied in static/";
      report(Code.MISPLACED_FILE, path, "nothing is known of this file", hint);
    }
  }

  private void post(String path, Path file) {
    String rest = path.substring(POSTS.length());
    int slash = rest.indexOf('/');
    if (slash < 0 && rest.endsWith(".md")) {
      article(rest.substring(0, rest.length() - 3), POSTS, path, file);
    } else if (slash > 0 && rest.substring(slash + 1).equals("index.md")) {
      String name = rest.substring(0, slash);
      stray.addArticle(POSTS + name + "/");
      article(name, POSTS + name + "/", path, file);
    } else if (slash < 0) {
      boolean markdown = StrayMarkdown.isMarkdown(rest);
      String hint =
          markdown
              ? "call it " + rest.substring(0, rest.lastIndexOf('.')) + ".md"
              : "put it into the folder of its article";
      report(Code.MISPLACED_FILE, path, "this file belongs to no article", hint);
    } else if (StrayMarkdown.isMarkdown(rest)) {
      stray.add(path, file);
    } else if (path.endsWith("/index.html")) {
      report(
          Code.FILE_INSTEAD_OF_PAGE,
          path,
          "this file stands where its article's page will be",
          "rename it");
    } else {
      published(path, file);
    }
  }

  private void published(String path, Path file) {
    if (files.putIfAbsent(SourceTree.published(path), file) != null) {
      String message = "two files have the address " + SourceTree.published(path);
      report(Code.DUPLICATE_ADDRESS, path, message, "rename the folder of one");
    }
  }

  private void article(String called, String from, String path, Path file) {
    String slug = Slug.of(called);
    if (slug.isEmpty()) {
      String hint = "use at least one letter or digit";
      report(
          Code.NAME_WITHOUT_ADDRESS,
          path,
          "an address cannot be made of the name \"" + called + "\"",
          hint);
      return;
    }
    ArticleSource other = articles.get(slug);
    if (other != null) {
      String message = "two articles have the address posts/" + slug + "/";
      report(Code.DUPLICATE_ADDRESS, path, message, "the other is " + other.file().name());
      return;
    }
    text(path, file).ifPresent(text -> articles.put(slug, new ArticleSource(slug, text, from)));
  }

  private Optional<SourceFile> text(String path, Path file) {
    texts.add(file);
    Optional<Stamp> stamp = Stamp.find(file);
    Optional<SourceFile> same = stamp.flatMap(now -> known.find(file, now));
    if (same.isPresent()) {
      return same;
    }
    int before = problems.size();
    Optional<SourceFile> read = read(path, file);
    return stamp.isPresent() && problems.size() == before
        ? read.map(text -> known.remember(file, stamp.get(), text))
        : read;
  }

  private Optional<SourceFile> read(String path, Path file) {
    try {
      if (Files.size(file) > Decoding.MAX_FILE_BYTES) {
        problems.add(Decoding.tooLarge(name + "/" + path, Files.size(file)));
        return Optional.empty();
      }
      return Decoding.decode(file, name + "/" + path, Files.readAllBytes(file), problems)
          .map(text -> text.withRoot(folder));
    } catch (IOException e) {
      report(Code.UNREADABLE_FILE, path, "this file cannot be read: " + e.getMessage(), "");
      return Optional.empty();
    }
  }

  private void report(Code code, String path, String message, String hint) {
    String file = path.isEmpty() ? name : name + "/" + path;
    problems.add(Problem.error(code, Place.file(file), message, hint));
  }
}
