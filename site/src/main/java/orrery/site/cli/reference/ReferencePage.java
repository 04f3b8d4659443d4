package orrery.site.cli.reference;

import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.studies.Studies;
import orrery.engine.study.Description;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.site.article.FrontMatterReader;
import orrery.site.markdown.Construct;
import orrery.site.markdown.Constructs;
import orrery.site.source.SiteSettings;
import orrery.site.source.YamlKey;

/**
 * The reference of everything that can be typed, as an article of the guide. It is made from what
 * the program itself goes by, so that it cannot be wrong for long.
 */
public final class ReferencePage {
  private static final String START =
      """
      ---
      title: "Guide: reference"
      description: Every directive, role, key, study and parameter, made from the program itself.
      tags: [guide]
      series: Guide
      part: 4
      ---

      This page is written by `orrery reference`, from the very lists that the program reads articles by.

      """;

  private final StringBuilder text = new StringBuilder(START);

  private ReferencePage() {}

  /** The page as Markdown. */
  public static String markdown() {
    ReferencePage page = new ReferencePage();
    page.text.append("## Directives\n\n");
    Constructs.directives().forEach(page::directive);
    page.text.append("## Roles\n\n");
    Constructs.roles().forEach(page::role);
    page.text.append('\n');
    page.keys("Front matter", FrontMatterReader.KEYS);
    page.keys("site.yaml", SiteSettings.KEYS);
    page.text.append("## Studies\n\n");
    Studies.names().forEach(name -> page.study(Studies.find(name).orElseThrow()));
    page.text.append("### Of every experiment\n\n");
    page.parameters(ExperimentParser.COMMON);
    return page.text.toString().stripTrailing() + "\n";
  }

  private void directive(Construct construct) {
    List<String> names = braced(construct);
    text.append("### `").append(names.get(0)).append("`\n\n").append(construct.purpose());
    if (names.size() > 1) {
      text.append(" Of the same form: ").append(code(names.subList(1, names.size()))).append('.');
    }
    if (!construct.options().isEmpty()) {
      text.append(" Options: ").append(code(construct.options())).append('.');
    }
    text.append("\n\n``````markdown\n").append(construct.example()).append("\n``````\n\n");
  }

  private static List<String> braced(Construct construct) {
    return construct.names().stream().map(name -> "{" + name + "}").toList();
  }

  private static String code(List<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }

  private void role(Construct construct) {
    text.append("- ").append(code(braced(construct))).append(": ").append(construct.purpose());
    text.append(" `` ").append(construct.example()).append(" ``\n");
  }

  private void keys(String where, List<YamlKey> keys) {
    text.append("## ").append(where).append("\n\n| key | says | for example |\n|---|---|---|\n");
    for (YamlKey key : keys) {
      text.append("| `").append(key.name()).append("` | ").append(plain(key.purpose()));
      text.append(" | `").append(key.example()).append("` |\n");
    }
    text.append('\n');
  }

  private void study(Study study) {
    Description description = study.description();
    text.append("### `").append(study.name()).append("`: ").append(study.title()).append("\n\n");
    text.append(plain(description.sentence())).append(" ([").append(plain(description.paper()));
    text.append("](").append(description.link()).append(")).\n\n");
    parameters(study.parameters());
    terms("measure or curve", description.measures());
    terms("finding", description.findings());
  }

  private void terms(String what, List<Description.Term> terms) {
    text.append("| ").append(what).append(" | is |\n|---|---|\n");
    for (Description.Term term : terms) {
      text.append("| `").append(term.name()).append("` | ").append(plain(term.about()));
      text.append(" |\n");
    }
    text.append('\n');
  }

  private void parameters(ParameterTable table) {
    text.append("| parameter | is | values | if not said |\n|---|---|---|---|\n");
    for (Parameter parameter : table.parameters()) {
      text.append("| `").append(parameter.name()).append("` | ").append(plain(about(parameter)));
      text.append(" | ").append(values(parameter)).append(" | ").append(fallback(parameter));
      text.append(" |\n");
    }
    text.append('\n');
  }

  private static String about(Parameter parameter) {
    return parameter.about().isEmpty() ? parameter.label() : parameter.about();
  }

  private static String values(Parameter parameter) {
    if (parameter.kind() == Parameter.Kind.CHOICE) {
      return code(parameter.choices());
    }
    if (parameter.kind() == Parameter.Kind.CURVE) {
      return "32 heights of two hexadecimal digits each, `00` to `ff`";
    }
    String range = number(parameter.minimum()) + " to " + number(parameter.maximum());
    return parameter.unit().isEmpty() ? range : range + " " + parameter.unit();
  }

  private static String fallback(Parameter parameter) {
    if (parameter.swept()) {
      return "swept";
    }
    if (parameter.kind() == Parameter.Kind.CURVE) {
      return "a curve of ours";
    }
    return parameter.kind() == Parameter.Kind.CHOICE
        ? "`" + parameter.choices().get((int) parameter.fallback()) + "`"
        : number(parameter.fallback());
  }

  private static String number(double value) {
    return Decimal.text(value, 6);
  }

  /** Returns a sentence for a cell of a table. */
  private static String plain(String sentence) {
    return sentence.replace("|", "\\|").replace("$", "\\$").replace("*", "\\*").replace("_", "\\_");
  }
}
