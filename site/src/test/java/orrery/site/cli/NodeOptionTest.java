package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.doctor.Machine;
import orrery.site.script.FakeNode;
import orrery.site.script.InstalledNode;

/** A Node that is named, and what a build says of one that is none. */
@DisabledOnOs(OS.WINDOWS)
class NodeOptionTest {
  private static final String REMEDY = ": name a Node from version 20 on, or none\n";

  @TempDir Path folder;
  private SiteStory site;
  private final Map<String, String> variables = new HashMap<>();
  private Session session;

  @BeforeEach
  void aSite() throws IOException {
    site =
        new SiteStory(folder)
            .write("content/site.yaml", "title: Notes\n")
            .article("depth", "Of $x^2$ and $\\sqrt y$:\n\n```python\nreturn 1\n```\n");
    variables.put("PATH", folder.resolve("bin").toString());
    Files.createDirectory(folder.resolve("bin"));
    session = new Session(folder, BenchSetup.of(Map.of()), Machine.here(variables));
  }

  private void assertUnusable(String named, String reason) {
    for (String command : new String[] {"build", "check", "serve"}) {
      assertThat(session.run(command, "--node", named)).isEqualTo(ExitCode.USAGE);
      assertThat(session.err()).isEqualTo("--node " + reason + REMEDY);
    }
    assertThat(session.typing("$x$").run("render", "-", "--node", named)).isEqualTo(2);
    assertThat(session.err()).isEqualTo("--node " + reason + REMEDY);
    variables.put("ORRERY_NODE", named);
    assertThat(session.run("build")).isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).isEqualTo("ORRERY_NODE " + reason + REMEDY);
    variables.remove("ORRERY_NODE");
  }

  @Test
  void whatIsNoNodeIsWrongUsage() throws IOException {
    assertUnusable("gone/node", "names a file that is not there");
    assertUnusable("node", "names a file that is not there");
    assertUnusable("content", "names a folder");
    assertUnusable("content/site.yaml", "names a file that cannot be executed");
    FakeNode.script(folder.resolve("bin"), "node", "echo v18.1.0");
    assertUnusable("node", "names Node 18.1.0, which is too old");
    FakeNode.script(folder, "cat", "echo cat 9.1");
    assertUnusable(
        "./cat", "names a program that is not Node: asked for its version, it says \"cat 9.1\"");
    assertUnusable("a\0b", "cannot be the path of a program: Nul character not allowed");
  }

  @Test
  void anEmptyNameIsNone() {
    variables.put("ORRERY_NODE", "gone/node");
    assertThat(session.run("build", "--node", "")).isZero();
    variables.put("ORRERY_NODE", "");
    assertThat(session.run("build")).isZero();
    assertThat(session.err()).isEmpty();
  }

  @Test
  void aNodeThatAnswersOtherwiseIsNotBelieved() throws IOException {
    Path node = FakeNode.write(folder, "wrong");
    assertSameSite(
        node,
        node
            + ": warning[S026]: Node 20.1.2 does not answer as GraalJS does for: \\sqrt y, false\n"
            + "    hint: GraalJS did its work: build without --node, or name another\n1 warning\n");
  }

  @Test
  void aNodeThatEndsIsReplacedByGraalJs() throws IOException {
    Path node = FakeNode.write(folder, "dies");
    assertSameSite(
        node,
        node
            + ": warning[S027]: Node 20.1.2 is not used any more: it ended with exit code 3\n"
            + "    hint: GraalJS did its work: build without --node, or name another\n1 warning\n");
  }

  @Test
  void theSiteOfAnInstalledNodeIsTheSame() throws IOException {
    assertSameSite(InstalledNode.program().path(), "");
  }

  /** Builds with a Node, and without in another folder: pages and caches are the same. */
  private void assertSameSite(Path node, String warning) throws IOException {
    assertThat(session.run("build", "--cache", "with", "--node", node.toString())).isZero();
    assertThat(session.err()).isEqualTo(warning);
    List<String> built = site.tree();
    assertThat(session.run("build", "--cache", "without")).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(site.tree()).isEqualTo(built);
    assertThat(session.run("build", "--cache", "with")).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(site.tree()).isEqualTo(built);
  }
}
