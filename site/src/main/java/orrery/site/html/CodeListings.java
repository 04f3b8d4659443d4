package orrery.site.html;

import static orrery.site.problem.Code.CODE_WITHOUT_COLOURS;

import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.highlight.CodeSnippet;
import orrery.site.highlight.Highlighter;
import orrery.site.highlight.Listing;
import orrery.site.problem.Problem;

/** The code of articles: coloured all at once, then put where it stands. */
final class CodeListings {
  private final Highlighter highlighter;
  private final List<Problem> problems;

  CodeListings(Highlighter highlighter, List<Problem> problems) {
    this.highlighter = highlighter;
    this.problems = problems;
  }

  /** Colours all code of some articles, so that asking for one later takes no time. */
  static void prepare(List<ArticleIndex> articles, Highlighter highlighter) {
    List<CodeSnippet> codes = new ArrayList<>();
    for (ArticleIndex article : articles) {
      article.contents().blocks(Block.Code.class).stream()
          .map(code -> new CodeSnippet(code.language(), code.text()))
          .forEach(codes::add);
    }
    highlighter.render(codes);
  }

  /** Returns the lines of a block; reports where it has no colours although it names a language. */
  Listing find(Article article, Block.Code block) {
    CodeSnippet code = new CodeSnippet(block.language(), block.text());
    Listing listing = highlighter.render(List.of(code)).get(0);
    if (!listing.objection().isEmpty()) {
      String text = article.source().text();
      int start =
          Math.max(block.span().start(), text.indexOf(code.language(), block.span().start()));
      var place = article.source().place(start, start + code.language().length());
      problems.add(
          Problem.warning(CODE_WITHOUT_COLOURS, place, listing.objection(), listing.hint()));
    }
    return listing;
  }
}
