package orrery.site.markdown.role;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Inline;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/**
 * The role {@code claim}: words, and behind the last bar what they say of a number that an
 * experiment yields.
 */
final class ClaimRole implements Role {
  private static final String FORM = "write {claim}`words | finding in 1..2`";

  private final Conversion conversion;
  private final ClaimReader reader;

  ClaimRole(Conversion conversion) {
    this.conversion = conversion;
    this.reader = new ClaimReader(conversion, "");
  }

  @Override
  public String name() {
    return "claim";
  }

  @Override
  public String purpose() {
    return "Words that are checked against a number of an experiment; false ones fail the build.";
  }

  @Override
  public String example() {
    return "{claim}`the error peaks early | peak.features in 40..60 unless ridge=0.1`";
  }

  @Override
  public Optional<Inline> convert(RoleText text) {
    List<RoleText.Part> parts = text.options();
    RoleText.Part words = text.target();
    if (parts.isEmpty() || words.text().isEmpty()) {
      String message =
          parts.isEmpty()
              ? "this {claim} says nothing that can be checked"
              : "this {claim} has no words";
      conversion.error(
          Code.INCOMPLETE_CLAIM, text.span().start(), text.span().end(), message, FORM);
      return Optional.empty();
    }
    RoleText.Part last = parts.get(parts.size() - 1);
    // Bars inside the words belong to them.
    RoleText.Part whole = text.whole();
    int bar = whole.text().lastIndexOf('|');
    int end = bar > 0 && whole.text().charAt(bar - 1) == '\\' ? bar - 1 : bar;
    List<Inline> children = conversion.running(whole.part(0, end).chars());
    return reader
        .read(last)
        .map(
            claim ->
                new Inline.CheckedClaim(
                    text.span(), conversion.anchors().ofKind("claim"), claim, children));
  }
}
