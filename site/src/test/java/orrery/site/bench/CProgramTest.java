package orrery.site.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.bench.Workload;

@Timeout(300)
class CProgramTest {
  private static final Duration LONG_TIMEOUT = Duration.ofSeconds(250);
  private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(1);

  /** The time limit of a compiler that is a script, on any machine. */
  private static final Duration SCRIPT_TIMEOUT = Duration.ofSeconds(5);

  private static final Path SOURCE = Path.of("../webdemo/src/main/harness/product.c");

  @TempDir private Path folder;

  @BeforeEach
  void scriptsCanRun() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
  }

  private static HarnessFiles files() throws IOException {
    return HarnessFiles.with(Map.of("product.c", Files.readAllBytes(SOURCE)));
  }

  /** A compiler that is a shell script. */
  private CCompiler script(String text) throws IOException {
    Path file = folder.resolve("gcc");
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return new CCompiler(file);
  }

  /** A compiler whose program is a shell script, too. */
  private CCompiler program(String text) throws IOException {
    return script("printf '%s\\n' '#!/bin/sh' '" + text + "' > product\nchmod +x product");
  }

  @Test
  void theProductInCHasTheBitsOfTheEngine() throws Exception {
    Optional<CCompiler> compiler = CCompiler.find(System.getenv());
    assumeTrue(compiler.isPresent() && isIntel(), "needs a C compiler, and a processor with SSE");
    try (CProgram program = CProgram.start(compiler.get(), files(), LONG_TIMEOUT)) {
      assertThat(program.name()).isEqualTo("c");
      assertThat(program.supports(Workload.PRODUCT)).isTrue();
      assertThat(program.supports(Workload.A)).isFalse();
      assertThat(program.nanoseconds(Workload.PRODUCT, 2)).isPositive();
      assertThat(program.nanoseconds(Workload.PRODUCT, 1)).isPositive();
    }
  }

  private static boolean isIntel() {
    return List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
  }

  @Test
  void aCompilerIsFoundOnThePathByItsUsualNames() throws Exception {
    script("exit 0");
    Files.createDirectory(folder.resolve("cc"));
    assertThat(CCompiler.find(Map.of("PATH", "/nowhere::" + folder)))
        .contains(new CCompiler(folder.resolve("gcc")));
    assertThat(CCompiler.find(Map.of("PATH", "/nowhere"))).isEmpty();
    assertThat(CCompiler.find(Map.of())).isEmpty();
    assertThat(new CCompiler(folder.resolve("gcc")).command())
        .isEqualTo("gcc -O3 -msse4.2 -mno-fma -ffp-contract=off");
  }

  @Test
  void whatTheCompilerRefusesIsSaidInItsFirstLine() throws Exception {
    CCompiler compiler = script("echo 'product.c:1: error: no' >&2; echo more; exit 1");
    assertLost(compiler, LONG_TIMEOUT, "gcc cannot compile product.c: product.c:1: error: no");
    assertLost(script("exit 4"), LONG_TIMEOUT, "gcc cannot compile product.c: exit code 4");
    assertLost(
        script("exec sleep 600"),
        SHORT_TIMEOUT,
        "gcc cannot compile product.c: not done within 1 s");
    assertLost(
        new CCompiler(folder.resolve("cc")),
        LONG_TIMEOUT,
        "cc cannot compile product.c: Cannot run program \""
            + folder.resolve("cc")
            + "\" (in directory \"",
        "\"): error=2, No such file or directory");
  }

  @Test
  void aProgramThatIsNoProgramIsLost() throws Exception {
    assertLost(
        script("touch product"),
        LONG_TIMEOUT,
        "the C program cannot be started: ",
        "Permission denied");
    assertLost(program("exit 0"), LONG_TIMEOUT, "the C program ended before it had answered");
    assertLost(
        program("exec sleep 600"), SCRIPT_TIMEOUT, "the C program did not answer within 5 s");
  }

  @Test
  void otherBitsAreNotAComparison() throws Exception {
    assertLost(
        program("head -c 524288 > /dev/null; head -c 262144 /dev/zero; cat > /dev/null"),
        LONG_TIMEOUT,
        "the C program gives other bits than the engine");
  }

  private static void assertLost(CCompiler compiler, Duration limit, String... parts) {
    assertThatThrownBy(() -> CProgram.start(compiler, files(), limit))
        .isInstanceOf(CandidateFailure.class)
        .satisfies(
            lost -> {
              assertThat(lost.getMessage()).startsWith(parts[0]).endsWith(parts[parts.length - 1]);
              if (parts.length == 1) {
                assertThat(lost.getMessage()).isEqualTo(parts[0]);
              }
            });
  }

  @Test
  void aBuildWithoutTheSourceSaysHowToGetIt() {
    assertThatThrownBy(
            () ->
                CProgram.start(
                    script("exit 0"),
                    HarnessFiles.with(Map.of("bench.html", "".getBytes(UTF_8))),
                    LONG_TIMEOUT))
        .hasMessage("this build has no product.c: start it by ./orrery bench");
  }
}
