package orrery.site.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The browsers that {@code ./orrery test} finds or installs, on a machine where the programs it
 * calls are a few lines of shell.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String INSTALLS_WHAT_IS_IN_THE_ARCHIVE =
      """
      echo "apt-get $*" >> "$HOUSE/log"
      for package in $ARCHIVE; do
        if [ "$1" = install ] && [ "${!#}" = "$package" ]; then
          printf '#!/bin/bash\\n' > "$HOUSE/bin/$package"; chmod +x "$HOUSE/bin/$package"; exit 0
        fi
      done
      [ "$1" = update ]
      """;

  @TempDir Path house;
  private String archive = "chromium-headless-shell chromium firefox-esr";
  private final ProcessBuilder launcher = new ProcessBuilder();

  @BeforeEach
  void furnish() throws IOException {
    Path top = Path.of("..").toAbsolutePath().normalize();
    Files.createDirectory(house.resolve("bin"));
    for (String tool : List.of("bash", "dirname", "readlink", "sed", "env", "chmod")) {
      lend(tool);
    }
    Files.copy(top.resolve("orrery"), house.resolve("orrery"));
    write("mvnw", "echo \"mvnw $*, $ORRERY_BROWSER, $ORRERY_FIREFOX\"");
    write("bin/id", "echo 0");
    write("bin/apt-get", INSTALLS_WHAT_IS_IN_THE_ARCHIVE);
    write("bin/apt-cache", "exit 1"); // Knows of no packages before an update.
  }

  @Test
  void whatIsThereIsUsedAndNothingIsInstalled() throws Exception {
    write("bin/chromium", "");
    write("bin/firefox-esr", "");
    Result result = test("-Dtest=SomeTest");
    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                "mvnw -B -ntp verify -Dtest=SomeTest, BIN/chromium, BIN/firefox-esr\n",
                "orrery: testing with BIN/chromium and BIN/firefox-esr\n"));
    assertThat(calls()).isEmpty();
  }

  @Test
  void bothBrowsersAreInstalledWhereTheyAreMissing() throws Exception {
    assertThat(test())
        .isEqualTo(
            new Result(
                0,
                "mvnw -B -ntp verify, BIN/chromium-headless-shell, BIN/firefox-esr\n",
                """
                orrery: installing chromium for the tests in the browser
                orrery: installing chromium-headless-shell for the tests in the browser
                orrery: installing firefox-esr for the tests in the browser
                orrery: testing with BIN/chromium-headless-shell and BIN/firefox-esr
                """));
    assertThat(calls())
        .containsExactly(
            "apt-get update -q",
            "apt-get install -q -y chromium",
            "apt-get install -q -y chromium-headless-shell",
            "apt-get install -q -y firefox-esr");
  }

  @Test
  void theQuickerOneOfTwoChromiumsIsUsed() throws Exception {
    write("bin/chromium", "");
    write("bin/chromium-headless-shell", "");
    write("bin/firefox-esr", "");
    assertThat(test().out())
        .isEqualTo("mvnw -B -ntp verify, BIN/chromium-headless-shell, BIN/firefox-esr\n");
    assertThat(calls()).isEmpty();
  }

  @Test
  void besideAChromiumTheQuickerOneIsInstalledWhereTheArchiveHasIt() throws Exception {
    write("bin/chromium", "");
    write("bin/firefox-esr", "");
    write("bin/apt-cache", "[ \"$*\" = 'show chromium-headless-shell' ]");
    assertThat(test().out())
        .isEqualTo("mvnw -B -ntp verify, BIN/chromium-headless-shell, BIN/firefox-esr\n");
    assertThat(calls())
        .containsExactly("apt-get update -q", "apt-get install -q -y chromium-headless-shell");
  }

  @Test
  void anArchiveWithoutTheQuickerOneGivesTheOther() throws Exception {
    archive = "chromium firefox-esr";
    assertThat(test())
        .isEqualTo(
            new Result(
                0,
                "mvnw -B -ntp verify, BIN/chromium, BIN/firefox-esr\n",
                """
                orrery: installing chromium for the tests in the browser
                orrery: installing chromium-headless-shell for the tests in the browser
                orrery: installing firefox-esr for the tests in the browser
                orrery: testing with BIN/chromium and BIN/firefox-esr
                """));
  }

  @Test
  void onlyWhatIsMissingIsInstalledByWhoeverMayWithoutAPassword() throws Exception {
    write("bin/chromium", "");
    write("bin/id", "echo 1000");
    write("bin/sudo", "[ \"$1\" = -n ] && shift && exec \"$@\"");
    lend("true");
    assertThat(test().out()).isEqualTo("mvnw -B -ntp verify, BIN/chromium, BIN/firefox-esr\n");
    assertThat(calls()).containsExactly("apt-get update -q", "apt-get install -q -y firefox-esr");
  }

  @Test
  void whereAPasswordWouldBeAskedForNothingIsInstalled() throws Exception {
    write("bin/chromium", "");
    write("bin/id", "echo 1000");
    write("bin/sudo", "exit 1");
    assertThat(test())
        .isEqualTo(
            new Result(
                0,
                "mvnw -B -ntp verify, BIN/chromium, \n",
                "orrery: testing with BIN/chromium, and without Firefox"
                    + " (Debian: sudo apt-get install firefox-esr)\n"));
    assertThat(calls()).isEmpty();
  }

  @Test
  void aSystemWithoutFirefoxIsTestedWithoutIt() throws Exception {
    archive = "chromium-headless-shell";
    assertThat(test())
        .isEqualTo(
            new Result(
                0,
                "mvnw -B -ntp verify, BIN/chromium-headless-shell, \n",
                """
                orrery: installing chromium for the tests in the browser
                orrery: installing chromium-headless-shell for the tests in the browser
                orrery: installing firefox-esr for the tests in the browser
                orrery: testing with BIN/chromium-headless-shell, and without Firefox (Debian: sudo apt-get install firefox-esr)
                """));
  }

  @Test
  void anEmptyNameMeansWithoutFirefox() throws Exception {
    write("bin/chromium", "");
    launcher.environment().put("ORRERY_FIREFOX", "");
    assertThat(test().out()).isEqualTo("mvnw -B -ntp verify, BIN/chromium, \n");
    assertThat(calls()).isEmpty();
  }

  @Test
  void withoutALocaleOfUtf8NamesOfFilesAreReadAsUtf8Nevertheless() throws Exception {
    write("bin/chromium", "");
    write("bin/firefox-esr", "");
    write("mvnw", "echo \"$LC_ALL\"");
    launcher.environment().put("LC_ALL", "C");
    write("bin/locale", "echo ANSI_X3.4-1968");
    assertThat(test().out()).isEqualTo("C.UTF-8\n");
    launcher.environment().put("LC_ALL", "de_DE.UTF-8");
    launcher.command().clear();
    write("bin/locale", "echo UTF-8");
    assertThat(test().out()).isEqualTo("de_DE.UTF-8\n");
  }

  @Test
  void withoutChromiumNothingIsTestedAndItSaysHowToGetIt() throws Exception {
    archive = "";
    assertThat(test())
        .isEqualTo(
            new Result(
                3,
                "",
                """
                orrery: installing chromium for the tests in the browser
                orrery: installing chromium-headless-shell for the tests in the browser
                orrery: installing firefox-esr for the tests in the browser
                orrery: the tests need a browser, and there is none. Install Chromium:
                orrery: Debian: sudo apt-get install chromium    Fedora: sudo dnf install chromium    macOS: brew install --cask google-chrome
                orrery: or set ORRERY_BROWSER to the program of a Chromium or Chrome.
                """));
  }

  /** A program that is built: a JDK whose {@code java} tells its options, and makes an archive. */
  private void built() throws IOException {
    for (String tool :
        List.of(
            "cat", "cksum", "wc", "mkdir", "mv", "rm", "find", "grep", "head", "touch", "locale")) {
      lend(tool);
    }
    for (String module : List.of("engine", "webdemo", "site")) {
      Files.createDirectories(house.resolve(module + "/src/main"));
      Files.writeString(house.resolve(module + "/pom.xml"), "");
    }
    Files.writeString(house.resolve("pom.xml"), "");
    Files.createDirectories(house.resolve("site/target/lib"));
    Files.writeString(house.resolve("site/target/site-1.jar"), "");
    Files.writeString(house.resolve("site/target/lib/b.jar"), "");
    Files.writeString(house.resolve("site/target/lib/a.jar"), "");
    Files.writeString(house.resolve("site/target/orrery.stamp"), "");
    home();
    write(
        "jdk/bin/java",
        """
        made=
        for word; do
          case $word in
            -XX:ArchiveClassesAtExit=*) made="${word#*=}" ;;
            -XX:SharedArchiveFile=*) shared=' with an archive' ;;
            -XX:TieredStopAtLevel=1) compiler=' by one compiler' ;;
            jdk.incubator.vector) vectors=true ;;
            -Dorrery.terminal=*) terminal=" on ${word#*=}" ;;
          esac
        done
        if [ -n "$made" ]; then
          [ -z "${NO_ARCHIVE:-}" ] && [ -f content/posts/sample.md ] && echo classes > "$made"
          echo noise; echo noise >&2; exit 1
        fi
        while [ "$1" != -cp ]; do shift; done
        echo "${2//"$HOUSE"/HOUSE}: ${*:4}${compiler:-}${shared:-}${terminal:-}"
        [ -z "${vectors:-}" ] || echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2
        """);
  }

  private static final String JARS =
      "HOUSE/site/target/site-1.jar:HOUSE/site/target/lib/a.jar:HOUSE/site/target/lib/b.jar: ";

  private void assertRuns(String told, String... words) throws Exception {
    assertThat(run(words)).isEqualTo(new Result(0, JARS + told + "\n", ""));
  }

  @Test
  void theFirstBuildMakesAnArchiveOfClassesThatAllUse() throws Exception {
    built();
    assertRuns("--help", "--help");
    assertRuns("build by one compiler with an archive", "build");
    assertRuns("check --drafts by one compiler with an archive", "check", "--drafts");
    assertRuns("--help with an archive", "--help");
    assertRuns("run x", "run", "x");
    assertThat(house.resolve("site/target")).isDirectoryNotContaining("glob:**/archive.*");
  }

  @Test
  void whatIsMeasuredInABrowserIsBuiltOnlyForIt() throws Exception {
    built();
    assertRuns("bench build --articles 9", "bench", "build", "--articles", "9");
    write("mvnw", "echo no network; exit 1");
    assertThat(run("bench").code()).isEqualTo(3);
  }

  @Test
  void anotherJdkHasAnArchiveOfItsOwn() throws Exception {
    built();
    assertRuns("build by one compiler with an archive", "build");
    Files.writeString(house.resolve("jdk/release"), "JAVA_VERSION=\"17.0.2\"\n");
    assertRuns("--help", "--help");
    assertRuns("build by one compiler with an archive", "build");
  }

  @Test
  void anArchiveThatIsCutOffIsNotUsedAndOneOfAnotherProgramIsReplaced() throws Exception {
    built();
    assertRuns("build by one compiler with an archive", "build");
    try (Stream<Path> files = Files.list(house.resolve("site/target"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".jsa")).toList()) {
        Files.writeString(file, "clas");
      }
    }
    assertRuns("build by one compiler", "build");
    FileTime later = FileTime.fromMillis(Long.MAX_VALUE / 1_000_000);
    Files.setLastModifiedTime(house.resolve("site/target/site-1.jar"), later);
    assertRuns("build by one compiler with an archive", "build");
  }

  @Test
  void whereNoArchiveCanBeMadeAllRunsWithout() throws Exception {
    built();
    launcher.environment().put("NO_ARCHIVE", "true");
    assertRuns("build by one compiler", "build");
    launcher.environment().remove("NO_ARCHIVE");
    assertRuns("build by one compiler", "build");
    assertRuns("--help", "--help");
  }

  @Test
  void aLargeSiteThatIsBuiltForTheFirstTimeGetsTheSecondCompiler() throws Exception {
    built();
    launcher.directory(house.toFile());
    Files.createDirectories(house.resolve("content/posts"));
    Files.createDirectories(house.resolve("known"));
    for (int i = 0; i < 199; i++) {
      Files.writeString(house.resolve("content/posts/" + i + ".md"), "");
    }
    assertRuns("build by one compiler with an archive", "build");
    Files.writeString(house.resolve("content/posts/last.md"), "");
    assertRuns("build with an archive", "build");
    assertRuns("serve --content=content with an archive", "serve", "--content=content");
    for (String words :
        List.of(
            "--cache known", "--cache=known", "--content known", "--node node", "--node=node")) {
      List<String> all = new ArrayList<>(List.of("build"));
      all.addAll(List.of(words.split(" ")));
      assertRuns("build " + words + " by one compiler with an archive", all.toArray(String[]::new));
    }
    launcher.environment().put("ORRERY_NODE", "node");
    assertRuns("build by one compiler with an archive", "build");
    assertRuns("build --node= with an archive", "build", "--node=");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aTerminalIsNamedAndTheWordOfTheJvmOnVectorsIsNotShownOnIt() throws Exception {
    built();
    Files.writeString(
        house.resolve("jdk/release"),
        "JAVA_VERSION=\"17.0.1\"\nMODULES=\"jdk.incubator.vector\"\n");
    String announced = "WARNING: Using incubator modules: jdk.incubator.vector\n";
    assertThat(run("run", "x")).isEqualTo(new Result(0, JARS + "run x\n", announced));
    launcher.environment().put("TERM", "xterm");
    assertThat(onTerminal("build"))
        .isEqualTo(JARS + "build by one compiler with an archive on /dev/fd/2\r\n");
    assertThat(onTerminal("run x")).isEqualTo(JARS + "run x on /dev/fd/3\r\n");
    launcher.environment().put("TERM", "dumb");
    assertThat(onTerminal("run x")).isEqualTo(JARS + "run x\r\n");
  }

  private String onTerminal(String words) throws IOException, InterruptedException {
    Path script = Path.of("/usr/bin/script");
    assumeThat(script).isExecutable();
    String command = house.resolve("orrery") + " " + words;
    Result result = start(List.of(script.toString(), "-q", "-c", command, "/dev/null"));
    assertThat(result.code()).isZero();
    return result.out();
  }

  private record Result(int code, String out, String err) {}

  /** Runs {@code ./orrery test}. */
  private Result test(String... options) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("test"));
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new));
  }

  private Result run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(house.resolve("orrery").toString()));
    command.addAll(List.of(words));
    return start(command);
  }

  private Result start(List<String> command) throws IOException, InterruptedException {
    Path out = house.resolve("out");
    Path err = house.resolve("err");
    launcher.command(command);
    Map<String, String> environment = launcher.environment();
    environment.keySet().removeIf(name -> name.equals("ORRERY_BROWSER"));
    if (!"".equals(environment.get("ORRERY_FIREFOX"))) {
      environment.remove("ORRERY_FIREFOX");
    }
    environment.put("JAVA_HOME", home());
    environment.put("PATH", house.resolve("bin").toString());
    environment.put("HOUSE", house.toString());
    environment.put("ARCHIVE", archive);
    launcher.redirectOutput(out.toFile()).redirectError(err.toFile());
    int code = launcher.start().waitFor();
    return new Result(code, text(out), text(err));
  }

  /** A folder that looks like a JDK. */
  private String home() throws IOException {
    Path home = house.resolve("jdk");
    Files.createDirectories(home.resolve("bin"));
    write("jdk/bin/javac", "");
    if (!Files.exists(home.resolve("release"))) {
      Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    }
    return home.toString();
  }

  private String text(Path file) throws IOException {
    return Files.readString(file).replace(house.resolve("bin").toString(), "BIN");
  }

  private List<String> calls() throws IOException {
    Path log = house.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log, UTF_8) : List.of();
  }

  private void lend(String tool) throws IOException {
    write("bin/" + tool, "exec " + find(tool) + " \"$@\"");
  }

  private void write(String name, String script) throws IOException {
    Path file = house.resolve(name);
    Files.deleteIfExists(file);
    Files.writeString(file, "#!" + find("bash") + "\n" + script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path find(String tool) {
    return List.of("/bin", "/usr/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
