package orrery.site.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import orrery.site.figure.EngineVersion;
import orrery.site.figure.ExperimentAssets;
import orrery.site.highlight.HighlightJs;
import orrery.site.licence.Notice;
import orrery.site.math.Katex;

/** The program: its version, the libraries that came with it, and the modules for browsers. */
final class ProgramChecks {
  private static final int DIGITS = 12;
  private static final String REMEDY = "build the program anew: ./mvnw clean, and then ./orrery";

  private final String version;
  private final List<String> studies;
  private final Supplier<ExperimentAssets> assets;

  ProgramChecks(String version, List<String> studies, Supplier<ExperimentAssets> assets) {
    this.version = version;
    this.studies = studies;
    this.assets = assets;
  }

  List<Finding> findings() {
    String engine = EngineVersion.text().substring(0, DIGITS);
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok("version", version + ", engine " + engine));
    findings.add(formulas());
    addExperiments(findings);
    return findings;
  }

  private static Finding formulas() {
    String libraries = "KaTeX " + Katex.VERSION + ", highlight.js " + HighlightJs.VERSION;
    try {
      long fonts =
          Katex.files("").keySet().stream().filter(name -> name.startsWith("fonts/")).count();
      return Finding.ok("libraries", libraries + ", " + fonts + " fonts");
    } catch (IllegalStateException missing) {
      return Finding.wrong("libraries", libraries + ": " + missing.getMessage(), REMEDY);
    }
  }

  private void addExperiments(List<Finding> findings) {
    try {
      ExperimentAssets built = assets.get();
      findings.add(
          Finding.ok(
              "libraries",
              built.notices().stream().map(Notice::title).collect(Collectors.joining(", "))));
      findings.add(modules(built.experiments().keySet()));
    } catch (IllegalStateException missing) {
      String message = "the engine was not built for browsers: " + missing.getMessage();
      findings.add(Finding.wrong("modules", message, REMEDY));
    }
  }

  private Finding modules(Set<String> files) {
    List<String> missing = new ArrayList<>(studies);
    missing.removeIf(study -> files.contains("engine-" + study + ".wasm"));
    return missing.isEmpty()
        ? Finding.ok("modules", "the engine of every study, for browsers: " + studies.size())
        : Finding.wrong(
            "modules", "no engine for browsers of " + String.join(", ", missing), REMEDY);
  }
}
