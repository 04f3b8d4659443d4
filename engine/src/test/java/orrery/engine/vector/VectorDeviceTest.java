package orrery.engine.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import orrery.engine.contract.ContractTests;

class VectorDeviceTest {
  @TestFactory
  Stream<DynamicNode> theBitsAreThoseOfTheReferenceHoweverLongTheVectors() {
    return Stream.of(64, 128, 256, 512)
        .map(
            bits -> {
              try {
                return dynamicContainer(bits + " bits", ContractTests.of(Reloaded.device(bits)));
              } catch (ReflectiveOperationException fault) {
                throw new IllegalStateException(fault);
              }
            });
  }

  @Test
  void aJvmWithTheModuleHasTheDevice() throws Exception {
    assertThat(Question.ask("--add-modules", "jdk.incubator.vector")).isEqualTo("vector\n");
  }

  @Test
  void aJvmWithoutTheModuleSaysThatItIsAbsent() throws Exception {
    assertThat(Question.ask()).isEqualTo("absent\n");
  }

  @Test
  void aJvmThatMakesNoInstructionsOfVectorsSaysSoToo() throws Exception {
    for (String mode : List.of("-XX:TieredStopAtLevel=1", "-Xint")) {
      assertThat(Question.ask("--add-modules", "jdk.incubator.vector", mode)).isEqualTo("absent\n");
    }
  }
}
