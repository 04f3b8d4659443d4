package orrery.site.cli;

import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.markdown.MarkdownReader;
import orrery.site.output.BuildOptions;
import orrery.site.problem.Problem;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;
import orrery.site.source.TreeReader;

/** The articles of a site that was built, read again for a command that looks into their texts. */
final class WrittenArticles {
  private WrittenArticles() {}

  /** Returns those of a build; its problems are reported already. */
  static List<ArticleIndex> of(BuildOptions asked) {
    List<Problem> reported = new ArrayList<>();
    SourceTree tree = TreeReader.read(asked.content(), asked.contentName(), reported);
    List<Article> articles =
        MarkdownReader.read(tree, reported).stream()
            .filter(article -> asked.drafts() || !article.frontMatter().draft())
            .toList();
    boolean numbered = SiteSettings.of(tree, reported).numberSections();
    return ArticleIndex.of(articles, numbered, reported);
  }
}
