package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import orrery.site.cli.InProcess;

/** A page that is open while its article is written. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
class LiveReloadTest {
  private static final Pattern ADDRESS = Pattern.compile("serving (http://\\S+)");
  private static final String LONG =
      IntStream.range(0, 60)
          .mapToObj(i -> "Paragraph " + i + " of a long article.")
          .collect(Collectors.joining("\n\n", "# Long\n\n", "\n"));

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Thread serving;

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(180_000);
  }

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    Path templates = Path.of("../templates").toAbsolutePath().normalize();
    write("long", LONG);
    write("other", "# Other\n\nText.\n");
    PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] words = {"serve", "--port", "0", "--templates", templates.toString()};
    serving = new Thread(() -> InProcess.run(folder, console, console, words));
    serving.start();
    while (!ADDRESS.matcher(out.toString(StandardCharsets.UTF_8)).find()) {
      Thread.sleep(10);
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    serving.interrupt();
    serving.join();
  }

  private void write(String slug, String text) throws IOException {
    Path file = folder.resolve("content/posts/" + slug + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aSaveIsBroughtIntoViewAndABrokenOneStandsOverTheLastGoodPage() throws IOException {
    Matcher address = ADDRESS.matcher(out.toString(StandardCharsets.UTF_8));
    assertThat(address.find()).isTrue();
    try (Page page = Chromium.ofThisThread().browser().newPage()) {
      page.navigate(address.group(1) + "posts/long/");

      write("long", LONG.replace("Paragraph 50 of", "Paragraph fifty of"));
      Locator changed = page.locator(".orrery-changed");
      PlaywrightAssertions.assertThat(changed).hasText("Paragraph fifty of a long article.");
      PlaywrightAssertions.assertThat(changed).isInViewport();

      write("long", LONG + "\n$\\frca12$\n");
      Locator problems = page.locator("#orrery-problems");
      PlaywrightAssertions.assertThat(problems)
          .containsText("content/posts/long.md:123:2: error[M002]: undefined control sequence");
      PlaywrightAssertions.assertThat(page.getByText("Paragraph fifty")).isInViewport();
      problems.getByText("Hide").click();
      PlaywrightAssertions.assertThat(problems).hasCount(0);

      write("long", LONG.replace("Paragraph 50 of", "Paragraph fifty of"));
      write("other", "# Other\n\nNew text.\n");
      PlaywrightAssertions.assertThat(page.locator("#orrery-elsewhere"))
          .containsText("Changed: /posts/other/");
      PlaywrightAssertions.assertThat(page.getByText("Paragraph fifty")).isInViewport();
    }
  }
}
