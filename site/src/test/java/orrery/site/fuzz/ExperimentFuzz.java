package orrery.site.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.math.Decimal;
import orrery.engine.math.Digest;
import orrery.engine.spec.Entries;
import orrery.engine.spec.Parameter;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;
import orrery.site.markdown.MarkdownReader;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/** Experiments of a grammar: one that is accepted is the same when its settings are read again. */
final class ExperimentFuzz {
  private static final List<String> OTHERS =
      List.of(
          ":id: a",
          ":caption: A *word* of $x$",
          ":controls: seeds",
          ":predict: true",
          ":expect: error < 1",
          ":id: A b",
          ":predict: maybe",
          "no entry",
          ":::",
          ": : x",
          "");

  private ExperimentFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Choices choices = new Choices(data);
    Study study = choices.one(Studies.all());
    String text = "```{experiment} " + study.name() + "\n" + lines(study, choices) + "```\n";
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("a.md"), "a.md", "# A\n\n" + text);
    Optional<Article> article = MarkdownReader.read("a", file, problems);
    Oracle.problems(problems);
    article.stream()
        .flatMap(read -> Contents.of(read).blocks(Block.Experiment.class).stream())
        .forEach(ExperimentFuzz::check);
  }

  private static String lines(Study study, Choices choices) {
    EntryText entries = new EntryText(study, choices);
    StringBuilder lines = new StringBuilder();
    int count = choices.below(6);
    for (int i = 0; i < count; i++) {
      if (choices.below(8) == 7) {
        lines.append(choices.one(OTHERS)).append('\n');
      } else {
        Parameter parameter = entries.parameter();
        lines.append(':').append(parameter.name()).append(": ");
        lines.append(entries.value(parameter)).append('\n');
      }
    }
    return lines.toString();
  }

  private static void check(Block.Experiment block) {
    Experiment experiment = block.definition();
    Oracle.requireSame(
        digest(read(experiment.study(), block.settings())), digest(experiment), block.settings());
    if (experiment.sweep().values().length == 1 && !experiment.arms().exists()) {
      String canonical = canonical(experiment);
      Experiment again = read(experiment.study(), canonical);
      Oracle.requireSame(canonical(again), canonical, "not canonical");
      Oracle.requireSame(digest(again), digest(experiment), canonical);
    }
  }

  private static Experiment read(Study study, String settings) {
    Entries entries = Entries.of(settings);
    Oracle.require(entries.problems().isEmpty(), settings);
    ExperimentParser.Parsed parsed = ExperimentParser.parse(study, entries.entries(), List.of());
    Oracle.require(parsed.problems().isEmpty(), parsed.problems() + "\n" + settings);
    return parsed.orElseThrow();
  }

  /** Returns every setting as it is printed; the swept parameter comes first, so it is swept. */
  private static String canonical(Experiment experiment) {
    String swept = experiment.sweep().parameter();
    StringBuilder text = new StringBuilder();
    if (!swept.isEmpty()) {
      text.append(':').append(swept).append(": ");
      text.append(Decimal.text(experiment.sweep().values()[0])).append('\n');
    }
    for (Parameter parameter : experiment.study().parameters().parameters()) {
      add(experiment, parameter.name(), swept, text);
    }
    ExperimentParser.COMMON.names().forEach(name -> add(experiment, name, swept, text));
    return text.toString();
  }

  private static void add(Experiment experiment, String name, String swept, StringBuilder text) {
    if (!name.equals(swept)) {
      text.append(':').append(name).append(": ").append(experiment.text(name)).append('\n');
    }
  }

  private static String digest(Experiment experiment) {
    Digest digest = new Digest();
    experiment.addTo(digest);
    return digest.text();
  }
}
