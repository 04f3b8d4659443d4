package orrery.site.fuzz;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The options of the command.
 *
 * @param targets those that are fuzzed
 * @param runs the number of inputs of each; 0 for that of the target
 * @param minutes the time for each instead; 0 for a number of inputs
 */
record FuzzOptions(List<FuzzTarget> targets, int runs, int minutes) {
  private static final String USAGE =
      "usage: ./orrery fuzz [TARGET...] [--runs N | --minutes M]; targets: ";

  /** Reads the command line. */
  static FuzzOptions of(List<String> arguments) {
    List<FuzzTarget> targets = new ArrayList<>();
    int runs = 0;
    int minutes = 0;
    for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
      String word = words.next();
      switch (word) {
        case "--runs" -> runs = number(words);
        case "--minutes" -> minutes = number(words);
        default -> targets.add(target(word));
      }
    }
    if (runs > 0 && minutes > 0) {
      throw usage();
    }
    return new FuzzOptions(targets.isEmpty() ? FuzzTargets.ALL : targets, runs, minutes);
  }

  private static FuzzTarget target(String name) {
    return FuzzTargets.ALL.stream()
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(FuzzOptions::usage);
  }

  private static int number(Iterator<String> words) {
    String word = words.hasNext() ? words.next() : "";
    if (!word.matches("[1-9][0-9]{0,8}")) {
      throw usage();
    }
    return Integer.parseInt(word);
  }

  private static IllegalArgumentException usage() {
    return new IllegalArgumentException(
        USAGE + FuzzTargets.ALL.stream().map(FuzzTarget::name).collect(Collectors.joining(", ")));
  }
}
