package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.spec.Entry;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.site.article.Claim;
import orrery.site.article.Inline;
import orrery.site.claim.ClaimChecker;
import orrery.site.claim.NumberText;
import orrery.site.claim.Verdict;
import orrery.site.link.StateLink;
import orrery.site.rendered.JsonObject;

/**
 * Words with a claim: a mark after them says that it was checked, and says more when it is pressed,
 * also without a script.
 */
final class ClaimRenderer {
  private final ClaimChecker checker;

  ClaimRenderer(ClaimChecker checker) {
    this.checker = checker;
  }

  /**
   * Writes them.
   *
   * @param words writes the words alone
   */
  void write(Inline.CheckedClaim checked, HtmlWriter html, Runnable words) {
    Claim claim = checked.claim();
    Optional<Verdict> verdict = checker.check(claim, "the claim");
    html.raw("<orrery-claim")
        .attribute("for", claim.finding().experiment())
        .attribute("data-claim", json(claim, verdict).toString())
        .raw(">");
    words.run();
    html.raw("\u2060<button type=\"button\" class=\"mark\"")
        .attribute("popovertarget", checked.popover())
        .attribute("aria-label", "Checked when this page was built")
        .raw(">\u2713</button><span class=\"why\" popover")
        .attribute("id", checked.popover())
        .raw("><span class=\"found\">")
        .text(verdict.map(made -> description(claim, made)).orElse(""))
        .raw("</span>");
    writeUnless(claim, html);
    html.raw("</span></orrery-claim>");
  }

  /** Writes what makes it false, as links to these states of the experiment. */
  private static void writeUnless(Claim claim, HtmlWriter html) {
    String before = " Its author says that it is false with ";
    for (Claim.Counterfactual counterfactual : claim.unless()) {
      html.text(before)
          .raw("<a")
          .attribute("href", "#" + StateLink.of(claim, counterfactual))
          .raw(">")
          .text(words(counterfactual))
          .raw("</a>");
      before = " or ";
    }
    html.text(claim.unless().isEmpty() ? "" : ".");
  }

  /** Returns settings as the controls name them: {@code Ridge 0.1 and Noise 1}. */
  private static String words(Claim.Counterfactual counterfactual) {
    ParameterTable table = counterfactual.experiment().study().parameters();
    List<String> settings = new ArrayList<>();
    for (Entry change : counterfactual.changes()) {
      Parameter parameter = table.parameters().get(table.indexOf(change.key()));
      settings.add(parameter.label() + " " + NumberText.typed(change.value(), parameter.unit()));
    }
    return String.join(" and ", settings);
  }

  private static String description(Claim claim, Verdict verdict) {
    String seeds =
        switch (claim.seeds()) {
          case TOGETHER -> "";
          case MOST -> ", for most seeds";
          case EVERY -> ", for every seed";
        };
    String inside =
        claim.seeds() == Claim.Seeds.TOGETHER
            ? ""
            : "; " + verdict.inside() + " of " + verdict.each().length + " seeds are in the range";
    return "Checked when this page was built. Claimed: "
        + claim.finding().name()
        + " "
        + claim.said()
        + ClaimChecker.ends(claim, verdict)
        + seeds
        + ". Found: "
        + NumberText.of(verdict.found(), 0, false)
        + inside
        + ".";
  }

  private JsonObject json(Claim claim, Optional<Verdict> verdict) {
    JsonObject json =
        new JsonObject()
            .text("name", claim.finding().name())
            .text("said", claim.said())
            .bool("seeds", claim.seeds() != Claim.Seeds.TOGETHER);
    verdict.ifPresent(made -> json.number("found", made.found()));
    boolean known = verdict.isPresent();
    return json.object("low", json(claim.low(), known)).object("high", json(claim.high(), known));
  }

  private JsonObject json(Claim.Bound bound, boolean known) {
    JsonObject json = new JsonObject().number("number", bound.number()).bool("open", bound.open());
    if (bound.finding().isPresent()) {
      Claim.Named finding = bound.finding().get();
      json.text("of", finding.experiment()).text("name", finding.name());
      if (known) {
        checker.value(finding).ifPresent(value -> json.number("found", value));
      }
    }
    return bound.plus() == 0 ? json : json.number("plus", bound.plus());
  }
}
