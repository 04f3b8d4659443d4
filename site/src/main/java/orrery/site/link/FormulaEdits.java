package orrery.site.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Equation;
import orrery.site.article.Inline;
import orrery.site.article.Numbers.RowNumber;
import orrery.site.article.TexCommands;
import orrery.site.article.TexPlace;
import orrery.site.link.References.LabelTarget;
import orrery.site.math.Edit;
import orrery.site.problem.Code;

/** The edits that replace labels and references, which KaTeX does not know. */
public final class FormulaEdits {
  private final References references;
  private final LinkResolver links;

  public FormulaEdits(References references, LinkResolver links) {
    this.references = references;
    this.links = links;
  }

  /** Returns the edits of a formula, in order; empty where its author mentions no number. */
  public List<Edit> find(ArticleIndex article, Inline.Formula formula) {
    List<Edit> edits = new ArrayList<>();
    for (RowNumber row : article.numbers().rows(formula)) {
      row(row, formula, edits);
    }
    references(article, formula, edits);
    edits.sort(Comparator.comparingInt(Edit::start));
    return apart(edits);
  }

  /** Leaves out edits of what an edit before replaces: the meaning of a symbol is not printed. */
  private static List<Edit> apart(List<Edit> edits) {
    List<Edit> apart = new ArrayList<>();
    int end = 0;
    for (Edit edit : edits) {
      if (edit.start() >= end) {
        apart.add(edit);
        end = edit.end();
      }
    }
    return apart;
  }

  private static void row(RowNumber numbered, Inline.Formula formula, List<Edit> edits) {
    Equation.Row row = numbered.row();
    boolean counted = row.tag().isEmpty() && !numbered.number().isEmpty();
    for (Equation.Part label : row.labels()) {
      boolean first = label.equals(row.labels().get(0));
      edits.add(
          counted && first
              ? Edit.tag(label.start(), label.end(), numbered.anchor(), numbered.number())
              : Edit.without(label.start(), label.end()));
    }
    if (counted && row.labels().isEmpty()) {
      // In front of a formula without rows: behind it there may be a comment.
      int at = row.end() == formula.tex().length() ? 0 : row.end();
      edits.add(Edit.tag(at, at, numbered.anchor(), numbered.number()));
    }
    if (row.tag().isPresent() && !numbered.anchor().isEmpty()) {
      Equation.Part tag = row.tag().get();
      edits.add(Edit.id(tag.textStart(), numbered.anchor()));
      edits.add(Edit.closing(tag.end() - 1));
    }
    if (row.isSilent()) {
      edits.add(Edit.noTag(row.end()));
    }
  }

  private void references(ArticleIndex article, Inline.Formula formula, List<Edit> edits) {
    TexCommands commands = new TexCommands(formula.tex());
    while (commands.next()) {
      if (commands.name().equals("define") || commands.name().equals("param")) {
        symbol(article, formula, commands, edits);
      } else if (commands.name().equals("ref") || commands.name().equals("eqref")) {
        boolean parentheses = commands.name().equals("eqref");
        commands
            .argument()
            .ifPresent(part -> edits.add(link(article.article(), formula, part, parentheses)));
      } else if (commands.name().equals("label") && !formula.display()) {
        // It was reported that it has no place there.
        commands.argument().ifPresent(part -> edits.add(Edit.without(part.start(), part.end())));
      }
    }
  }

  /** The symbol is printed where it is defined or bound; what it stands for is not. */
  private void symbol(
      ArticleIndex article, Inline.Formula formula, TexCommands commands, List<Edit> edits) {
    boolean bound = commands.name().equals("param");
    Optional<Equation.Part> symbol = commands.argument();
    Optional<Equation.Part> meaning = commands.argument();
    if (symbol.isEmpty() || meaning.isEmpty()) {
      return;
    }
    int start = symbol.get().start();
    int inside = symbol.get().textStart();
    BoundSymbol parameter =
        bound ? BoundSymbol.of(article, meaning.get()) : new BoundSymbol("", "", "");
    if (!parameter.message().isEmpty()) {
      int at =
          TexPlace.offset(
              article.article().source().text(),
              formula.tex(),
              formula.texStart(),
              meaning.get().textStart());
      references.error(
          Code.WRONG_BINDING,
          article.article(),
          meaning.get().text(),
          at,
          parameter.message(),
          parameter.hint());
    }
    if (parameter.name().isEmpty()) {
      edits.add(Edit.without(start, inside - 1));
      edits.add(Edit.without(symbol.get().end(), meaning.get().end()));
    } else {
      edits.add(Edit.bound(start, inside, parameter.name()));
      edits.add(new Edit(symbol.get().end(), meaning.get().end(), "}", ""));
    }
    commands.continueAt(inside);
  }

  private Edit link(
      Article article, Inline.Formula formula, Equation.Part part, boolean parentheses) {
    int at =
        TexPlace.offset(
            article.source().text(), formula.tex(), formula.texStart(), part.textStart());
    Inline.Reference.Form form =
        parentheses ? Inline.Reference.Form.EQUATION : Inline.Reference.Form.NUMBER;
    Inline.Reference reference =
        new Inline.Reference(formula.span(), form, part.text(), at, List.of());
    Optional<LabelTarget> found = references.find(article, part.text(), at);
    if (found.isEmpty()) {
      return Edit.without(part.start(), part.end());
    }
    references.check(article, reference, found.get());
    String number = found.get().target().number();
    String address =
        links.address(article, found.get().article().slug(), found.get().target().anchor());
    return Edit.link(part.start(), part.end(), address, parentheses ? "(" + number + ")" : number);
  }
}
