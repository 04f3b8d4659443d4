package orrery.site.markdown.context;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Equation;
import orrery.site.article.TexPlace;
import orrery.site.markdown.braces.RoleText;
import orrery.site.problem.Code;

/** The labels in formulas: each belongs to a row that has a number. */
public final class EquationLabels {
  private final Conversion conversion;

  EquationLabels(Conversion conversion) {
    this.conversion = conversion;
  }

  /** Takes the labels of a formula on lines of its own. */
  public void take(String tex, int texStart, RoleText.Part outside) {
    boolean given = !outside.text().isEmpty();
    if (given) {
      conversion.labels().given(Optional.of(outside));
    }
    for (Equation.Row row : Equation.of(tex).rows()) {
      List<Equation.Part> labels = row.labels();
      labels.forEach(label -> conversion.labels().given(Optional.of(part(tex, texStart, label))));
      if (labels.size() + (given ? 1 : 0) > 1) {
        RoleText.Part last = part(tex, texStart, labels.get(labels.size() - 1));
        String hint = "give each row of an align its own, or leave one out";
        error(Code.TWO_LABELS, last, "this equation has two labels", hint);
      } else if (labels.size() == 1 && row.notag() && row.tag().isEmpty()) {
        RoleText.Part label = part(tex, texStart, labels.get(0));
        error(
            Code.LABEL_WITHOUT_NUMBER,
            label,
            "a row with \\notag has no number to refer to",
            "leave one of them out");
      }
      given = false;
    }
  }

  /** Tells that a formula inside of a line has no number. */
  public void refuse(String tex, int texStart) {
    Equation.of(tex).rows().stream()
        .flatMap(row -> row.labels().stream())
        .forEach(
            label ->
                error(
                    Code.LABEL_IN_LINE,
                    part(tex, texStart, label),
                    "a formula inside of a line has no number, and so no label",
                    "put it on lines of its own, between $$"));
  }

  private RoleText.Part part(String tex, int texStart, Equation.Part part) {
    int start = TexPlace.offset(conversion.text(), tex, texStart, part.textStart());
    return conversion.piece(start, start + part.text().length());
  }

  private void error(Code code, RoleText.Part part, String message, String hint) {
    conversion.error(code, part.start(), part.end(), message, hint);
  }
}
