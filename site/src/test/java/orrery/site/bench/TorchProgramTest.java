package orrery.site.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.bench.Workload;

@Timeout(300)
class TorchProgramTest {
  private static final Duration LIMIT = Duration.ofSeconds(100);

  @TempDir private Path folder;

  @BeforeEach
  void scriptsCanRun() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
  }

  /** A Python that is a shell script. */
  private String python(String text) throws IOException {
    Path file = folder.resolve("python");
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }

  @Test
  void eachWorkloadIsAskedForByItsNameAndTimedByThePython() throws Exception {
    String python =
        python(
            "echo \"2.9 on $OMP_NUM_THREADS thread\"\n"
                + "while read name calls; do echo \"$name $calls\" >> "
                + folder.resolve("asked")
                + "; echo 1500$calls; done");
    try (TorchProgram torch = TorchProgram.start(python, LIMIT)) {
      assertThat(torch.name()).isEqualTo("pytorch");
      assertThat(torch.version()).isEqualTo("2.9 on 1 thread");
      assertThat(torch.supports(Workload.A)).isTrue();
      assertThat(torch.nanoseconds(Workload.A, 3)).isEqualTo(15003);
      assertThat(torch.nanoseconds(Workload.PRODUCT, 20)).isEqualTo(150020);
    }
    assertThat(folder.resolve("asked")).hasContent("A 3\nPRODUCT 20");
  }

  @Test
  void aPythonWithoutPyTorchIsSaidWithWhatToDo() throws Exception {
    String python = python("echo \"ModuleNotFoundError: No module named 'torch'\" >&2; exit 1");
    assertThatThrownBy(() -> TorchProgram.start(python, LIMIT))
        .isInstanceOf(CandidateFailure.class)
        .hasMessage(
            "PyTorch ended before it had answered: "
                + python
                + " needs PyTorch (Debian: apt install python3-torch)");
  }

  @Test
  void aPythonThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> TorchProgram.start("/nowhere/python3", LIMIT))
        .isInstanceOf(CandidateFailure.class)
        .hasMessageStartingWith("/nowhere/python3 cannot be started: ");
  }

  @Test
  void aPythonThatEndsInTheMiddleIsLost() throws Exception {
    try (TorchProgram torch = TorchProgram.start(python("echo 2.9; read line; exit 0"), LIMIT)) {
      assertThatThrownBy(() -> torch.nanoseconds(Workload.B, 1))
          .isInstanceOf(CandidateFailure.class)
          .hasMessage("PyTorch ended before it had answered");
    }
  }

  @Test
  void pyTorchItselfDoesAllWorkloads() throws Exception {
    try (TorchProgram torch = TorchProgram.start("python3", LIMIT)) {
      for (Workload workload : Workload.values()) {
        assertThat(torch.nanoseconds(workload, 2)).isPositive();
      }
    } catch (CandidateFailure none) {
      assumeTrue(!none.getMessage().contains("needs PyTorch"), "needs a python3 with PyTorch");
      assumeTrue(!none.getMessage().contains("cannot be started"), "needs a python3");
      throw none;
    }
  }
}
