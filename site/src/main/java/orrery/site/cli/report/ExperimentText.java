package orrery.site.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import orrery.engine.spec.Parameter;
import orrery.engine.study.Experiment;
import orrery.engine.study.Sweep;

/** The settings of an experiment in words. */
final class ExperimentText {
  /** So many values are listed; of more, the first, the last and their number are said. */
  private static final int MOST_LISTED = 6;

  private ExperimentText() {}

  /** The parameters with several values, and the seeds: {@code features 5..1000 (21 values)}. */
  static String extent(Experiment experiment) {
    List<String> parts = new ArrayList<>();
    Sweep sweep = experiment.sweep();
    Sweep arms = experiment.arms();
    add(sweep, i -> experiment.at(0, i).text(sweep.parameter()), parts);
    add(arms, i -> experiment.at(i, 0).text(arms.parameter()), parts);
    int seeds = experiment.seeds();
    parts.add(seeds + (seeds == 1 ? " seed" : " seeds") + " from " + experiment.seed());
    return String.join(", ", parts);
  }

  private static void add(Sweep several, IntFunction<String> value, List<String> parts) {
    int count = several.values().length;
    if (!several.exists()) {
      return;
    }
    List<String> listed = new ArrayList<>();
    for (int i = 0; i < count && count <= MOST_LISTED; i++) {
      listed.add(value.apply(i));
    }
    String values =
        count <= MOST_LISTED
            ? String.join(" ", listed)
            : value.apply(0) + ".." + value.apply(count - 1) + " (" + count + " values)";
    parts.add(several.parameter() + " " + values);
  }

  /** The parameters with one value each: {@code noise=0.3 ridge=0}. */
  static String settings(Experiment experiment) {
    List<String> settings = new ArrayList<>();
    for (Parameter parameter : experiment.settings().table().parameters()) {
      String name = parameter.name();
      boolean one =
          !name.equals(experiment.sweep().parameter())
              && !name.equals(experiment.arms().parameter());
      if (one) {
        settings.add(name + "=" + experiment.settings().text(name));
      }
    }
    return String.join(" ", settings);
  }
}
