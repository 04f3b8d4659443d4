package orrery.site.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orrery.site.memo.Memo;

class SafeSvgTest {
  private static final String START = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

  private static Drawing drawing(String text) {
    return SafeSvg.of(text.getBytes(UTF_8));
  }

  @Test
  void aHarmlessDrawingStaysAsItIsToTheByte() {
    String text =
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://x/y.dtd\">\n"
            + START
            + " xmlns:i=\"http://inkscape\" i:file='C:\\u.png' viewBox='0 0 1 1'><!-- x -->"
            + "<style>.a{fill:url(#g)} @font-face{src:url(data:font/woff2;base64,AA)}</style>"
            + "<path style=\"fill:url('#g')\" d='M0 0'/><use href='#g'/>"
            + "<image href='data:image/png;base64,AA'/><a href='https://x.org'><text>t</text></a></svg>";
    assertThat(drawing(text)).isEqualTo(new Drawing.Safe(text, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script> | <script>",
        "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">1</s:script> | <script>",
        "<h:b xmlns:h=\"http://www.w3.org/1999/xhtml\"/> | <b>",
        "<foreignObject><p/></foreignObject> | <foreignObject>",
        "<style>@import 'a.css';</style> | <style>",
        "<style>@\\69mport 'a.css';</style> | <style>",
        "<style>a{fill:u\\rl(https://x)}</style> | <style>",
        "<set attributeName='href' to='javascript:1'/> | <set>",
        "<animate attributeName='xlink:href' values='x'/> | <animate>",
        "<?xml-stylesheet href='a.css'?> | <?xml-stylesheet?>",
      })
  void whatRunsOrLoadsSomethingIsTakenOut(String inside, String name) {
    assertThat(drawing(START + "><g>" + inside.strip() + "</g></svg>"))
        .isEqualTo(new Drawing.Safe(START + "><g/></svg>\n", List.of(name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onclick='alert(1)' | onclick",
        "href='javascript:alert(1)' | href=\"javascript:alert(1)\"",
        "href='java&#10;script:alert(1)' | href=\"java script:alert(1)\"",
        "href='other.svg#x' | href=\"other.svg#x\"",
        "href='data:text/html,x' | href=\"data:text/html,x\"",
        "x:href='//x.org/a' | href=\"//x.org/a\"",
        "style='fill:url(https://x.org/a)' | style=\"fill:url(https://x.org/a)\"",
        "mask='url(other.svg#m)' | mask=\"url(other.svg#m)\"",
      })
  void attributesThatRunOrLoadSomethingAreTakenOut(String attribute, String name) {
    String start = START + " xmlns:x=\"http://www.w3.org/1999/xlink\"><use ";
    assertThat(drawing(start + attribute.strip() + "/></svg>"))
        .isEqualTo(new Drawing.Safe(start.strip() + "/></svg>\n", List.of(name)));
  }

  @Test
  void nothingHidesInAnEntity() {
    Drawing drawing =
        drawing("<!DOCTYPE svg [<!ENTITY e \"<script>1</script>\">]>" + START + ">&e;</svg>");
    assertThat(drawing).isEqualTo(new Drawing.Safe(START + "/>\n", List.of("<script>")));
  }

  @Test
  void whatIsNoXmlOrWouldBreakAProgramIsBroken() {
    assertThat(drawing(START + ">\n<g></svg>")).isEqualTo(new Drawing.Broken(2, 6));
    assertThat(drawing("")).isEqualTo(new Drawing.Broken(1, 1));
    String deep = START + ">" + "<g>".repeat(100_000) + "</g>".repeat(100_000) + "</svg>";
    assertThat(drawing(deep)).isInstanceOf(Drawing.Broken.class);
    StringBuilder bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"x\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    assertThat(drawing(bomb + "]>" + START + ">&a29;</svg>")).isInstanceOf(Drawing.Broken.class);
  }

  @Test
  void whatIsRememberedIsWhatWasFound(@TempDir Path cache) {
    Drawings drawings = new Drawings(new Memo(cache));
    for (String text : List.of(START + "/>", START + "><script/></svg>", "<svg>\n<g>")) {
      byte[] bytes = text.getBytes(UTF_8);
      assertThat(drawings.read(bytes)).isEqualTo(drawings.read(bytes)).isEqualTo(SafeSvg.of(bytes));
    }
  }
}
