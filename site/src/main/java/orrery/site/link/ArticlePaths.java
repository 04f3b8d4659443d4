package orrery.site.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.memo.Stamp;
import orrery.site.source.NearWords;
import orrery.site.source.SourceTree;
import orrery.site.source.SourceTree.ArticleSource;

/**
 * The paths of articles and files: as authors write them, and as pages have to. A relative path
 * starts from the article's own file, as it does on GitHub. What is written into a page is relative
 * to that page, so that it holds wherever the site lives.
 */
public final class ArticlePaths {
  private final SourceTree tree;
  private final Map<String, String> slugs;
  private final Map<String, String> folders;
  private final Answers answers;

  private ArticlePaths(
      SourceTree tree, Map<String, String> slugs, Map<String, String> folders, Answers answers) {
    this.tree = tree;
    this.slugs = slugs;
    this.folders = folders;
    this.answers = answers;
  }

  /** Paths in a tree, of whose articles only some can be linked to. */
  public ArticlePaths(SourceTree tree, List<ArticleIndex> articles) {
    this(tree, new HashMap<>(), new HashMap<>(), Answers.UNHEARD);
    Set<String> published = articles.stream().map(ArticleIndex::slug).collect(Collectors.toSet());
    for (ArticleSource source : tree.articles()) {
      folders.put(source.slug(), source.folder());
      if (published.contains(source.slug())) {
        slugs.put(source.path(), source.slug());
        slugs.put("posts/" + source.slug() + "/", source.slug());
        slugs.put("posts/" + source.slug(), source.slug());
      }
    }
  }

  /** Returns the same, of which is noted what an article looks up. */
  public ArticlePaths notedIn(Answers ofArticle) {
    return new ArticlePaths(tree, slugs, folders, ofArticle);
  }

  /** Returns the article that a path in an article leads to. */
  public Optional<String> slug(Article article, String path) {
    String inContent = inContent(article, path);
    return answers.note(new Question.ArticleAt(inContent), at(inContent));
  }

  /** Returns the article at a path in the author's folder. */
  Optional<String> at(String inContent) {
    return Optional.ofNullable(slugs.get(inContent));
  }

  /** Returns the file in the site that a path in an article means; empty where there is none. */
  public String file(Article article, String path) {
    String file = SourceTree.published(inContent(article, path));
    boolean there = onDisk(file).isPresent();
    return answers.note(new Question.FileAt(file), there) ? file : "";
  }

  /** Returns the file of the author's that is at a path in the site. */
  Optional<Path> onDisk(String file) {
    return Optional.ofNullable(tree.files().get(file));
  }

  /** Returns the file that is shown at a path in the site; notes that its bytes matter. */
  public Path read(String file) {
    answers.note(new Question.BytesAt(file), onDisk(file).flatMap(Stamp::find));
    return tree.files().get(file);
  }

  /**
   * Resolves a path in the content folder: from the article's file, or with a slash from the root
   * of the site.
   */
  private String inContent(Article article, String path) {
    String decoded = SitePath.decoded(path.replaceFirst("\\?.*", ""));
    return decoded.startsWith("/")
        ? SitePath.normal(decoded.substring(1))
        : SitePath.normal(folders.get(article.slug()) + decoded);
  }

  /** Returns the address of a file from an article's page. */
  public String fromPage(Article article, String file) {
    String own = folder(article);
    String path = file.startsWith(own) ? file.substring(own.length()) : "../../" + file;
    return SitePath.encoded(path);
  }

  /** Returns the address of an article, or of a part of it, from the page of another or its own. */
  static String fromPage(Article article, String slug, String fragment) {
    return slug.equals(article.slug()) && !fragment.isEmpty()
        ? fragment
        : "../" + slug + "/" + fragment;
  }

  /** Suggests a file for a path that leads to no file. */
  public String hintOfFile(Article article, String path) {
    return NearWords.hint(path, files(article), "");
  }

  /** Suggests a file or an article for a path that leads to neither. */
  String hint(Article article, String path) {
    List<String> known = files(article);
    for (ArticleSource source : tree.articles()) {
      if (slugs.containsKey(source.path()) && !source.slug().equals(article.slug())) {
        known.add(SitePath.relative(folders.get(article.slug()), source.path()));
      }
    }
    return NearWords.hint(path, known, "");
  }

  private List<String> files(Article article) {
    List<String> known = new ArrayList<>();
    String own = folder(article);
    for (String file : tree.files().tailMap(own).keySet()) {
      if (!file.startsWith(own)) {
        break;
      }
      known.add(file.substring(own.length()));
    }
    return known;
  }

  private static String folder(Article article) {
    return "posts/" + article.slug() + "/";
  }
}
