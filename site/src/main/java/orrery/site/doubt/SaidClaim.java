package orrery.site.doubt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import orrery.engine.study.Experiment;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.Claim;
import orrery.site.article.ExperimentId;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.claim.ArticleFindings;
import orrery.site.claim.ClaimChecker;
import orrery.site.claim.ExperimentFindings;
import orrery.site.claim.Verdict;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * A claim where it is said.
 *
 * @param what the subject of a message about it: {@code the claim}
 */
record SaidClaim(ArticleIndex article, Claim claim, String what) {

  /** Returns all claims of an article: those in its text, and what its experiments expect. */
  static List<SaidClaim> in(ArticleIndex article) {
    List<SaidClaim> all = new ArrayList<>();
    for (Inline.CheckedClaim words : article.contents().inlines(Inline.CheckedClaim.class)) {
      all.add(new SaidClaim(article, words.claim(), "the claim"));
    }
    for (Block.Experiment experiment : article.experiments()) {
      experiment
          .expected()
          .forEach(claim -> all.add(new SaidClaim(article, claim, "what is expected")));
    }
    return all;
  }

  /** Returns the experiments that it speaks of, as they are printed. */
  Map<ExperimentId, Experiment> experiments() {
    Map<ExperimentId, Experiment> all = comparedWith();
    all.put(id(), printed());
    return all;
  }

  /** Returns the experiments whose findings are ends of its range, as they are printed. */
  Map<ExperimentId, Experiment> comparedWith() {
    Map<ExperimentId, Experiment> all = new LinkedHashMap<>();
    Stream.of(claim.low(), claim.high())
        .flatMap(bound -> bound.finding().stream())
        .filter(named -> !named.experiment().equals(claim.finding().experiment()))
        .forEach(named -> all.put(id(named), printed(named)));
    return all;
  }

  /** Returns the experiment of its finding. */
  ExperimentId id() {
    return id(claim.finding());
  }

  /** Returns the experiment of its finding, as it is printed. */
  Experiment printed() {
    return printed(claim.finding());
  }

  private ExperimentId id(Claim.Named named) {
    return new ExperimentId(article.slug(), named.experiment());
  }

  private Experiment printed(Claim.Named named) {
    return article.experiment(named.experiment()).orElseThrow().definition();
  }

  /** Returns its condition in words: {@code peak.features of "small" in 24..32, for most seeds}. */
  String words() {
    String seeds =
        switch (claim.seeds()) {
          case TOGETHER -> "";
          case MOST -> ", for most seeds";
          case EVERY -> ", for every seed";
        };
    Claim.Named finding = claim.finding();
    return finding.name() + " of \"" + finding.experiment() + "\" " + claim.said() + seeds;
  }

  /** Returns the verdict on it for other findings; empty where one that it names is not there. */
  Optional<Verdict> verdict(ExperimentFindings findings) {
    // The problem of the build would be another: here the caller says what is wrong.
    List<Problem> unheard = new ArrayList<>();
    return new ClaimChecker(new ArticleFindings(article, findings, unheard)).check(claim, what);
  }

  Problem warning(Code code, Span at, String message, String hint) {
    Place place = article.article().source().place(at.start(), at.end());
    return Problem.warning(code, place, what + " " + message, hint);
  }
}
