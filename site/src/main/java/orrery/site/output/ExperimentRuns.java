package orrery.site.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.ExperimentId;
import orrery.site.figure.Twin;
import orrery.site.figure.Twins;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.progress.Progress;

/** Runs the experiments of articles, and prints their figures. */
final class ExperimentRuns {
  private final Twins printer;
  private final List<Problem> problems;
  private final Progress progress;
  private final Map<ExperimentId, Twin> twins = new LinkedHashMap<>();

  ExperimentRuns(Twins printer, List<Problem> problems, Progress progress) {
    this.progress = progress;
    this.printer = printer;
    this.problems = problems;
  }

  /** Runs all experiments at once, or, where that fails, one by one to find those that fail. */
  Map<ExperimentId, Twin> of(List<ArticleIndex> articles) {
    List<Asked> asked = new ArrayList<>();
    for (ArticleIndex article : articles) {
      for (Block.Experiment experiment : article.experiments()) {
        asked.add(new Asked(article, experiment));
      }
    }
    List<Problem> metAgain = new ArrayList<>();
    Guard.run(Place.file(""), metAgain, () -> compute(asked));
    if (!metAgain.isEmpty()) {
      asked.forEach(one -> Guard.run(one.place(), problems, () -> compute(List.of(one))));
    }
    return twins;
  }

  private void compute(List<Asked> asked) {
    List<Twin> results = printer.compute(asked.stream().map(Asked::request).toList(), progress);
    for (int i = 0; i < asked.size(); i++) {
      twins.put(asked.get(i).id(), results.get(i));
    }
  }

  /** An experiment that is to be run. */
  private record Asked(ArticleIndex article, Block.Experiment experiment) {
    ExperimentId id() {
      return new ExperimentId(article.slug(), experiment.id());
    }

    Twins.Request request() {
      return new Twins.Request(experiment.id(), experiment.definition());
    }

    Place place() {
      return article.article().source().place(experiment.span().start(), experiment.span().end());
    }
  }
}
