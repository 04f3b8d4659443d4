package orrery.site.bench.corpus;

import java.util.List;

/** The words of all articles. */
final class Vocabulary {
  static final List<String> ADJECTIVES =
      words(
          "broad early even exact faint first flat free gentle hidden last linear local narrow"
              + " noisy plain quiet random rare rough sharp simple small smooth sparse stable"
              + " steep true usual wide");

  static final List<String> NOUNS =
      words(
          "average basin batch bias bound breakpoint curve depth descent direction error estimator"
              + " example feature frequency gradient kernel label layer learner limit loss margin"
              + " matrix minimum network neuron noise norm optimum parameter penalty prior rank"
              + " region residual risk sample schedule slope spectrum step target threshold"
              + " trajectory variance weight width");

  static final List<String> VERBS =
      words(
          "bounds changes conceals decides enters explains follows governs hides limits meets"
              + " mirrors outlives predicts raises repeats resembles reveals sets shapes sharpens"
              + " shifts softens tames");

  static final List<String> OPENINGS =
      List.of(
          "After a while",
          "As a rule",
          "At the threshold",
          "By the same argument",
          "Far from the origin",
          "For a fixed budget",
          "In every run",
          "In practice",
          "Near the peak",
          "On closer inspection",
          "Once more",
          "With more samples",
          "With the same data",
          "Without any noise");

  static final List<String> JOINTS =
      words("although and because before but until when where whereas while");

  private Vocabulary() {}

  private static List<String> words(String all) {
    return List.of(all.split(" "));
  }
}
