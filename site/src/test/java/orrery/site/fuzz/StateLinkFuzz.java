package orrery.site.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import orrery.engine.spec.Parameter;
import orrery.engine.studies.Studies;
import orrery.engine.study.Study;
import orrery.site.article.ArticleIndex;
import orrery.site.link.Answers;
import orrery.site.link.ArticlePaths;
import orrery.site.link.LinkResolver;
import orrery.site.link.References;
import orrery.site.link.SiteNames;
import orrery.site.markdown.MarkdownReader;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;
import orrery.site.source.SourceTree;

/**
 * Links to states of experiments, of a grammar: the page reads all of one that the build accepts,
 * and writes it so that the build accepts it again.
 */
final class StateLinkFuzz {
  private static final ArticleIndex ARTICLE = article();
  private static final SourceTree TREE =
      new SourceTree(
          Path.of("content"),
          "content",
          Optional.empty(),
          List.of(),
          new TreeMap<>(),
          new TreeMap<>());

  private static final WebModules READ_AND_WRITE =
      WebModules.function(
          "settings/fragment.js",
          """
          ({ parse, read, format }, hash, known) => {
            const { parts } = parse(hash);
            const ignored = parts.flatMap(({ id, pairs }) => {
              const experiment = known.find((one) => one.id === id);
              return experiment ? read(pairs, experiment).ignored : [id];
            });
            const written = parts.map(({ id, pairs }) => format(id, pairs)).join(';');
            return { ignored, written };
          }""");

  private static final String KNOWN =
      "[" + WebEntries.experiment("a", study(0)) + "," + WebEntries.experiment("b", study(1)) + "]";

  private StateLinkFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String fragment = fragment(new Choices(data));
    if (!problems(fragment).isEmpty()) {
      return;
    }
    String result = READ_AND_WRITE.call(WebModules.json(fragment), KNOWN);
    String start = "{\"ignored\":[],\"written\":\"";
    Oracle.require(result.startsWith(start), "ignored by the page: " + fragment + "\n" + result);
    String written = result.substring(start.length(), result.length() - 2);
    Oracle.requireSame(problems(written), List.of(), fragment + " became " + written);
    Oracle.requireSame(
        READ_AND_WRITE.call(WebModules.json(written), KNOWN), result, "written in another way");
  }

  private static String fragment(Choices choices) {
    StringBuilder text = new StringBuilder();
    int parts = 1 + choices.below(2);
    for (int part = 0; part < parts; part++) {
      int experiment = choices.rarely() ? choices.below(2) : part;
      String id = choices.rarely() ? choices.text(4) : List.of("a", "b").get(experiment);
      text.append(part > 0 ? ";" : "").append(id).append('?');
      pairs(study(experiment), choices, text);
    }
    return text.toString();
  }

  private static void pairs(Study study, Choices choices, StringBuilder text) {
    EntryText entries = new EntryText(study, choices);
    int count = 1 + choices.below(3);
    for (int i = 0; i < count; i++) {
      text.append(i > 0 ? "&" : "");
      switch (choices.below(8)) {
        case 6 -> text.append("run=1");
        case 7 -> text.append("device=").append(choices.one(List.of("wasm", "webgpu", "x")));
        default -> {
          Parameter parameter = entries.parameter();
          String value = entries.value(parameter);
          text.append(parameter.name()).append('=');
          text.append(choices.rarely() ? encoded(value) : value.replace(" ", "%20"));
        }
      }
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  private static List<Problem> problems(String fragment) {
    List<Problem> problems = new ArrayList<>();
    List<ArticleIndex> all = List.of(ARTICLE);
    new LinkResolver(
            new ArticlePaths(TREE, all),
            new References(new SiteNames(all), new Answers(), () -> true, problems),
            problems)
        .resolve(ARTICLE.article(), "#" + fragment, 0);
    Oracle.problems(problems);
    return problems;
  }

  private static Study study(int index) {
    return Studies.all().get(index);
  }

  private static ArticleIndex article() {
    StringBuilder text = new StringBuilder("# A\n\n");
    text.append("```{experiment} ").append(study(0).name()).append("\n:id: a\n```\n\n");
    text.append("```{experiment} ").append(study(1).name()).append("\n:id: b\n```\n");
    SourceFile file = new SourceFile(Path.of("a.md"), "a.md", text.toString());
    return ArticleIndex.of(MarkdownReader.read("a", file, new ArrayList<>()).orElseThrow(), false);
  }
}
