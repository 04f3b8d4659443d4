package orrery.site.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Node;
import orrery.site.article.Series;
import orrery.site.math.TexCells;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.source.YamlFields;

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

  /** The most links of all lists of tags and of series: each is printed, a page for each list. */
  private static final long MAX_SITE_LINKS = 500_000;

  /** The most pixels of all images of a site that are made smaller: some twenty minutes. */
  private static final long MAX_SITE_PIXELS = 20_000_000_000L;

  private static final double MEGAPIXEL = 1e6;

  private WorkLimits() {}

  private static List<Limit> limits(ImagePixels images) {
    return List.of(
        new Limit(
            "paragraphs, links and other parts",
            100_000,
            index -> Node.joined(index.contents().blocks(), index.contents().inlines()),
            (index, part) -> 1),
        new Limit("formulas", 10_000, index -> index.contents().formulas(), (index, part) -> 1),
        new Limit("different formulas", 1_000, WorkLimits::differentFormulas, (index, part) -> 1),
        new Limit(
            "characters of different formulas",
            50_000,
            WorkLimits::differentFormulas,
            (index, part) -> tex(part).length()),
        new Limit(
            "cells of tables in formulas",
            3_000,
            WorkLimits::differentFormulas,
            (index, part) -> TexCells.count(tex(part))),
        new Limit(
            "images",
            1_000,
            index -> index.contents().inlines(Inline.Image.class),
            (index, part) -> 1),
        new Limit(
            "megapixels of images that are made smaller",
            1_000,
            images::different,
            (index, part) -> images.count(images.file(index, (Inline.Image) part)) / MEGAPIXEL),
        new Limit(
            "listings",
            2_000,
            index -> index.contents().blocks(Block.Code.class),
            (index, part) -> 1),
        new Limit(
            "characters of code in a language",
            100_000,
            index -> index.contents().blocks(Block.Code.class),
            (index, part) -> colouredLength((Block.Code) part)),
        new Limit(
            "citations",
            2_000,
            index -> index.contents().inlines(Inline.Citation.class),
            (index, part) -> ((Inline.Citation) part).cites().size()),
        new Limit(
            "tables of contents and lists of symbols", 20, WorkLimits::lists, (index, part) -> 1),
        new Limit("experiments", 200, ArticleIndex::experiments, (index, part) -> 1),
        new Limit(
            "billion operations of experiments",
            1_000,
            ArticleIndex::experiments,
            (index, part) -> flops(part) / 1e9));
  }

  /** The most of something that an article may have; each part of it weighs something. */
  private record Limit(
      String parts,
      double most,
      Function<ArticleIndex, List<? extends Node>> find,
      ToDoubleBiFunction<ArticleIndex, Node> weight) {

    /** Returns the limit in words, such as {@code 10,000 formulas}. */
    String text() {
      return String.format(Locale.ROOT, "%,.0f %s", most, parts);
    }

    /** Returns the first part that is beyond the limit. */
    Optional<Problem> exceeded(ArticleIndex index) {
      double sum = 0;
      for (Node part : find.apply(index)) {
        sum += weight.applyAsDouble(index, part);
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
    List<String> texts = new ArrayList<>();
    texts.add(YamlFields.MAX_WORDS + " tags, and as many bibliographies");
    texts.add(YamlFields.MAX_NAMES + " macros");
    limits(ImagePixels.NONE).forEach(limit -> texts.add(limit.text()));
    return texts;
  }

  /** Returns the limits of a site in words. */
  public static List<String> ofASite() {
    return List.of(
        number(MAX_SITE_FLOPS / 1e9) + " billion operations of experiments",
        number(MAX_SITE_LINKS) + " links in lists of tags and of series",
        number(MAX_SITE_PIXELS / MEGAPIXEL) + " megapixels of images that are made smaller");
  }

  /** Returns the articles that are within the limits; each of the others is a problem. */
  static List<ArticleIndex> within(
      List<ArticleIndex> articles, ImagePixels images, List<Problem> problems) {
    List<Limit> limits = limits(images);
    List<ArticleIndex> within = new ArrayList<>();
    for (ArticleIndex index : articles) {
      Optional<Problem> exceeded =
          limits.stream().flatMap(limit -> limit.exceeded(index).stream()).findFirst();
      exceeded.ifPresentOrElse(problems::add, () -> within.add(index));
    }
    return within;
  }

  /** Reports a site whose articles, all together, ask for too much work. */
  static void checkSite(
      List<ArticleIndex> articles, ImagePixels images, String content, List<Problem> problems) {
    double flops =
        articles.stream()
            .flatMap(index -> index.experiments().stream())
            .mapToDouble(WorkLimits::flops)
            .sum();
    if (flops > MAX_SITE_FLOPS) {
      String most = number(flops / 1e9) + " billion operations";
      String allowed = number(MAX_SITE_FLOPS / 1e9) + " billion";
      String message = "the experiments of this site would take " + most;
      String hint = "make the largest smaller: fewer seeds, values or steps";
      problems.add(tooMuch(content, message, allowed, hint));
    }
    double links = linksOfTags(articles) + linksOfSeries(articles);
    if (links > MAX_SITE_LINKS) {
      String message =
          "the lists of tags and of series of this site would have " + number(links) + " links";
      String hint = "give its articles fewer tags, or divide the longest series";
      problems.add(tooMuch(content, message, number(MAX_SITE_LINKS), hint));
    }
    double pixels = images.ofAll(articles);
    if (pixels > MAX_SITE_PIXELS) {
      String message = "the images of this site have " + number(pixels / MEGAPIXEL) + " megapixels";
      String hint = "make the largest smaller: no page shows more than 2,000 pixels side by side";
      problems.add(tooMuch(content, message, number(MAX_SITE_PIXELS / MEGAPIXEL), hint));
    }
  }

  private static Problem tooMuch(String content, String message, String most, String hint) {
    return Problem.error(
        Code.TOO_MUCH_WORK_OF_SITE,
        Place.file(content),
        message + "; at most " + most + " are allowed",
        hint);
  }

  /** Each page of a tag lists articles, each of them with all its tags. */
  private static double linksOfTags(List<ArticleIndex> articles) {
    double links = 0;
    for (ArticleIndex index : articles) {
      double tags = index.article().frontMatter().tags().size();
      links += tags * tags;
    }
    return links;
  }

  /** Each article of a series lists all of them. */
  private static double linksOfSeries(List<ArticleIndex> articles) {
    return articles.stream()
        .flatMap(index -> index.article().frontMatter().series().stream())
        .collect(Collectors.groupingBy(Series::name, Collectors.counting()))
        .values()
        .stream()
        .mapToDouble(count -> (double) count * count)
        .sum();
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  private static List<Block> lists(ArticleIndex index) {
    return index.contents().blocks().stream()
        .filter(block -> block instanceof Block.Outline || block instanceof Block.Notation)
        .toList();
  }

  /** Returns the formulas that KaTeX gets: two with other numbers or labels are not the same. */
  private static List<Inline.Formula> differentFormulas(ArticleIndex index) {
    Set<List<Object>> seen = new HashSet<>();
    return index.contents().formulas().stream()
        .filter(
            formula ->
                seen.add(List.of(formula.tex(), formula.display(), index.numbers().rows(formula))))
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
