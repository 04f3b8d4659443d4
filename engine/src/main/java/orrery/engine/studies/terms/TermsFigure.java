package orrery.engine.studies.terms;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Bars;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Experiment;
import orrery.engine.study.Results;

/** The terms on one another, for each value of the sweep. */
final class TermsFigure {
  private TermsFigure() {}

  static Figure of(Results results) {
    Terms terms = Terms.of(results);
    int values = terms.theory().length;
    double[] places = new double[values];
    double[] fitted = new double[values];
    double[] stopped = new double[values];
    double[] expected = new double[values];
    double[] base = new double[values];
    for (int i = 0; i < values; i++) {
      places[i] = i;
      fitted[i] = terms.fitted(i);
      stopped[i] = terms.stopped(i);
      expected[i] = terms.approximation()[i] + terms.theory()[i];
      // A term that makes the error smaller hangs below zero.
      base[i] = terms.optimisation()[i] < 0 ? 0 : fitted[i];
    }
    List<Mark> marks =
        List.of(
            Bars.of("approximation", Tone.SERIES_2, terms.approximation()),
            Bars.of("estimation", Tone.SERIES_1, terms.estimation()).onTopOf(terms.approximation()),
            Bars.of("optimisation", Tone.SERIES_3, terms.optimisation()).onTopOf(base),
            new Mark.Dots("estimation by theory", Tone.REFERENCE, places, expected),
            new Mark.Dots("all together", Tone.SERIES_4, places, stopped));
    return new Figure(
        summary(results, terms),
        List.of(new Panel("", categories(results), Axis.linear("squared error"), marks)));
  }

  private static Axis categories(Results results) {
    Experiment experiment = results.experiment();
    String swept = experiment.sweep().parameter();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < results.axis().length; i++) {
      words.add(experiment.sweep().exists() ? experiment.at(i).text(swept) : "");
    }
    String label = experiment.sweep().exists() ? results.sweptAxis().label() : "";
    return Axis.categories(label, words);
  }

  private static String summary(Results results, Terms terms) {
    String what =
        "The error of cosines that are fitted to a noisy step, as approximation, estimation and"
            + " optimisation.";
    int best = terms.best();
    if (best < 0 || !results.experiment().sweeps("degree")) {
      return what;
    }
    return what
        + " Without the last, it is least at degree "
        + Decimal.text(results.axis()[best])
        + ": "
        + Decimal.text(terms.fitted(best), 3)
        + ".";
  }
}
