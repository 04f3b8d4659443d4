package orrery.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture.LayerDependencySpecification;
import java.util.List;

@AnalyzeClasses(packages = "orrery.site", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyMarkdownKnowsFlexmark = only("orrery.site.markdown..", "com.vladsch..");

  @ArchTest
  static final ArchRule onlyScriptKnowsTheJavaScriptEngine =
      only("orrery.site.script", "org.graalvm..");

  @ArchTest
  static final ArchRule onlyCiteKnowsTheCitationProcessor =
      only("orrery.site.cite", "de.undercouch..");

  @ArchTest static final ArchRule onlyCiteKnowsBibTex = only("orrery.site.cite", "org.jbibtex..");

  @ArchTest
  static final ArchRule onlyPageKnowsThymeleaf = only("orrery.site.page", "org.thymeleaf..");

  @ArchTest
  static final ArchRule onlySourceKnowsTheTablesOfLetters =
      only("orrery.site.source", "net.gcardone..");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli = only("orrery.site.cli", "picocli..");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("orrery.site.cli")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule noClockIsRead =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("orrery.site.(**)").should().beFreeOfCycles();

  /**
   * The packages, each with those that it may depend on. A package that is not here fails the test.
   */
  private static final List<List<String>> ARROWS =
      List.of(
          List.of("problem", ""),
          List.of("source", "memo problem"),
          List.of("article", "problem source"),
          List.of("memo", ""),
          List.of("progress", "memo"),
          List.of("trials", "progress"),
          List.of("script", "memo"),
          List.of("licence", ""),
          List.of("imports", ""),
          List.of("markdown.commonmark", ""),
          List.of("markdown.braces", "markdown.commonmark article"),
          List.of("markdown.syntax", "markdown.braces markdown.commonmark article"),
          List.of(
              "markdown.context",
              "markdown.syntax markdown.braces markdown.commonmark article source problem"),
          List.of("markdown.role", "markdown.context markdown.braces article problem"),
          List.of(
              "markdown.directive",
              "markdown.context markdown.syntax markdown.braces article source problem"),
          List.of(
              "markdown.convert",
              "markdown.role markdown.directive markdown.context markdown.syntax"
                  + " markdown.braces markdown.commonmark article source problem"),
          List.of(
              "markdown",
              "markdown.convert markdown.role markdown.directive markdown.context markdown.syntax"
                  + " article source problem memo"),
          List.of("math", "script progress memo licence"),
          List.of("highlight", "script memo"),
          List.of("figure", "script trials progress memo licence"),
          List.of("image", "memo"),
          List.of("cite", "article source problem memo"),
          List.of("link", "math article source problem memo"),
          List.of("claim", "figure article source problem"),
          List.of("doubt", "claim figure markdown article source problem progress"),
          List.of("rendered", "memo article"),
          List.of("typography", "article source"),
          List.of(
              "html",
              "typography rendered claim link cite math highlight image article source problem"
                  + " progress memo"),
          List.of("lint", "rendered article source problem memo"),
          List.of("page", "rendered link article source problem memo"),
          List.of("experiment", "page rendered link figure article problem"),
          List.of(
              "output",
              "experiment page lint html rendered claim link markdown math highlight figure image"
                  + " licence"
                  + " article source problem trials progress memo script"),
          List.of("publish", "output memo problem"),
          List.of("serve", "output page link"),
          List.of("bench", "output page figure"),
          List.of("bench.corpus", ""),
          List.of("bench.build", "bench bench.corpus"),
          List.of("external", "output page source problem progress"),
          List.of("cli.report", "bench bench.build bench.corpus trials progress"),
          List.of(
              "cli.reference", "cli.report output markdown math highlight article source problem"),
          List.of(
              "doctor",
              "publish bench output page markdown math highlight figure licence script source"
                  + " problem"),
          List.of(
              "cli",
              "cli.report cli.reference doctor publish serve bench bench.build bench.corpus external"
                  + " doubt output page link figure markdown imports script trials progress article"
                  + " source problem memo"));

  @ArchTest static final ArchRule arrowsPointAsTheDesignSays = arrows();

  private static ArchRule arrows() {
    LayeredArchitecture arrows = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (List<String> row : ARROWS) {
      arrows = arrows.layer(row.get(0)).definedBy("orrery.site." + row.get(0));
    }
    for (List<String> row : ARROWS) {
      LayerDependencySpecification layer = arrows.whereLayer(row.get(0));
      arrows =
          row.get(1).isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(row.get(1).split(" "));
    }
    return arrows.ensureAllClassesAreContainedInArchitecture();
  }

  private static ArchRule only(String ours, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ours)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
