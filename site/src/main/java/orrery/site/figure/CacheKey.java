package orrery.site.figure;

import orrery.engine.spec.Parameter;
import orrery.engine.study.Experiment;
import orrery.engine.study.Sweep;

/** The cache key of an experiment's result: everything that decides it, as one text. */
final class CacheKey {
  private CacheKey() {}

  static String text(Experiment experiment) {
    StringBuilder text = new StringBuilder(experiment.study().name());
    for (Parameter parameter : experiment.settings().table().parameters()) {
      text.append(' ').append(parameter.name()).append('=');
      text.append(experiment.settings().text(parameter.name()));
    }
    add(" over ", experiment.sweep(), text);
    add(" arms ", experiment.arms(), text);
    return text.append(" seeds ")
        .append(experiment.seeds())
        .append('@')
        .append(experiment.seed())
        .toString();
  }

  private static void add(String word, Sweep sweep, StringBuilder text) {
    text.append(word).append(sweep.parameter()).append(' ');
    for (double value : sweep.values()) {
      text.append(Double.doubleToLongBits(value)).append(',');
    }
  }
}
