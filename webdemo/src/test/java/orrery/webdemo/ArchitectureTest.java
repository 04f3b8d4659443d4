package orrery.webdemo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "orrery.webdemo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] BUILD_TIME = {
    "orrery.webdemo.simd.emit", "orrery.webdemo.simd.kernels"
  };

  @ArchTest
  static final ArchRule whatRunsInABrowserDoesNotSeeHowKernelsAreWritten =
      noClasses()
          .that()
          .resideOutsideOfPackages(BUILD_TIME)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BUILD_TIME);

  @ArchTest
  static final ArchRule whatCannotWaitDoesNotSeeTheGpu =
      noClasses()
          .that()
          .resideInAnyPackage("orrery.webdemo.worker", "orrery.webdemo.simd..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("orrery.webdemo.gpu");
}
