package orrery.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "orrery.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String VECTOR = "orrery.engine.vector";

  @ArchTest
  static final ArchRule theEngineUsesNothingButTheLanguage =
      classes()
          .that()
          .resideOutsideOfPackages("orrery.engine.threads", VECTOR)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("orrery.engine..", "java.lang..", "java.util");

  @ArchTest
  static final ArchRule threadsUseFunctionsOfTheJvmToo =
      classes()
          .that()
          .resideInAPackage("orrery.engine.threads")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("orrery.engine..", "java.lang..", "java.util", "java.util.function");

  @ArchTest
  static final ArchRule theVectorDeviceAloneUsesOneModuleMore =
      classes()
          .that()
          .resideInAPackage(VECTOR)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "orrery.engine..", "java.lang..", "java.util", "jdk.incubator.vector");

  @ArchTest
  static final ArchRule arrowsPointAsTheDesignSays =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("math")
          .definedBy("orrery.engine.math")
          .layer("linalg")
          .definedBy("orrery.engine.linalg")
          .layer("data")
          .definedBy("orrery.engine.data")
          .layer("kernel")
          .definedBy("orrery.engine.kernel")
          .layer("plan")
          .definedBy("orrery.engine.plan")
          .layer("curvature")
          .definedBy("orrery.engine.curvature")
          .layer("device")
          .definedBy("orrery.engine.device")
          .layer("vector")
          .definedBy(VECTOR)
          .layer("contract")
          .definedBy("orrery.engine.contract")
          .layer("bench")
          .definedBy("orrery.engine.bench")
          .layer("spec")
          .definedBy("orrery.engine.spec")
          .layer("figure")
          .definedBy("orrery.engine.figure")
          .layer("study")
          .definedBy("orrery.engine.study")
          .layer("studies")
          .definedBy("orrery.engine.studies..")
          .layer("run")
          .definedBy("orrery.engine.run")
          .layer("threads")
          .definedBy("orrery.engine.threads")
          .whereLayer("threads")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("threads")
          .mayOnlyAccessLayers("plan", "device", "study", "run")
          .whereLayer("linalg")
          .mayOnlyAccessLayers("math")
          .whereLayer("data")
          .mayOnlyAccessLayers("math", "linalg")
          .whereLayer("plan")
          .mayOnlyAccessLayers("math", "data", "kernel")
          .whereLayer("curvature")
          .mayOnlyAccessLayers("math", "linalg", "kernel", "plan")
          .whereLayer("device")
          .mayOnlyAccessLayers("math", "data", "kernel", "plan")
          .whereLayer("vector")
          .mayOnlyAccessLayers("math", "kernel", "plan", "device")
          .whereLayer("vector")
          .mayNotBeAccessedByAnyLayer() // nothing that is compiled to WebAssembly reaches it
          .whereLayer("contract")
          .mayOnlyAccessLayers("math", "kernel", "plan", "device")
          .whereLayer("bench")
          .mayOnlyAccessLayers("math", "kernel", "plan", "device")
          .whereLayer("math")
          .mayNotAccessAnyLayer()
          .whereLayer("kernel")
          .mayNotAccessAnyLayer()
          .whereLayer("spec")
          .mayOnlyAccessLayers("math")
          .whereLayer("figure")
          .mayOnlyAccessLayers("math")
          .whereLayer("study")
          .mayOnlyAccessLayers("math", "kernel", "plan", "spec", "figure")
          .whereLayer("studies")
          .mayOnlyAccessLayers(
              "math", "linalg", "data", "kernel", "plan", "curvature", "spec", "figure", "study")
          .whereLayer("run")
          .mayOnlyAccessLayers("math", "kernel", "plan", "device", "spec", "figure", "study");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("orrery.engine.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule functionsThatDifferBetweenMachinesAreNotCalled =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "differs between JDKs and browsers, or ends a WebAssembly instance",
                  call -> Forbidden.isCalledBy(call.getTarget())));

  /** Readers never load the contract of the devices. */
  @ArchTest
  static final ArchRule whatReadersLoadStaysSmall =
      noClasses()
          .that()
          .resideOutsideOfPackage("orrery.engine.contract..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "makes the WebAssembly module much larger",
                  call -> Forbidden.isHeavy(call.getTarget())));

  @ArchTest
  static final ArchRule whatReadersLoadNeedsNoHashTables =
      noClasses()
          .that()
          .resideOutsideOfPackage("orrery.engine.contract..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Linked)?Hash(Map|Set)");
}
