package orrery.site.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gives every target its seeds and all that fuzzing has found, without a fuzzer. */
class FuzzSeedsTest {

  static Stream<FuzzTarget> targets() {
    return FuzzTargets.ALL.stream();
  }

  @TestFactory
  Stream<DynamicTest> everySeedAndEveryFindPasses() {
    return targets()
        .flatMap(
            target ->
                FuzzFiles.under(target.seeds()).stream()
                    .map(
                        seed ->
                            DynamicTest.dynamicTest(
                                target.name() + "/" + seed.getFileName(),
                                () -> target.test().accept(Files.readAllBytes(seed)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void everyTargetHasSeedsAndTakesAnythingShort(FuzzTarget target) throws IOException {
    assertThat(FuzzFiles.under(target.seeds())).isNotEmpty();
    assertThat(target.examples()).allMatch(Files::isDirectory);
    target.test().accept(new byte[0]);
    target.test().accept(new byte[] {-1});
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void everyTargetIsCalledByTheFuzzerAsHere(FuzzTarget target) throws NoSuchMethodException {
    assertThat(target.type().getMethod("fuzzerTestOneInput", byte[].class).getReturnType())
        .isEqualTo(void.class);
  }
}
