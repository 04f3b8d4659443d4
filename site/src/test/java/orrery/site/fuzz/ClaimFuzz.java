package orrery.site.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import orrery.site.article.Article;
import orrery.site.article.Claim;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.problem.Code;

/**
 * Claims of a grammar: one that is accepted is the same when it is printed and read again, and the
 * page comes to the same verdict as the build.
 */
final class ClaimFuzz {
  private static final WebModules HOLDS =
      WebModules.function(
          "prose/claim.js",
          "({ holds }, claim, all) => holds(claim, all[claim.name], (_, name) => all[name])");

  private static final List<String> FINDINGS =
      List.of("error", "a:error", "b:error", "pieces", "a:peak.features", "b:pieces", "c:error");

  private static final List<String> RELATIONS =
      List.of(
          "<", ">", "<=", ">=", "\u2264", "\u2265", "=", " in ", "\u2248", "~", " about ", " in",
          "==", "<>", " is ", "");

  private static final List<String> NUMBERS =
      List.of(
          "0.25",
          "25%",
          "2",
          "100",
          "0",
          "-1",
          "\u22121",
          "1e-3",
          "1e308",
          "1e999",
          ".5",
          "5.",
          "1,000",
          "0.1234567890123456",
          "99%",
          "%",
          "",
          "x",
          "-0",
          "1e-400",
          "200 %");

  private static final List<String> SIGNS = List.of(" * ", "*", "\u00d7", " ", "\u00b7 ", "/");

  private static final List<String> REACHES = List.of(" \u00b1 ", "\u00b1", "+-", " +/- ", " ");

  private static final List<String> SEEDS =
      List.of("", "", " for every seed", " for most seeds", " for a seed", " for  every seed");

  private static final List<String> UNLESS =
      List.of(
          "",
          "",
          "",
          " unless ridge=0.1",
          " unless noise=0 and ridge=1 or samples=50",
          " unless steps=100",
          " unless seeds=1",
          " unless noise",
          " unless  noise = 9 or",
          "unless noise=1");

  private ClaimFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Choices choices = new Choices(data);
    boolean two = choices.flag();
    String said = claim(choices);
    FuzzedSite site = site(said, two);
    Oracle.check(site);
    Optional<Inline.CheckedClaim> accepted = accepted(site);
    accepted.ifPresent(claim -> again(claim.claim(), two));
    accepted.ifPresent(claim -> verdict(claim.claim(), site));
  }

  private static String claim(Choices choices) {
    if (choices.rarely()) {
      return choices.text(40).replace("`", "").replace("\n", " ");
    }
    String relation = choices.one(RELATIONS);
    String range = choices.rarely() ? choices.text(10).replace("`", "") : range(relation, choices);
    return choices.one(FINDINGS) + relation + range + choices.one(SEEDS) + choices.one(UNLESS);
  }

  private static String range(String relation, Choices choices) {
    if (relation.equals(" in ")) {
      return bound(choices) + ".." + bound(choices);
    }
    boolean around = "\u2248~ about ".contains(relation) && !relation.isEmpty();
    return bound(choices) + (around ? choices.one(REACHES) + choices.one(NUMBERS) : "");
  }

  private static String bound(Choices choices) {
    return switch (choices.below(4)) {
      case 2 -> choices.one(FINDINGS);
      case 3 -> choices.one(NUMBERS) + choices.one(SIGNS) + choices.one(FINDINGS);
      default -> choices.one(NUMBERS);
    };
  }

  private static FuzzedSite site(String said, boolean two) {
    String first = "```{experiment} double-descent\n:id: a\n```\n\n";
    String second = two ? "```{experiment} relu-oscillation\n:id: b\n```\n\n" : "";
    return FuzzedSite.of(
        "---\ntitle: T\n---\n\nSo {claim}`words | " + said + "`.\n\n" + first + second);
  }

  private static Optional<Inline.CheckedClaim> accepted(FuzzedSite site) {
    return site.articles().stream()
        .map(rendered -> rendered.index().article())
        .flatMap(ClaimFuzz::claims)
        .findFirst();
  }

  private static Stream<Inline.CheckedClaim> claims(Article article) {
    return Contents.of(article).inlines(Inline.CheckedClaim.class).stream();
  }

  private static void again(Claim claim, boolean two) {
    String seeds =
        switch (claim.seeds()) {
          case TOGETHER -> "";
          case MOST -> " for most seeds";
          case EVERY -> " for every seed";
        };
    String printed =
        claim.finding().experiment() + ":" + claim.finding().name() + " " + claim.said() + seeds;
    String unless =
        claim.unless().stream().map(Claim.Counterfactual::said).collect(Collectors.joining(" or "));
    String whole = unless.isEmpty() ? printed : printed + " unless " + unless;
    Optional<Inline.CheckedClaim> read = accepted(site(whole, two));
    Oracle.require(read.isPresent(), "not read again: " + printed);
    Oracle.requireSame(plain(read.get().claim()), plain(claim), printed);
    boolean numbers = claim.low().finding().isEmpty() && claim.high().finding().isEmpty();
    double low = claim.low().number() + claim.low().plus();
    double high = claim.high().number() + claim.high().plus();
    List<String> settings = read.get().claim().unless().stream().map(one -> one.said()).toList();
    Oracle.requireSame(String.join(" or ", settings), unless, whole);
    Oracle.require(!numbers || low <= high, "an empty range: " + printed);
  }

  private static Claim plain(Claim claim) {
    Span nowhere = new Span(0, 0);
    return new Claim(
        nowhere,
        plain(claim.finding()),
        claim.said(),
        plain(claim.low()),
        plain(claim.high()),
        claim.seeds(),
        List.of());
  }

  private static Claim.Named plain(Claim.Named named) {
    return new Claim.Named(named.experiment(), named.name(), new Span(0, 0));
  }

  private static Claim.Bound plain(Claim.Bound bound) {
    return new Claim.Bound(
        bound.number(), bound.finding().map(ClaimFuzz::plain), bound.plus(), bound.open());
  }

  /** Requires that the page finds of a claim of whole runs what the build has found. */
  private static void verdict(Claim claim, FuzzedSite site) {
    boolean unknown = site.problems().stream().anyMatch(one -> one.code() == Code.UNKNOWN_FINDING);
    if (claim.seeds() != Claim.Seeds.TOGETHER || unknown) {
      return;
    }
    String body = site.articles().get(0).body().html();
    Element element = Jsoup.parseBodyFragment(body).selectFirst("orrery-claim");
    boolean holds =
        site.problems().stream().noneMatch(problem -> problem.code() == Code.FALSE_CLAIM);
    String json = element.attr("data-claim");
    String found = HOLDS.call(json, json(FuzzedSite.findings()));
    Oracle.requireSame(found, String.valueOf(holds), json + site.problems());
  }

  private static String json(Map<String, Double> findings) {
    return findings.entrySet().stream()
        .map(one -> WebModules.json(one.getKey()) + ":" + one.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
