package orrery.site.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Node;
import orrery.site.math.TexCells;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * The limits on the work that an article asks for, and on that of a whole site. They are counts, so
 * that every machine refuses the same articles, and are checked before the work begins.
 *
 * <pre>{@code
 * List<ArticleIndex> articles = WorkLimits.within(indexed, problems);
 * }</pre>
 */
public final class WorkLimits {
  /** The most operations of all experiments of a site: some three hours of one core. */
  private static final double MAX_SITE_FLOPS = 2e13;

  private static final List<Limit> LIMITS =
      List.of(
          new Limit(
              "paragraphs, links and other parts",
              100_000,
              index -> Node.joined(index.contents().blocks(), index.contents().inlines()),
              part -> 1),
          new Limit("formulas", 10_000, index -> index.contents().formulas(), part -> 1),
          new Limit("different formulas", 2_000, WorkLimits::differentFormulas, part -> 1),
          new Limit(
              "characters of different formulas",
              100_000,
              WorkLimits::differentFormulas,
              part -> tex(part).length()),
          new Limit(
              "cells of tables in formulas",
              10_000,
              WorkLimits::differentFormulas,
              part -> TexCells.count(tex(part))),
          new Limit(
              "images", 1_000, index -> index.contents().inlines(Inline.Image.class), part -> 1),
          new Limit(
              "listings", 5_000, index -> index.contents().blocks(Block.Code.class), part -> 1),
          new Limit(
              "characters of code in a language",
              300_000,
              index -> index.contents().blocks(Block.Code.class),
              part -> colouredLength((Block.Code) part)),
          new Limit(
              "citations",
              3_000,
              index -> index.contents().inlines(Inline.Citation.class),
              part -> ((Inline.Citation) part).cites().size()),
          new Limit("tables of contents and lists of symbols", 20, WorkLimits::lists, part -> 1),
          new Limit("experiments", 200, ArticleIndex::experiments, part -> 1),
          new Limit(
              "billion operations of experiments",
              1_000,
              ArticleIndex::experiments,
              part -> flops(part) / 1e9));

  private WorkLimits() {}

  /** The most of something that an article may have; each part of it weighs something. */
  private record Limit(
      String parts,
      double most,
      Function<ArticleIndex, List<? extends Node>> find,
      ToDoubleFunction<Node> weight) {

    /** Returns the limit in words, such as {@code 10,000 formulas}. */
    String text() {
      return String.format(Locale.ROOT, "%,.0f %s", most, parts);
    }

    /** Returns the first part that is beyond the limit. */
    Optional<Problem> exceeded(ArticleIndex index) {
      double sum = 0;
      for (Node part : find.apply(index)) {
        sum += weight.applyAsDouble(part);
        if (sum > most) {
          String message = "up to here this article has more than " + text();
          return Optional.of(
              Problem.error(
                  Code.TOO_MUCH_WORK,
                  index.article().source().place(part.span().start(), part.span().end()),
                  message,
                  "divide it into several articles"));
        }
      }
      return Optional.empty();
    }
  }

  /** Returns the limits of an article in words, such as {@code 10,000 formulas}. */
  public static List<String> ofAnArticle() {
    return LIMITS.stream().map(Limit::text).toList();
  }

  /** Returns the articles that are within the limits; each of the others is a problem. */
  static List<ArticleIndex> within(List<ArticleIndex> articles, List<Problem> problems) {
    List<ArticleIndex> within = new ArrayList<>();
    for (ArticleIndex index : articles) {
      Optional<Problem> exceeded =
          LIMITS.stream().flatMap(limit -> limit.exceeded(index).stream()).findFirst();
      exceeded.ifPresentOrElse(problems::add, () -> within.add(index));
    }
    return within;
  }

  /** Reports a site whose experiments, all together, take too much work. */
  static void checkSite(List<ArticleIndex> articles, String content, List<Problem> problems) {
    double flops =
        articles.stream()
            .flatMap(index -> index.experiments().stream())
            .mapToDouble(WorkLimits::flops)
            .sum();
    if (flops > MAX_SITE_FLOPS) {
      String message =
          String.format(
              Locale.ROOT,
              "the experiments of this site would take %,.0f billion operations; at most %,.0f"
                  + " billion are allowed",
              flops / 1e9,
              MAX_SITE_FLOPS / 1e9);
      String hint = "make the largest smaller: fewer seeds, values or steps";
      problems.add(Problem.error(Code.TOO_MUCH_WORK_OF_SITE, Place.file(content), message, hint));
    }
  }

  private static List<Block> lists(ArticleIndex index) {
    return index.contents().blocks().stream()
        .filter(block -> block instanceof Block.Outline || block instanceof Block.Notation)
        .toList();
  }

  private static List<Inline.Formula> differentFormulas(ArticleIndex index) {
    Set<String> seen = new HashSet<>();
    return index.contents().formulas().stream()
        .filter(formula -> seen.add(formula.display() + formula.tex()))
        .toList();
  }

  private static String tex(Node formula) {
    return ((Inline.Formula) formula).tex();
  }

  private static int colouredLength(Block.Code code) {
    return code.language().isEmpty() ? 0 : code.text().length();
  }

  private static double flops(Node experiment) {
    return ((Block.Experiment) experiment).definition().flops();
  }
}
