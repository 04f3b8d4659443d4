package orrery.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.problem.Problem;

/** Several that publish into one folder at the same time, and some that are killed. */
class PublishTogetherTest {
  private static final Pattern COUNTS = Pattern.compile("(\\d+) published, (\\d+) refused\\s*");
  private static final int PUBLISHERS = 3;
  private static final int TRIES = 60;
  private static final int KILLS = 8;

  @TempDir Path root;
  private PublishedFolder folder;

  @BeforeEach
  void aSiteWithAFileOfItsUser() throws IOException {
    folder = new PublishedFolder(root);
    folder.write(Manifest.MARKER, "A title.\n").write("CNAME", "example.org");
  }

  private static void assertAllTold(List<String> outcomes) {
    int published = 0;
    for (String outcome : outcomes) {
      Matcher counts = COUNTS.matcher(outcome);
      assertThat(counts.matches()).as(outcome).isTrue();
      published += Integer.parseInt(counts.group(1));
      assertThat(Integer.parseInt(counts.group(1)) + Integer.parseInt(counts.group(2)))
          .isEqualTo(TRIES);
    }
    assertThat(published).isPositive();
  }

  @Test
  void threadsPublishWholeSitesAndTheLosersAreToldSo() throws Exception {
    List<Callable<String>> loops = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      PublishLoop loop = new PublishLoop(root, "thread" + i + "-");
      loops.add(() -> loop.run(TRIES));
    }
    ExecutorService threads = Executors.newFixedThreadPool(PUBLISHERS);
    try {
      List<String> outcomes = new ArrayList<>();
      for (Future<String> outcome : threads.invokeAll(loops)) {
        outcomes.add(outcome.get());
      }
      assertAllTold(outcomes);
    } finally {
      threads.shutdownNow();
    }
    assertThat(PublishLoop.isWhole(folder)).isTrue();
    assertThat(folder.all()).containsExactly("www");
  }

  private Process process(String name, int tries) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PublishLoop.class.getName(),
            root.toString(),
            name,
            Integer.toString(tries))
        .redirectErrorStream(true)
        .start();
  }

  private static String outcome(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void processesPublishWholeSitesAndTheLosersAreToldSo() throws IOException {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      processes.add(process("process" + i + "-", TRIES));
    }
    List<String> outcomes = new ArrayList<>();
    for (Process process : processes) {
      outcomes.add(outcome(process));
    }
    assertAllTold(outcomes);
    assertThat(PublishLoop.isWhole(folder)).isTrue();
    assertThat(folder.all()).containsExactly("www");
  }

  @Test
  void aProcessThatIsKilledLeavesAWholeSiteBehind() throws Exception {
    for (int i = 0; i < KILLS; i++) {
      Process process = process("killed" + i + "-", Integer.MAX_VALUE);
      while (!Files.exists(folder.beside("www.orrery-lock"))) {
        assertThat(process.isAlive()).isTrue();
        Thread.sleep(1);
      }
      Thread.sleep(7L * i);
      process.destroyForcibly();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      try (Publisher publisher = folder.publisher()) {
        publisher.recover();
        assertThat(isUntouched() || PublishLoop.isWhole(folder)).isTrue();
      }
      assertThat(new PublishLoop(root, "after" + i + "-").run(1)).startsWith("1 published");
      assertThat(folder.all()).containsExactly("www");
    }
  }

  @Test
  void theStateNamesTheProcessThatHasTheFolderUntilItEnds() throws Exception {
    Process process = process("held-", Integer.MAX_VALUE);
    String owner = "process " + process.pid() + " on ";
    try (Publisher publisher = folder.publisher()) {
      while (!state(publisher).owner().orElse("").startsWith(owner)) {
        assertThat(process.isAlive()).isTrue();
      }
      process.destroyForcibly();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(state(publisher).owner()).isEmpty();
      publisher.recover();
      assertThat(state(publisher).leftovers()).isEmpty();
      assertThat(publisher.open()).isEmpty();
      assertThat(state(publisher).owner().orElse(""))
          .startsWith("process " + ProcessHandle.current().pid() + " on ");
    }
  }

  private OutputState state(Publisher publisher) {
    return publisher.inspect(root.resolve("content"), "content");
  }

  /** Returns whether there is still the file of the user alone. */
  private boolean isUntouched() throws IOException {
    return folder.files().keySet().equals(Set.of("CNAME"));
  }

  private String messageToTheSecond() {
    try (Publisher second = folder.publisher()) {
      return second.open().map(Problem::message).orElse("");
    }
  }

  @Test
  void whoComesSecondIsToldWhoHasTheFolderAndChangesNothing() throws IOException {
    try (Publisher first = folder.publisher()) {
      assertThat(first.open()).isEmpty();
      assertThat(messageToTheSecond())
          .matches(
              "another command is at work on this folder: process "
                  + ProcessHandle.current().pid()
                  + " on \\S.* since 2026-11-21T09:30:00Z");
      assertThat(folder.beside("www.orrery-lock")).exists();
      assertThat(first.publish(PublishedFolder.site("new", "index.html")).isPublished()).isTrue();
    }
    assertThat(folder.all()).containsExactly("www");
  }
}
