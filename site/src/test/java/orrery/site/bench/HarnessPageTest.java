package orrery.site.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.bench.Workload;

@Timeout(300)
class HarnessPageTest {
  private static final Duration LONG_TIMEOUT = Duration.ofSeconds(250);
  private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(1);
  private static final String READY = "ready Chromium 1.2\ncandidate javascript\nproblem no tea";

  private final HarnessFiles files = HarnessFiles.with(Map.of("bench.html", new byte[0]));
  @TempDir private Path folder;

  @BeforeEach
  void scriptsCanRun() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
  }

  /** A browser that is a shell script; it is called with its flags, its profile and the page. */
  private Chromium script(String text) throws IOException {
    Path file = folder.resolve("browser");
    Files.writeString(file, "#!/bin/sh\ncd '" + folder + "'\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return new Chromium(file);
  }

  @Test
  void aPageSaysWhatItCanTimeAndDoesIt() throws CandidateFailure {
    RecordedPage browser =
        new RecordedPage(READY, command -> command.equals("round A 7 javascript") ? "2.5" : "");
    try (HarnessPage page = HarnessPage.open(browser, files, LONG_TIMEOUT)) {
      assertThat(page.version()).isEqualTo("Chromium 1.2");
      assertThat(page.problems()).containsExactly("no tea");
      assertThat(page.candidates()).extracting(PageCandidate::name).containsExactly("javascript");
      assertThat(page.candidates().get(0).nanoseconds(Workload.A, 7)).isEqualTo(2.5e6);
    }
    assertThat(browser.isClosed()).isTrue();
  }

  @Test
  void aFaultOfACandidateIsItsOwn() throws CandidateFailure {
    RecordedPage browser =
        new RecordedPage(READY, command -> command.contains(" A ") ? "fault unreachable" : "0x");
    try (HarnessPage page = HarnessPage.open(browser, files, LONG_TIMEOUT)) {
      PageCandidate candidate = page.candidates().get(0);
      assertThatThrownBy(() -> candidate.nanoseconds(Workload.A, 1))
          .isInstanceOf(CandidateFailure.class)
          .hasMessage("javascript: unreachable");
      assertThatThrownBy(() -> candidate.nanoseconds(Workload.B, 1))
          .isInstanceOf(CandidateFailure.class)
          .hasMessage("javascript: the page replied \"0x\"");
    }
  }

  @Test
  void aPageThatDoesNotGetReadySaysWhy() {
    RecordedPage browser = new RecordedPage("fault harness.wasm is missing", command -> "");
    assertThatThrownBy(() -> HarnessPage.open(browser, files, LONG_TIMEOUT))
        .isInstanceOf(CandidateFailure.class)
        .hasMessage("the page is not ready: harness.wasm is missing");
    assertThat(browser.isClosed()).isTrue();
  }

  @Test
  void aBrowserThatDiesIsLostForAllItsCandidates() throws CandidateFailure {
    RecordedPage browser = new RecordedPage(READY, command -> "");
    try (HarnessPage page = HarnessPage.open(browser, files, LONG_TIMEOUT)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> page.candidates().get(0).nanoseconds(Workload.A, 1))
            .isInstanceOf(CandidateFailure.class)
            .hasMessage("the browser ended with exit code 139 while it was measured");
      }
    }
  }

  @Test
  void aProgramThatEndsAtOnceIsNoBrowser() {
    assertThatThrownBy(() -> HarnessPage.open(script("exit 7"), files, LONG_TIMEOUT))
        .isInstanceOf(CandidateFailure.class)
        .hasMessage("the browser ended with exit code 7 before its page was ready");
  }

  @Test
  void aBrowserThatNeverAnswersIsEndedWithAllItStartedAndItsFolder() throws Exception {
    Chromium browser =
        script(
            """
            sleep 600 &
            echo $! > child.txt
            echo $$ > process.txt
            echo "$@" > arguments.txt
            touch started
            wait\
            """);
    assertThatThrownBy(() -> HarnessPage.open(whichHasStarted(browser), files, SHORT_TIMEOUT))
        .isInstanceOf(CandidateFailure.class)
        .hasMessage("the browser did not answer within 1 s");
    for (String name : new String[] {"process.txt", "child.txt"}) {
      long process = Long.parseLong(Files.readString(folder.resolve(name)).strip());
      Optional<ProcessHandle> left = ProcessHandle.of(process);
      if (left.isPresent()) { // It may take a moment until the system has buried it.
        left.get().onExit().get(200, TimeUnit.SECONDS);
      }
    }
    String arguments = Files.readString(folder.resolve("arguments.txt"));
    assertThat(arguments)
        .matches(
            "--headless=new --no-sandbox --disable-quic --no-first-run"
                + " --disable-background-networking --disable-component-update --disable-sync"
                + " --user-data-dir=\\S+ http://127\\.0\\.0\\.1:\\d+/[0-9a-f]{32}/bench\\.html\n");
    String profile = arguments.replaceAll("(?s).*--user-data-dir=(\\S+).*", "$1");
    assertThat(Path.of(profile)).doesNotExist();
  }

  /**
   * The same browser, where no answer is waited for before its script has said that it is there.
   */
  private Browser whichHasStarted(Browser browser) {
    return page -> {
      Browser.Running running = browser.open(page);
      while (!Files.exists(folder.resolve("started"))) {
        LockSupport.parkNanos(10_000_000);
      }
      return running;
    };
  }

  @Test
  void aProgramThatIsNotThereCannotBeStarted() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> HarnessPage.open(new Chromium(nowhere), files, LONG_TIMEOUT))
        .isInstanceOf(CandidateFailure.class)
        .hasMessage(
            "the browser cannot be started: Cannot run program \""
                + nowhere
                + "\": error=2, No such file or directory");
  }

  @Test
  void aProgramThatWasBuiltWithoutAPageSaysHowToGetOne() {
    assertThatThrownBy(
            () ->
                HarnessPage.open(
                    new RecordedPage(READY, c -> ""), HarnessFiles.with(Map.of()), LONG_TIMEOUT))
        .isInstanceOf(CandidateFailure.class)
        .hasMessage("this build has no page to measure a browser with: start it by ./orrery bench");
  }
}
