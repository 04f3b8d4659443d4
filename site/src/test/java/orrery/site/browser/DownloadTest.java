package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Figures to take along, read back, and the table that follows a run. */
class DownloadTest extends WithPublishedSite {
  private static final String ID = "gaussian";

  private static Shown shown(Visit visit) {
    visit.open("posts/double-descent/");
    return Shown.of(visit, ID).tools();
  }

  private static byte[] download(Shown shown, String kind) {
    Download download =
        shown
            .visit()
            .page()
            .waitForDownload(() -> shown.element().locator("[data-download=" + kind + "]").click());
    assertThat(download.suggestedFilename()).isEqualTo(ID + "." + kind);
    try (InputStream in = download.createReadStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static PublishedSite.Experiment experiment() {
    return site.experiments().stream().filter(one -> one.id().equals(ID)).findFirst().orElseThrow();
  }

  /** The lines of numbers that a figure of the JVM has. */
  private static List<String> lines(String json) {
    List<String> lines = new ArrayList<>();
    for (JsonElement panel :
        JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("panels")) {
      for (JsonElement one : panel.getAsJsonObject().getAsJsonArray("layers")) {
        JsonObject layer = one.getAsJsonObject();
        int count = layer.get("x").isJsonArray() ? layer.getAsJsonArray("x").size() : 1;
        for (int i = 0; i < count; i++) {
          List<String> cells = new ArrayList<>();
          for (String key : List.of("x", "y", "low", "high")) {
            cells.add(cell(layer.get(key), i));
          }
          lines.add(layer.get("kind").getAsString() + "," + String.join(",", cells));
        }
      }
    }
    return lines;
  }

  private static String cell(JsonElement values, int index) {
    if (values == null) {
      return "";
    }
    JsonElement value = values instanceof JsonArray array ? array.get(index) : values;
    // As a number, since the two languages write small ones in different ways.
    return value.isJsonNull() ? "" : String.valueOf(value.getAsDouble());
  }

  /** The same of a file: its kind, and its last four columns. */
  private static List<String> numbers(String csv) {
    return csv.lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("panel,"))
        .map(
            line -> {
              String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
              List<String> read = new ArrayList<>(List.of(cells[2]));
              for (int i = 3; i < cells.length; i++) {
                read.add(cells[i].isEmpty() ? "" : String.valueOf(Double.parseDouble(cells[i])));
              }
              return String.join(",", read);
            })
        .toList();
  }

  @Test
  void theNumbersOfThePrintedFigureAreThoseOfTheJvm() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      String csv = new String(download(shown(visit), "csv"), StandardCharsets.UTF_8);
      assertThat(numbers(csv))
          .hasSizeGreaterThan(50)
          .isEqualTo(lines(experiment().figureAtTheEnd()));
      assertThat(csv)
          .startsWith("# Double descent · Orrery, http://127.0.0.1:")
          .contains(
              "/posts/double-descent/#gaussian\r\n# experiment double-descent\r\n",
              "\r\n# :noise: 0.3\r\n",
              "\r\n# receipt "
                  + experiment().receipt()
                  + "\r\n# computed when the page was built\r\n");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void afterARunTheNumbersAndTheTableAreItsOwn() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit);
      Locator table = shown.element().locator(".orrery-data table");
      String printed = table.first().innerHTML();
      visit.start(ID);
      visit.reach(ID, "done");
      assertThat(table.first().innerHTML().replaceAll("\\s+<", "<").strip())
          .isEqualTo(printed.replaceAll("\\s+<", "<").strip());
      shown.element().evaluate("e => { e.settings.set('noise', '0.5'); }");
      visit.await(
          () -> shown.element().locator("[role=status]").textContent().contains("Your own"));
      assertThat(table.first().innerHTML()).isNotEqualTo(printed);
      String csv = new String(download(shown, "csv"), StandardCharsets.UTF_8);
      assertThat(numbers(csv))
          .isEqualTo(lines(experiment().withSetting("noise", "0.5").figureAtTheEnd()));
      assertThat(csv)
          .contains(
              "\r\n# :noise: 0.5\r\n",
              "\r\n# receipt " + shown.element().getAttribute("data-receipt-here") + "\r\n",
              "\r\n# computed on wasm-simd\r\n");
      shown.element().locator("[data-action=reset]").click();
      assertThat(table.first().innerHTML()).isEqualTo(printed);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void thePictureStandsAloneWithItsOwnStyleAndTitle() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      String svg = new String(download(shown(visit), "svg"), StandardCharsets.UTF_8);
      Document read = Jsoup.parse(svg, Parser.xmlParser());
      assertThat(read.select("svg > title").text()).isNotBlank();
      assertThat(read.select("svg > desc").text()).contains("receipt " + experiment().receipt());
      assertThat(read.select("svg > style").html())
          .contains(".tone-primary{color:#c2410c}")
          .doesNotContain("var(");
      assertThat(read.select("g[clip-path] circle")).hasSizeGreaterThan(10);
      assertThat(
              Shown.found(
                  "https?://[^\"]+",
                  svg.replaceAll("<desc>.*?</desc>", "").replaceAll("(?s)<desc>.*</desc>", "")))
          .containsOnly("http://www.w3.org/2000/svg");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theDotsAreThoseOfThePictureTwiceAsFineOnWhite() throws IOException {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(download(shown(visit), "png")));
      assertThat(image.getWidth()).isEqualTo(2 * (720 + 24));
      assertThat(image.getRGB(3, 3)).isEqualTo(0xffffffff);
      int dots = 0;
      for (int x = 0; x < image.getWidth(); x++) {
        for (int y = 0; y < image.getHeight(); y++) {
          dots += image.getRGB(x, y) == 0xffc2410c ? 1 : 0;
        }
      }
      assertThat(dots).as("dots of the first tone").isGreaterThan(200);
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
