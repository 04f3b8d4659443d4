package orrery.engine.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.studies.bump.ReluBump;
import orrery.engine.studies.descent.DoubleDescent;
import orrery.engine.studies.edge.EdgeOfStability;
import orrery.engine.studies.epochs.EpochDescent;
import orrery.engine.studies.flow.GradientFlow;
import orrery.engine.studies.optimisers.Optimisers;
import orrery.engine.studies.oscillation.ReluOscillation;
import orrery.engine.studies.polynomial.PolynomialFit;
import orrery.engine.studies.regions.DepthOrWidth;
import orrery.engine.studies.surface.LossSurface;
import orrery.engine.studies.terms.ErrorTerms;
import orrery.engine.studies.widths.WidthDescent;
import orrery.engine.study.Study;

/**
 * The list of all studies. A new study is a class with a public constructor without arguments, and
 * a line here.
 *
 * <pre>{@code
 * Studies.find("relu-oscillation").orElseThrow()
 * }</pre>
 */
public final class Studies {
  private static final List<Study> ALL =
      List.of(
          new DoubleDescent(),
          new ReluOscillation(),
          new EpochDescent(),
          new PolynomialFit(),
          new GradientFlow(),
          new Optimisers(),
          new ErrorTerms(),
          new LossSurface(),
          new WidthDescent(),
          new EdgeOfStability(),
          new DepthOrWidth(),
          new ReluBump());

  private Studies() {}

  /** All studies, in the order in which lists show them. */
  public static List<Study> all() {
    return ALL;
  }

  /** The study of that name, if there is one. */
  public static Optional<Study> find(String name) {
    for (Study study : ALL) {
      if (study.name().equals(name)) {
        return Optional.of(study);
      }
    }
    return Optional.empty();
  }

  /** The names of all studies, for suggestions. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Study study : ALL) {
      names.add(study.name());
    }
    return names;
  }
}
