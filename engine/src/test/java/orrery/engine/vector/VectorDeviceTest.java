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
  private static final String MODULE = "--add-modules=jdk.incubator.vector";

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
    assertThat(OtherJvm.run(FindDevice.class, MODULE)).isEqualTo("vector\n");
  }

  @Test
  void aJvmWithoutTheModuleSaysThatItIsAbsent() throws Exception {
    assertThat(OtherJvm.run(FindDevice.class)).isEqualTo("absent\n");
  }

  @Test
  void aJvmThatMakesNoInstructionsOfVectorsSaysSoToo() throws Exception {
    for (String mode : List.of("-XX:TieredStopAtLevel=1", "-Xint")) {
      assertThat(OtherJvm.run(FindDevice.class, MODULE, mode)).isEqualTo("absent\n");
    }
  }

  @Test
  void aTrainingLoopAllocatesNothing() throws Exception {
    // in a machine that has seen vectors of one length only, as every other machine has
    assertThat(OtherJvm.run(CountAllocations.class, MODULE))
        .isEqualTo(
            """
            cpu, every layer: 0 bytes
            cpu, every loss and optimiser: 0 bytes
            vector, every layer: 0 bytes
            vector, every loss and optimiser: 0 bytes
            """);
  }
}
