package orrery.site.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.problem.Guard;
import orrery.site.problem.Problem;

/**
 * An article and all that is in it, found in one walk.
 *
 * <pre>{@code
 * ArticleIndex index = ArticleIndex.of(article, true);
 * index.contents().inlines(Inline.Link.class);
 * index.numbers().of("descent");
 * }</pre>
 *
 * @param contents all blocks and all running text
 * @param numbers of all that can be referred to
 * @param experiments in the order of the text
 * @param symbols that the article defines
 */
public record ArticleIndex(
    Article article,
    Contents contents,
    Numbers numbers,
    List<Block.Experiment> experiments,
    List<Symbols.Symbol> symbols) {

  /**
   * Indexes an article.
   *
   * @param numberSections whether sections are numbered where the article does not say
   */
  public static ArticleIndex of(Article article, boolean numberSections) {
    Contents contents = Contents.of(article);
    boolean numbered = article.frontMatter().numberSections().orElse(numberSections);
    return new ArticleIndex(
        article,
        contents,
        Numbers.of(contents, numbered),
        contents.blocks(Block.Experiment.class),
        Symbols.of(contents));
  }

  /** Indexes articles, in their order; one that cannot be indexed is a problem. */
  public static List<ArticleIndex> of(
      List<Article> articles, boolean numberSections, List<Problem> problems) {
    List<ArticleIndex> indexed = new ArrayList<>();
    for (Article article : articles) {
      Guard.call(article.source().whole(), problems, () -> of(article, numberSections))
          .ifPresent(indexed::add);
    }
    return indexed;
  }

  /** Returns the same index of an article whose front matter is written in another way. */
  public ArticleIndex withFrontMatter(FrontMatter frontMatter) {
    return new ArticleIndex(
        article.withFrontMatter(frontMatter), contents, numbers, experiments, symbols);
  }

  public String slug() {
    return article.slug();
  }

  /** Returns the experiment of an id. */
  public Optional<Block.Experiment> experiment(String id) {
    return experiments.stream().filter(experiment -> experiment.id().equals(id)).findFirst();
  }
}
