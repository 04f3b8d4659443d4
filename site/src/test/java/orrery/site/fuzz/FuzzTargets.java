package orrery.site.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** All targets. A new target is a class with a line here, and a folder of seeds. */
final class FuzzTargets {
  private static final Path TESTS = Path.of("src/test/resources");
  private static final Path ARTICLES = TESTS.resolve("markdown");
  private static final Path PROBLEMS = TESTS.resolve("problems");
  private static final Path DOCUMENTS = TESTS.resolve("imports");

  static final List<FuzzTarget> ALL =
      List.of(
          new FuzzTarget(
              "markdown",
              MarkdownFuzz.class,
              1_000,
              MarkdownFuzz::fuzzerTestOneInput,
              List.of(ARTICLES, PROBLEMS)),
          target("words", WordsFuzz.class, 1_000, WordsFuzz::fuzzerTestOneInput),
          target("svg", SvgFuzz.class, 12_000, SvgFuzz::fuzzerTestOneInput),
          target("bibtex", BibtexFuzz.class, 4_000, BibtexFuzz::fuzzerTestOneInput),
          target("front-matter", FrontMatterFuzz.class, 1_500, FrontMatterFuzz::fuzzerTestOneInput),
          target("experiment", ExperimentFuzz.class, 10_000, ExperimentFuzz::fuzzerTestOneInput),
          target("claim", ClaimFuzz.class, 2_000, ClaimFuzz::fuzzerTestOneInput),
          new FuzzTarget(
              "import",
              ImportFuzz.class,
              1_000,
              ImportFuzz::fuzzerTestOneInput,
              List.of(DOCUMENTS)),
          target("state-link", StateLinkFuzz.class, 6_000, StateLinkFuzz::fuzzerTestOneInput),
          target("fragment", FragmentFuzz.class, 10_000, FragmentFuzz::fuzzerTestOneInput),
          target("csv", CsvFuzz.class, 10_000, CsvFuzz::fuzzerTestOneInput));

  private FuzzTargets() {}

  private static FuzzTarget target(String name, Class<?> type, int runs, Consumer<byte[]> test) {
    return new FuzzTarget(name, type, runs, test, List.of());
  }
}
