package orrery.site.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.article.Symbols;
import orrery.site.article.Symbols.Symbol;
import orrery.site.article.TexPlace;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/** The notation of an article: its symbols as a list, and what is doubtful about them. */
final class Notation {
  private final ArticleIndex index;
  private final List<Symbol> symbols;

  Notation(ArticleIndex index) {
    this.index = index;
    this.symbols = index.symbols();
  }

  /** The list; a symbol with two meanings is in it twice. */
  void write(InlineRenderer inlines, HtmlWriter html) {
    if (symbols.isEmpty()) {
      return;
    }
    html.raw("<dl class=\"notation\">\n");
    for (Symbol symbol : symbols) {
      Inline.Formula formula = symbol.formula();
      html.raw("<div><dt>");
      inlines.write(
          List.of(new Inline.Formula(formula.span(), symbol.tex(), formula.texStart(), false, "")),
          html);
      html.raw("</dt><dd>").text(symbol.meaning()).raw("</dd></div>\n");
    }
    html.raw("</dl>\n");
  }

  /** Warns of symbols that are used before they are defined, and of those with two meanings. */
  void check(List<Problem> problems) {
    Map<String, Symbol> first = new LinkedHashMap<>();
    for (Symbol symbol : symbols) {
      Symbol before = first.putIfAbsent(symbol.tex(), symbol);
      if (before != null && !before.meaning().equals(symbol.meaning())) {
        String message = symbol.tex() + " has two meanings";
        String hint =
            "line "
                + place(before.formula(), before.position(), 1).line()
                + " says \""
                + before.meaning()
                + "\"";
        Place place = place(symbol.formula(), symbol.position(), symbol.tex().length());
        problems.add(Problem.warning(Code.DEFINED_TWICE, place, message, hint));
      }
    }
    first.values().forEach(symbol -> early(symbol).ifPresent(problems::add));
  }

  private Optional<Problem> early(Symbol symbol) {
    List<Inline.Formula> before = new ArrayList<>();
    for (Inline.Formula formula : index.contents().formulas()) {
      if (formula.equals(symbol.formula())) {
        break;
      }
      before.add(formula);
    }
    for (Inline.Formula formula : before) {
      Optional<Integer> use = Symbols.use(formula.tex(), symbol.tex());
      if (use.isPresent()) {
        int line = place(symbol.formula(), symbol.position(), 1).line();
        return Optional.of(
            Problem.warning(
                Code.USED_BEFORE_DEFINED,
                place(formula, use.get(), symbol.tex().length()),
                symbol.tex() + " is used before it is defined",
                "line " + line + " defines it: do that here"));
      }
    }
    return Optional.empty();
  }

  private Place place(Inline.Formula formula, int position, int length) {
    SourceFile file = index.article().source();
    int start = TexPlace.offset(file.text(), formula.tex(), formula.texStart(), position);
    return file.place(start, start + length);
  }
}
