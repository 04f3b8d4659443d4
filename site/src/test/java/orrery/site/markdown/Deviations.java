package orrery.site.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list of examples that we deviate from, by specification and number. */
record Deviations(Map<String, Map<Integer, Cause>> bySpecification) {

  enum Cause {
    POLICY,
    DIALECT,
    NEWER,
    FLEXMARK
  }

  static Deviations read(Path file) throws IOException {
    Map<String, Map<Integer, Cause>> found = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" \\| ", 3);
        List<String> words = List.of(parts[0].split(" "));
        Cause cause = Cause.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT));
        for (String range : words.subList(1, words.size())) {
          numbers(range)
              .forEach(
                  n -> found.computeIfAbsent(words.get(0), any -> new TreeMap<>()).put(n, cause));
        }
      }
    }
    return new Deviations(found);
  }

  private static List<Integer> numbers(String range) {
    String[] ends = range.split("-", 2);
    List<Integer> numbers = new ArrayList<>();
    for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
      numbers.add(n);
    }
    return numbers;
  }

  Map<Integer, Cause> causes(String specification) {
    return bySpecification.getOrDefault(specification, Map.of());
  }
}
