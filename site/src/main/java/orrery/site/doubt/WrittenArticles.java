package orrery.site.doubt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.markdown.MarkdownReader;
import orrery.site.problem.Problem;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;
import orrery.site.source.TreeReader;

/** The articles of a site that was built, read again for their claims. */
public final class WrittenArticles {
  private WrittenArticles() {}

  /**
   * Returns those of a build; its problems are reported already.
   *
   * @param content the author's folder
   * @param name its name in messages
   * @param drafts whether drafts are part of it
   */
  public static List<ArticleIndex> of(Path content, String name, boolean drafts) {
    List<Problem> reported = new ArrayList<>();
    SourceTree tree = TreeReader.read(content, name, reported);
    List<Article> articles =
        MarkdownReader.read(tree, reported).stream()
            .filter(article -> drafts || !article.frontMatter().draft())
            .toList();
    boolean numbered = SiteSettings.of(tree, reported).numberSections();
    return ArticleIndex.of(articles, numbered, reported);
  }
}
