package orrery.site.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.studies.Studies;
import orrery.site.doctor.Machine;
import orrery.site.figure.ExperimentAssets;
import orrery.site.highlight.HighlightJs;
import orrery.site.highlight.Highlighter;
import orrery.site.licence.Notice;
import orrery.site.markdown.TextLimits;
import orrery.site.math.Katex;
import orrery.site.math.MathRenderer;
import orrery.site.output.SiteOutput;
import orrery.site.output.WorkLimits;
import orrery.site.problem.ProblemList;
import orrery.site.publish.Publisher;
import orrery.site.script.FakeNode;
import orrery.site.script.InstalledNode;
import orrery.site.script.NodeProgram;
import orrery.site.script.Scripts;
import orrery.site.source.Decoding;

/** A healthy machine with a healthy site, and each fault of either. */
@DisabledOnOs(OS.WINDOWS)
class DoctorCommandTest {
  private static final long GIGABYTE = 1_000_000_000;

  @TempDir Path folder;
  private SiteStory site;
  private String out = "";
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, String> properties =
      new HashMap<>(
          Map.of("java.version", "21.0.5", "java.vendor", "Vendor", "sun.jnu.encoding", "UTF-8"));
  private long memory = 4 * GIGABYTE;
  private boolean vectors = true;
  private Machine.Disk disk = path -> 20 * GIGABYTE;

  @BeforeEach
  void aHealthyMachineWithASite() throws IOException {
    site =
        new SiteStory(folder)
            .write("content/site.yaml", "title: Notes\n")
            .article("depth", "Deep.");
    variables.put("PATH", folder.resolve("bin").toString());
    program("chromium");
    program("firefox-esr");
  }

  private void program(String name) throws IOException {
    site.write("bin/" + name, "");
    assertThat(folder.resolve("bin").resolve(name).toFile().setExecutable(true)).isTrue();
  }

  private int doctor(String... options) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(printed, true, UTF_8);
    Machine machine =
        new Machine(
            variables,
            name -> properties.getOrDefault(name, ""),
            "en-GB",
            8,
            memory,
            vectors,
            disk);
    String[] words = new String[options.length + 1];
    words[0] = "doctor";
    System.arraycopy(options, 0, words, 1, options.length);
    int exit = InProcess.run(folder, console, console, machine, words);
    out = printed.toString(UTF_8).replace(folder.toString(), "HERE");
    return exit;
  }

  /** Runs the doctor, who finds what is wrong, and these lines among others. */
  private void assertWrong(String lines) {
    assertThat(doctor()).isEqualTo(1);
    assertThat(out).contains(lines);
  }

  /** Runs the doctor, who only warns, with these lines among others. */
  private void assertWarning(String lines) {
    assertThat(doctor()).isZero();
    assertThat(out).contains(lines);
  }

  private static String libraries() {
    List<String> titles = ExperimentAssets.builtIn().notices().stream().map(Notice::title).toList();
    return String.join(", ", titles);
  }

  @Test
  void whereAllIsWellEachLineSaysSo() {
    assertThat(doctor()).isZero();
    assertThat(
            out.replaceAll("engine [0-9a-f]{12}", "engine DIGEST")
                .replaceAll("ok {7}at most .*\n", ""))
        .isEqualTo(
            """
            ok       version    0.1.0, engine DIGEST
            ok       libraries  KaTeX KATEX, highlight.js HIGHLIGHT, 20 fonts
            ok       libraries  LIBRARIES
            ok       modules    the engine of every study, for browsers: STUDIES
            ok       JDK        21.0.5, Vendor, with vectors
            ok       memory     4 GB for the program, 8 cores
            ok       encoding   names of files in UTF-8, locale en-GB
            ok       content    content, with 1 article
            ok       settings   content/site.yaml
            ok       cache      .orrery/cache, not there yet
            ok       output     site/target/www, not there yet
            ok       disk       20 GB free for site/target/www
            ok       Chromium   HERE/bin/chromium
            ok       Firefox    HERE/bin/firefox-esr
            """
                .replace("KATEX", Katex.VERSION)
                .replace("HIGHLIGHT", HighlightJs.VERSION)
                .replace("LIBRARIES", libraries())
                .replace("STUDIES", Integer.toString(Studies.names().size())));
    assertThat(libraries()).startsWith("TeaVM ").contains(", d3-array ", ", d3-shape ");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void theLimitsAreThoseThatAreEnforced() {
    assertThat(doctor()).isZero();
    assertThat(out)
        .endsWith(
            String.format(
                Locale.ROOT,
                """
                ok       at most    an article of %,d characters and %,d lines
                ok       at most    in an article %s
                ok       at most    in a site %s
                ok       at most    a source file of %,d bytes
                ok       at most    a published file of %d MB
                ok       at most    a formula of %,d characters
                ok       at most    coloured code of %,d characters
                ok       at most    a call of a script of %d s or %,d statements
                ok       at most    %d problems of one file
                """,
                TextLimits.MAX_TEXT_LENGTH,
                TextLimits.MAX_LINES,
                String.join(", ", WorkLimits.ofAnArticle()),
                String.join(", ", WorkLimits.ofASite()),
                Decoding.MAX_FILE_BYTES,
                SiteOutput.MAX_FILE_BYTES >> 20,
                MathRenderer.MAX_TEX_LENGTH,
                Highlighter.MAX_CODE_LENGTH,
                Scripts.MAX_TIME.toSeconds(),
                Scripts.MAX_STATEMENTS,
                ProblemList.MAX_OF_FILE));
    assertThat(WorkLimits.ofAnArticle()).contains("10,000 formulas");
  }

  @Test
  void aBuiltSiteAndItsCacheAreCounted() throws IOException {
    site.build().write("other/ab/cdef", "1234");
    assertThat(doctor("--cache", "other/")).isZero();
    assertThat(out)
        .contains("ok       cache      other, with 1 entry of 4 bytes\n")
        .contains(
            "ok       output     site/target/www, with " + (site.tree().size() - 1) + " files\n");
  }

  @Test
  void anOldMachineIsWarnedOf() {
    vectors = false;
    memory = 100_000_000;
    disk = path -> 7_340_000;
    assertWarning(
        """
        warning  JDK        21.0.5, Vendor, without vectors: networks train slower, to the same bits
                            use a JDK that has the module jdk.incubator.vector
        warning  memory     100 MB for the program, 8 cores: a large site may not be built
                            give it at least 268 MB
        """);
    assertThat(out)
        .contains(
            """
            warning  disk       7.34 MB free for site/target/www
                                make room: a new site is written beside the old one
            """);
  }

  @Test
  void aLocaleWithoutUtf8IsWrong() {
    properties.put("sun.jnu.encoding", "ANSI_X3.4-1968");
    assertWrong(
        """
        wrong    encoding   names of files in ANSI_X3.4-1968, locale en-GB: files whose names are not in it are not found
                            set LC_ALL=C.UTF-8
        """);
  }

  @Test
  void aFolderWithoutASiteIsWrong() {
    assertThat(doctor("--content", "contents/")).isEqualTo(1);
    assertThat(out)
        .contains(
            """
            wrong    content    there is no folder contents
                                name it with --content, or begin a site: orrery new site NAME
            """)
        .doesNotContain("settings");
  }

  @Test
  void settingsThatAreMissingAreWarnedOf() throws IOException {
    site.remove("content/site.yaml");
    assertWarning(
        """
        warning  settings   content/site.yaml is missing: the site is called "Untitled" and has no address
                            write a title and a base-url into it
        """);
  }

  @Test
  void settingsThatCannotBeReadAreWrong() throws IOException {
    Files.write(folder.resolve("content/site.yaml"), new byte[] {'a', (byte) 0xff});
    assertWrong(
        """
        wrong    content    content, with 1 article, and 1 error in reading it
                            orrery check shows each with its place
        wrong    settings   content/site.yaml cannot be read
                            orrery check says why it cannot be read
        """);
    site.write("content/site.yaml", "titel: Notes\n");
    assertWrong("wrong    content    content, with 1 article, and 1 error in reading it\n");
  }

  @Test
  void aCacheThatCannotBeWrittenIsWarnedOf() throws IOException {
    site.write(".orrery/cache", "a file");
    assertWarning(
        """
        warning  cache      .orrery/cache cannot be written: every build starts anew
                            make it writable, delete it, or choose another --cache
        """);
  }

  @Test
  void anOutputOfSomebodyElseIsWrong() throws IOException {
    site.write("site/target/www/index.html", "mine");
    assertWrong(
        """
        wrong    output     site/target/www: this folder is not empty, and was not written by Orrery: it is left alone
                            choose another --output, or empty the folder
        """);
    assertThat(doctor("--output", "content/www")).isEqualTo(1);
    assertThat(out)
        .contains(
            """
            wrong    output     content/www: the output is inside of content, which a build reads
                                choose another --output
            """);
  }

  @Test
  void anOutputThatCannotBeMadeIsWrong() throws IOException {
    site.write("site", "a file");
    assertWrong(
        """
        wrong    output     site/target/www cannot be written
                            choose another --output
        """);
  }

  @Test
  void anOutputInUseIsWarnedOfWithItsOwner() throws IOException {
    site.build();
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (Publisher other = new Publisher(site.www(), "www", clock)) {
      assertThat(other.open()).isEmpty();
      assertThat(doctor()).isZero();
    }
    assertThat(out)
        .containsPattern(
            "warning  output     site/target/www is locked by process \\d+ on \\S+"
                + " since 1970-01-01T00:00:00Z\n {20}wait until it has ended\n");
    assertWarning("ok       output     site/target/www, with ");
  }

  @Test
  void theRestOfAPublicationIsNamed() throws IOException {
    site.build().write("site/target/www.staging.0123456789abcdef/index.html", "");
    assertWarning(
        """
        warning  output     site/target/www, with what is left of a publication that was cut off: www.staging.0123456789abcdef
                            build, check and serve put it right
        """);
    assertThat(site.build().www().resolveSibling("www.staging.0123456789abcdef")).doesNotExist();
    assertWarning("ok       output     site/target/www, with ");
  }

  @Test
  void browsersThatAreMissingAreWarnedOf() {
    variables.put("PATH", "");
    assertWarning(
        """
        warning  Chromium   not found: orrery test and bench need it
                            install it, or set ORRERY_BROWSER to the program of a Chromium or Chrome
        warning  Firefox    not found: orrery test leaves out its tests
                            install Firefox ESR, or set ORRERY_FIREFOX to its program
        """);
  }

  @Test
  void browsersThatAreNamedAreUsedIfTheyAreThere() throws IOException {
    program("other");
    variables.put("ORRERY_CHROMIUM", folder.resolve("bin/other").toString());
    variables.put("ORRERY_FIREFOX", "");
    assertWarning(
        """
        ok       Chromium   HERE/bin/other
        ok       Firefox    left out, since ORRERY_FIREFOX is empty
        """);
    variables.put("ORRERY_BROWSER", "/nowhere/chrome");
    variables.put("ORRERY_FIREFOX", "/nowhere/firefox");
    assertWrong(
        """
        wrong    Chromium   ORRERY_BROWSER names no program: /nowhere/chrome
                            correct it, or unset ORRERY_BROWSER
        wrong    Firefox    ORRERY_FIREFOX names no program: /nowhere/firefox
                            correct it, or unset ORRERY_FIREFOX
        """);
  }

  @Test
  void aNodeThatIsNamedIsAskedAndComparedWithGraalJs() throws IOException {
    Path bin = folder.resolve("bin");
    variables.put("ORRERY_NODE", FakeNode.write(bin, "wrong").toString());
    assertWarning(
        """
        warning  Node       20.1.2, HERE/bin/node-wrong: it does not answer as GraalJS does
                            leave it out, or name another
        """);
    variables.put("ORRERY_NODE", FakeNode.write(bin, "dies").toString());
    assertWarning(
        """
        warning  Node       20.1.2, HERE/bin/node-dies: it ended with exit code 3
                            leave it out, or name another
        """);
  }

  @Test
  void aNodeThatIsInstalledAnswersAsGraalJsDoes() {
    NodeProgram installed = InstalledNode.program();
    assertThat(doctor("--node", installed.path().toString())).isZero();
    assertThat(out)
        .contains(
            "ok       Node       "
                + installed.version()
                + ", "
                + installed.path()
                + ", answers as GraalJS does\n");
  }

  @Test
  void aNodeThatIsNoneIsWrong() throws IOException {
    FakeNode.script(folder.resolve("bin"), "node", "echo v18.0.0");
    assertThat(doctor("--node", "node")).isEqualTo(1);
    assertThat(out)
        .contains(
            """
            wrong    Node       --node names Node 18.0.0, which is too old
                                name a Node from version 20 on, or none
            """);
  }
}
