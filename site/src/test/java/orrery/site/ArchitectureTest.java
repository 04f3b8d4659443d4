package orrery.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
      slices().matching("orrery.site.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule arrowsPointAsTheDesignSays =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("problem")
          .definedBy("orrery.site.problem")
          .layer("source")
          .definedBy("orrery.site.source")
          .layer("article")
          .definedBy("orrery.site.article")
          .layer("imports")
          .definedBy("orrery.site.imports")
          .layer("markdown")
          .definedBy("orrery.site.markdown..")
          .layer("memo")
          .definedBy("orrery.site.memo")
          .layer("script")
          .definedBy("orrery.site.script")
          .layer("math")
          .definedBy("orrery.site.math")
          .layer("cite")
          .definedBy("orrery.site.cite")
          .layer("highlight")
          .definedBy("orrery.site.highlight")
          .layer("image")
          .definedBy("orrery.site.image")
          .layer("figure")
          .definedBy("orrery.site.figure")
          .layer("page")
          .definedBy("orrery.site.page")
          .layer("lint")
          .definedBy("orrery.site.lint")
          .layer("output")
          .definedBy("orrery.site.output")
          .layer("serve")
          .definedBy("orrery.site.serve")
          .layer("bench")
          .definedBy("orrery.site.bench")
          .layer("cli")
          .definedBy("orrery.site.cli")
          .whereLayer("problem")
          .mayNotAccessAnyLayer()
          .whereLayer("imports")
          .mayNotAccessAnyLayer()
          .whereLayer("memo")
          .mayNotAccessAnyLayer()
          .whereLayer("script")
          .mayNotAccessAnyLayer()
          .whereLayer("source")
          .mayOnlyAccessLayers("problem")
          .whereLayer("article")
          .mayOnlyAccessLayers("problem", "source")
          .whereLayer("markdown")
          .mayOnlyAccessLayers("problem", "source", "article")
          .whereLayer("math")
          .mayOnlyAccessLayers("script", "memo")
          .whereLayer("cite")
          .mayOnlyAccessLayers("problem", "source", "article", "memo")
          .whereLayer("highlight")
          .mayOnlyAccessLayers("script", "memo")
          .whereLayer("image")
          .mayOnlyAccessLayers("memo")
          .whereLayer("figure")
          .mayOnlyAccessLayers("script", "memo")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("serve")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("bench")
          .mayOnlyAccessLayers("figure", "page", "output")
          .whereLayer("page")
          .mayOnlyBeAccessedByLayers("lint", "output", "serve", "bench", "cli")
          .whereLayer("lint")
          .mayOnlyBeAccessedByLayers("output");

  private static ArchRule only(String ours, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ours)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
