package orrery.site.markdown.convert;

import java.util.Optional;
import orrery.site.article.PageIds;
import orrery.site.markdown.context.Anchors;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/** A check of the ids that an author gave against those that the program writes into the page. */
final class IdCheck {
  private final Conversion conversion;
  private final PageIds ids;

  IdCheck(Conversion conversion, PageIds ids) {
    this.conversion = conversion;
    this.ids = ids;
  }

  /** Reports each id that the page needs for something else. */
  void report() {
    conversion
        .anchors()
        .given()
        .forEach((id, given) -> ids.owner(id).ifPresent(owner -> report(id, given, owner)));
    for (PageIds.Clash clash : ids.clashes()) {
      Optional.ofNullable(conversion.anchors().given().get(clash.experiment()))
          .ifPresent(given -> report(clash, given));
    }
  }

  private void report(String id, Anchors.Given given, String owner) {
    boolean label = given.code() == Code.LABEL_TAKEN;
    String message = "the " + (label ? "label" : "id") + " \"" + id + "\" is taken on this page";
    error(given, message, owner);
  }

  private void report(PageIds.Clash clash, Anchors.Given given) {
    String part = "\"" + clash.id() + "\"";
    String message =
        "a part of the experiment \"" + clash.experiment() + "\" would have the id " + part;
    error(given, message, clash.owner());
  }

  private void error(Anchors.Given given, String message, String owner) {
    String hint = owner + " has it: " + given.advice();
    conversion.error(given.code(), given.start(), given.end(), message, hint);
  }
}
