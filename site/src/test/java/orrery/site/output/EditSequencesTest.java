package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import orrery.engine.device.CpuDevice;
import orrery.engine.threads.ParallelRuns;
import orrery.site.figure.ExperimentAssets;
import orrery.site.figure.Twins;
import orrery.site.memo.Memo;
import orrery.site.page.Theme;
import orrery.site.progress.Progress;
import orrery.site.script.Scripts;

/**
 * Any edits of a site, one after the other, with what was remembered of all builds before: the site
 * and the problems are those of a build that remembers nothing. {@code -Dorrery.edits=1000} tries
 * more of them.
 */
@Execution(ExecutionMode.CONCURRENT)
class EditSequencesTest {
  private static final int EDITS = Integer.getInteger("orrery.edits", 200);
  private static final Path TEMPLATES = Path.of("../templates").toAbsolutePath().normalize();

  /** Texts that are right. */
  private static final List<String> PIECES =
      List.of(
          "Words *of* a **paragraph**, and $x^2 + %d$.",
          "## Section %d",
          "```python\nx = %d\n```",
          "A note.^[Number %d.]",
          "| a | b |\n|---|---|\n| $\\frac{1}{%d}$ | 2 |");

  /** Texts that are wrong, or right or wrong by what is in other files. */
  private static final List<String> DOUBTFUL =
      List.of(
          "$$\ny = %d x\n$$ {#eq:a}",
          "As {eq}`eq:a` says, and [another](b.md), and [[c]].",
          "A wrong formula $\\alhpa_{%d}$.",
          "A work [@adams2019, p. %d].",
          "![A picture](/picture.png)",
          "## Part %d {#part-%d}\n\nWords.",
          "It is in {ref}`part-%d`, and in {ref}`a title <part-%d>`.",
          "[](a.md), [[T%d]], [](b.md#part-%d).",
          "```{include} /include/part.md\n```",
          "```{experiment} relu-oscillation\n:id: run\n:seeds: 1\n```\n\nIt is {value}`run.error`.",
          "## It is {value}`run:pieces` {#part-%d}\n\n"
              + "```{experiment} relu-oscillation\n:id: run\n:seeds: 1\n```",
          ":::{nonsense}\n%d\n:::");

  @TempDir Path folder;
  private final Random random = new Random(20261130);
  private Path content;

  @Test
  void whatIsRememberedChangesNoByteAndNoProblem() throws IOException {
    content = folder.resolve("content");
    Files.createDirectories(folder.resolve("templates/fragments"));
    write("site.yaml", "title: Edits\nbase-url: https://example.org/notes/\n");
    write("posts/a.md", "---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n");
    int published = 0;
    try (Scripts scripts = new Scripts(2)) {
      Memo warm = new Memo(folder.resolve("warm"));
      BuildMemory memory = new BuildMemory(Clock.systemUTC());
      for (int i = 0; i < EDITS; i++) {
        String edit = edit();
        BuildResult remembered = build(scripts, warm, memory);
        BuildMemory nothing = new BuildMemory(Clock.systemUTC());
        // Most fresh builds know what KaTeX says: the rest of what they do is what is compared.
        Memo cold = new Memo(folder.resolve("cold" + i / 10));
        BuildResult fresh = build(scripts, cold, nothing);
        assertThat(remembered.problems()).as("edit %d: %s", i, edit).isEqualTo(fresh.problems());
        assertThat(digests(remembered)).as("edit %d: %s", i, edit).isEqualTo(digests(fresh));
        if (i % 3 == 0) {
          // Another process, which has only what is on disk.
          BuildResult next = build(scripts, warm, new BuildMemory(Clock.systemUTC()));
          assertThat(next.problems()).as("edit %d: %s", i, edit).isEqualTo(fresh.problems());
          assertThat(digests(next)).as("edit %d: %s", i, edit).isEqualTo(digests(fresh));
        }
        published += fresh.isPublishable() ? 1 : 0;
      }
    }
    // Sites with errors and sites without: neither kind alone would say much.
    assertThat(published).isBetween(EDITS / 10, EDITS - EDITS / 10);
  }

  private BuildResult build(Scripts scripts, Memo memo, BuildMemory memory) {
    BuildOptions options =
        new BuildOptions(
            content,
            "content",
            new Theme(folder.resolve("templates"), "templates", TEMPLATES),
            folder.resolve("unused"),
            Optional.empty(),
            false,
            Strictness.NORMAL);
    ExperimentAssets assets = ExperimentAssets.builtIn();
    Twins twins = new Twins(scripts, memo, assets, new ParallelRuns(2, CpuDevice::new)::finish);
    return new Build(options, scripts, memo, assets, twins, memory, Preview.NONE, Progress.SILENT)
        .run();
  }

  private static SortedMap<String, Integer> digests(BuildResult result) {
    SortedMap<String, Integer> digests = new TreeMap<>();
    result.site().files().forEach((path, file) -> digests.put(path, Arrays.hashCode(file.bytes())));
    return digests;
  }

  /** Changes one file of the site, and returns what was done. */
  private String edit() throws IOException {
    String name = "posts/" + (char) ('a' + random.nextInt(4)) + ".md";
    return switch (random.nextInt(14)) {
      case 0 -> delete(name);
      case 1 -> rename(name);
      case 2 -> write("works.bib", "@book{adams2019, title = {Edition " + random.nextInt(5) + "}}");
      case 3 -> delete("works.bib");
      case 4 -> write("include/part.md", "Included text " + random.nextInt(5) + ".\n");
      case 5 -> picture();
      case 6 ->
          write(
              "site.yaml",
              "title: Edits "
                  + random.nextInt(5)
                  + "\nnumber-sections: "
                  + random.nextBoolean()
                  + "\n");
      case 7 -> write("../templates/fragments/colophon.html", colophon());
      case 8 -> delete("../templates/fragments/colophon.html");
      default -> write(name, article());
    };
  }

  private String colophon() {
    String number = String.valueOf(random.nextInt(9));
    String said = random.nextInt(4) == 0 ? "${broken" : "${site.title}";
    return "<footer th:fragment=\"colophon\"><p>%s</p><p th:text=\"%s\"></p></footer>"
        .formatted(number, said);
  }

  private String article() {
    List<String> parts = new ArrayList<>();
    String tags =
        "tags: [one, t" + random.nextInt(3) + "]\nlang: " + (random.nextBoolean() ? "en" : "de");
    parts.add(
        "---\ntitle: T"
            + random.nextInt(3)
            + "\ndate: 2026-01-01\n"
            + tags
            + "\ndescription: D.\n---");
    for (int i = random.nextInt(5); i >= 0; i--) {
      List<String> pieces = random.nextInt(5) == 0 ? DOUBTFUL : PIECES;
      String piece = pieces.get(random.nextInt(pieces.size()));
      parts.add(piece.replace("%d", String.valueOf(random.nextInt(4))));
    }
    return String.join("\n\n", parts) + "\n";
  }

  private String write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return "write " + path + ":\n" + text;
  }

  private String picture() throws IOException {
    BufferedImage image =
        new BufferedImage(600 + random.nextInt(3), 40, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    Files.createDirectories(content.resolve("static"));
    Files.write(content.resolve("static/picture.png"), bytes.toByteArray());
    return "write static/picture.png";
  }

  private String delete(String path) throws IOException {
    Files.deleteIfExists(content.resolve(path));
    return "delete " + path;
  }

  private String rename(String path) throws IOException {
    try (Stream<Path> posts = Files.list(content.resolve("posts"))) {
      Optional<Path> first = posts.sorted().findFirst();
      if (first.isPresent() && !first.get().equals(content.resolve(path))) {
        Files.deleteIfExists(content.resolve(path));
        Files.move(first.get(), content.resolve(path));
      }
    }
    return "rename the first article to " + path;
  }
}
