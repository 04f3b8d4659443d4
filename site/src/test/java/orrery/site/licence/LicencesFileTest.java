package orrery.site.licence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import orrery.site.figure.ExperimentAssets;
import orrery.site.math.Katex;

class LicencesFileTest {
  /** The WebJars of which nothing is published, and where they are used instead. */
  private static final Map<String, String> UNPUBLISHED =
      Map.of(
          "acorn", "reads the scripts of pages while this program is built",
          "highlightjs", "finds the words to colour while a site is built; the styles are ours",
          "prettier", "formats scripts in a test",
          "typescript", "checks types in a test");

  private static List<Notice> all() {
    List<Notice> notices = new ArrayList<>(Katex.notices());
    notices.addAll(ExperimentAssets.builtIn().notices());
    return notices;
  }

  @Test
  void eachPublishedLibraryHasANoticeOfTheVersionInUse() throws Exception {
    SortedMap<String, String> expected = WebJars.versions();
    expected.keySet().removeAll(UNPUBLISHED.keySet());
    expected.put("TeaVM", WebJars.property("teavm.version"));
    expected.put("KaTeX fonts", expected.get("katex"));
    expected.put("KaTeX", expected.remove("katex"));
    SortedMap<String, String> noticed = new TreeMap<>();
    all().forEach(notice -> noticed.put(notice.name(), notice.version()));
    assertThat(noticed)
        .as("a library is published with a notice, or is named in UNPUBLISHED with the reason")
        .isEqualTo(expected);
  }

  @Test
  void nothingIsNamedAsUnpublishedThatIsNotUsed() throws Exception {
    assertThat(WebJars.versions()).containsKeys(UNPUBLISHED.keySet().toArray(String[]::new));
  }

  @Test
  void eachLicenceNamesWhoHoldsTheCopyright() {
    for (Notice notice : all()) {
      assertThat(notice.licence()).as(notice.title()).containsPattern("Copyright|NOTICE|notice:");
    }
  }

  @Test
  void theFileHasTheWholeTextOfEachLicenceAfterOurOwn() throws Exception {
    String text = LicencesFile.of(all());
    assertThat(text)
        .startsWith("LICENCES\n\nThe styles, scripts and programs of these pages are Orrery's")
        .contains("\n\nOrrery\n======\nUsed as: the theme, ")
        .contains(Files.readString(Path.of("../LICENSE")).strip())
        .contains("\n\nd3-shape " + WebJars.versions().get("d3-shape") + "\n============");
    all().forEach(notice -> assertThat(text).contains(notice.licence().strip()));
  }

  @Test
  void theScriptsOfOthersInOursAreThoseOfTheNotices() throws Exception {
    String script = new String(ExperimentAssets.builtIn().files().get("experiment.js"), UTF_8);
    List<String> named =
        ExperimentAssets.builtIn().notices().stream()
            .filter(notice -> notice.name().startsWith("d3-"))
            .map(notice -> "https://d3js.org/" + notice.name() + "/ v" + notice.version() + " ")
            .toList();
    assertThat(script).contains(named.toArray(String[]::new));
    assertThat(script.split("https://d3js\\.org/", -1)).hasSize(named.size() + 1);
  }
}
