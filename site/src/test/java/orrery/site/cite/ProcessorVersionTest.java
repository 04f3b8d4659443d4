package orrery.site.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Citations remembered by an older version are not used after an upgrade. (KaTeX and highlight.js
 * need no such test: their versions stand in the addresses of their files.)
 */
class ProcessorVersionTest {
  @Test
  void theKeyOfRememberedCitationsNamesTheVersionsOfThePom() throws Exception {
    String pom = Files.readString(Path.of("..", "pom.xml"));
    assertThat(CitationProcessor.VERSION)
        .startsWith(
            "citeproc-java-%s-locales-%s-"
                .formatted(version(pom, "citeproc-java"), version(pom, "locales")));
  }

  private static String version(String pom, String artifact) {
    Matcher matcher =
        Pattern.compile("<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(pom);
    assertThat(matcher.find()).as(artifact).isTrue();
    return matcher.group(1);
  }
}
