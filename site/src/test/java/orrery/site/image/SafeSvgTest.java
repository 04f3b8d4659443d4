package orrery.site.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    assertThat(drawing(text)).isEqualTo(new Drawing.AsWritten());
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
        "<style>@\\69&#13;&#10;mport \"//x.org\";</style> | <style>",
        "<style>a{fill:u\\72&#13;&#10;l(//x.org)}</style> | <style>",
        "<style>@font-face{src:u\\72&#13;&#10;l(//x.org)}</style> | <style>",
        "<style>a{fill:url(\\b //x.org)}</style> | <style>",
        "<style>a{fill:url(&#xa0;//x.org)}</style> | <style>",
        "<style>a{fill:url(&#x2003;#a)}</style> | <style>",
        "<style>a{fill:url(' #a')}</style> | <style>",
        "<style>a{fill:url()}</style> | <style>",
        "<style>a{fill:URL(//x.org)}</style> | <style>",
        "<style>a{fill:url(/**/'//x.org')}</style> | <style>",
        "<style>a{fill:url(data:image/svg+xml,x)}</style> | <style>",
        "<style>a{fill:url(data:image/png+xml,x)}</style> | <style>",
        "<style>a{fill:image('//x.org')}</style> | <style>",
        "<style>a{fill:src('//x.org')}</style> | <style>",
        "<style>a{fill:-webkit-image-set('//x.org' 1x)}</style> | <style>",
        "<style>a{fill:tomorrow('//x.org')}</style> | <style>",
        "<style>a{}@tomorrow '//x.org';</style> | <style>",
        "<style>&lt;!--@tomorrow '//x.org';</style> | <style>",
        "<style>a{fill:ur<g>x</g>l(//x.org)}</style> | <style>",
        "<style>a{fill:ur<!-- x -->l(//x.org)}</style> | <style>",
        "<style>a{fill:ur<![CDATA[l(//x.org)}]]></style> | <style>",
        "<set attributeName='href' to='javascript:1'/> | <set>",
        "<animate attributeName='xlink:href' values='x'/> | <animate>",
        "<?xml-stylesheet href='a.css'?> | <?xml-stylesheet?>",
        "<m:math xmlns:m='http://www.w3.org/1998/Math/MathML'/> | <math>",
        "<tomorrow/> | <tomorrow>",
      })
  void whatRunsOrLoadsSomethingIsTakenOut(String inside, String name) {
    assertThat(drawing(START + "><g>" + inside.strip() + "</g></svg>"))
        .isEqualTo(new Drawing.Printed(START + "><g/></svg>\n", List.of(name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onclick='alert(1)' | onclick",
        "href='javascript:alert(1)' | href=\"javascript:alert(1)\"",
        "href='java&#10;script:alert(1)' | href=\"java script:alert(1)\"",
        "href='other.svg#x' | href=\"other.svg#x\"",
        "HREF='other.svg#x' | HREF=\"other.svg#x\"",
        "href='data:text/html,x' | href=\"data:text/html,x\"",
        "x:href='//x.org/a' | href=\"//x.org/a\"",
        "style='fill:url(https://x.org/a)' | style=\"fill:url(https://x.org/a)\"",
        "mask='url(other.svg#m)' | mask=\"url(other.svg#m)\"",
        "mask='url(  \\27 other.svg#m)' | mask=\"url( \\27 other.svg#m)\"",
        "mask='url(\\b //x.org#m)' | mask=\"url(\\b //x.org#m)\"",
        "style='mask:u\\72&#13;&#10;l(//x.org)' | style=\"mask:u\\72 l(//x.org)\"",
        "to='url(\\b //x.org)' | to=\"url(\\b //x.org)\"",
        "values='url(#a);url(//x.org)' | values=\"url(#a);url(//x.org)\"",
        "cursor='image-set(//x.org 1x)' | cursor=\"image-set(//x.org 1x)\"",
        "href='&#x7f;#a' | href=\"\u007f#a\"",
        "href='&#x85;#a' | href=\"\u0085#a\"",
        "mask='url(' | mask=\"url(\"",
        "xml:base='https://x.org/' | base",
        "tomorrow='x' | tomorrow",
      })
  void attributesThatRunOrLoadSomethingAreTakenOut(String attribute, String name) {
    String start = START + " xmlns:x=\"http://www.w3.org/1999/xlink\"><use ";
    assertThat(drawing(start + attribute.strip() + "/></svg>"))
        .isEqualTo(new Drawing.Printed(start.strip() + "/></svg>\n", List.of(name)));
  }

  @Test
  void anEntityThatNothingDeclaresIsTakenOut() {
    String type = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"";
    String mask = "><g mask=\"url&lpar;//x.org)\">a&nbsp;&amp;</g></svg>";
    Drawing.Printed printed =
        new Drawing.Printed(
            START + "><g mask=\"url//x.org)\">a&amp;</g></svg>\n", List.of("&lpar;", "&nbsp;"));
    assertThat(drawing(type + ">" + START + mask)).isEqualTo(printed);
    assertThat(drawing(type + " [<!ENTITY e \"x\">]>" + START + mask)).isEqualTo(printed);
    assertThat(drawing("<!DOCTYPE svg>" + START + mask)).isEqualTo(new Drawing.Broken(1, 73));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>/* f@x.org (1) */ a:not(.b)>g:nth-child(2n){fill:rgb(1 2 3);mask:url(\"#m\")}</style>",
        "<style>@media (min-width:calc(1px + 2em)){a{fill:var(--a, light-dark(red,#fff))}}</style>",
        "<style>@-webkit-keyframes x{to{transform:translateX(3px) rotate(4deg)}}</style>",
        "<style>@font-face{src:url('data:application/x-font-ttf;base64,AA') format('truetype')}</style>",
        "<g transform='matrix(1 0 0 1 2 3)rotate(4)' filter='drop-shadow(0 0 1px red)'/>",
        "<g mask='url( &quot;#m&quot; )' cursor='url(data:image/png;base64,AA), auto'/>",
        "<g id='f(x)' class='a(b' aria-label='\\alpha(x)' data-tex='\\frac{1}{2}' begin='x.f(1)'/>",
        "<glyph unicode='\\'/><glyph unicode='@'/><a href='https://x.org/a_(b)\\'/>",
        "<image href=' data:image/png;base64,AA'/>",
      })
  void whatProgramsDrawWithStaysAsItIs(String inside) {
    assertThat(drawing(START + ">" + inside + "</svg>")).isEqualTo(new Drawing.AsWritten());
  }

  @Test
  void noDefaultAttributeComesBack() {
    for (String name : List.of("onload", "onclick", "onbegin")) {
      String type = "<!DOCTYPE svg [<!ATTLIST svg " + name + " CDATA \"alert(1)\">]>";
      assertThat(drawing(type + START + "/>"))
          .isEqualTo(new Drawing.Printed(START + "/>\n", List.of(name)));
    }
    String styled = "<!DOCTYPE svg [<!ATTLIST path fill CDATA \"red\">]>";
    assertThat(drawing(styled + START + "><path/></svg>"))
        .isEqualTo(new Drawing.Printed(START + "><path fill=\"red\"/></svg>\n", List.of()));
  }

  @Test
  void declarationsOfNamesGoAndTheirTextsStay() {
    String type = "<!DOCTYPE svg [<!ENTITY s \"http://www.w3.org/2000/svg\">]>";
    assertThat(drawing(type + "<svg xmlns=\"&s;\"><g id=\"&s;\"/></svg>"))
        .isEqualTo(
            new Drawing.Printed(
                START + "><g id=\"http://www.w3.org/2000/svg\"/></svg>\n", List.of()));
  }

  @Test
  void aDocumentThatIsNoDrawingIsNoDrawing() {
    assertThat(drawing("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"))
        .isEqualTo(new Drawing.NotSvg("html"));
    assertThat(drawing("<s:script xmlns:s=\"http://www.w3.org/2000/svg\"/>"))
        .isEqualTo(new Drawing.NotSvg("s:script"));
    assertThat(drawing("<g/>")).isEqualTo(new Drawing.NotSvg("g"));
  }

  @Test
  void xmlOfAnotherVersionOrEncodingIsPrintedAsBrowsersReadIt() {
    String old = "<?xml version='1.1'?>" + START + "><text>a&#1;b</text></svg>";
    assertThat(drawing(old))
        .isEqualTo(new Drawing.Printed(START + "><text>ab</text></svg>\n", List.of()));
    String named = "<?xml version='1.1'?>" + START + "><g id='x'/></svg>";
    assertThat(drawing(named))
        .isEqualTo(new Drawing.Printed(START + "><g id=\"x\"/></svg>\n", List.of()));
    String foreign = "<?xml version='1.0' encoding='IBM037'?>" + START + "/>";
    assertThat(SafeSvg.of(foreign.getBytes(java.nio.charset.Charset.forName("IBM037"))))
        .isEqualTo(new Drawing.Printed(START + "/>\n", List.of()));
  }

  @Test
  void notesOfProgramsStay() {
    String text =
        START
            + " xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\""
            + " xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" data-x='1' aria-label='a'>"
            + "<metadata><r:RDF><r:li r:about='' x='y'/></r:RDF></metadata><i:grid units='px'/>"
            + "<g stroke-width='2' font-family='x' i:label='l'/></svg>";
    assertThat(drawing(text)).isEqualTo(new Drawing.AsWritten());
  }

  @Test
  void nothingHidesInAnEntity() {
    Drawing drawing =
        drawing("<!DOCTYPE svg [<!ENTITY e \"<script>1</script>\">]>" + START + ">&e;</svg>");
    assertThat(drawing).isEqualTo(new Drawing.Printed(START + "/>\n", List.of("<script>")));
  }

  @Test
  void whatIsNoXmlIsBroken() {
    assertThat(drawing(START + ">\n<g></svg>")).isEqualTo(new Drawing.Broken(2, 6));
    assertThat(drawing("")).isEqualTo(new Drawing.Broken(1, 1));
  }

  @Test
  void whatWouldBreakAProgramIsNamed() {
    String deep = START + ">" + "<g>".repeat(100_000) + "</g>".repeat(100_000) + "</svg>";
    assertThat(excess(deep)).isEqualTo("elements that are nested deeper than 256");
    StringBuilder many = new StringBuilder(START);
    for (int i = 0; i < 201; i++) {
      many.append(" a" + i + "=\"\"");
    }
    assertThat(excess(many + "/>")).isEqualTo("an element with more than 200 attributes");
    String name = START + "><" + "g".repeat(1_001) + "/></svg>";
    assertThat(excess(name)).isEqualTo("a name of more than 1,000 characters");
    StringBuilder bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"x\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    assertThat(excess(bomb + "]>" + START + ">&a29;</svg>"))
        .isEqualTo("more than 2,500 references to entities");
    String entity = "<!DOCTYPE svg [<!ENTITY e \"" + "x".repeat(60_000) + "\">]>" + START;
    assertThat(excess(entity + ">&e;&e;</svg>"))
        .isEqualTo("entities of more than 100,000 characters");
    String large = "<!DOCTYPE svg [<!ENTITY e \"" + "x".repeat(120_000) + "\">]>" + START;
    assertThat(excess(large + ">&e;</svg>")).isEqualTo("an entity that is too long");
    StringBuilder declared = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      declared.append("<!ENTITY e" + i + " \"x\">");
    }
    assertThat(excess("<!DOCTYPE svg [" + declared + "]>" + START + "/>"))
        .isEqualTo("more than 1,000 declarations in its document type");
    String defaults = "<!DOCTYPE svg [<!ATTLIST g a CDATA \"x\" b CDATA \"y\">]>" + START;
    assertThat(excess(defaults + ">" + "<g/>".repeat(500_000) + "</svg>"))
        .isEqualTo("too many attributes that its document type gives to each element");
    assertThat(excess(START + ">" + "<g/>".repeat(1_000_000) + "</svg>"))
        .isEqualTo("more than 1,000,000 tags and attributes");
  }

  @Test
  void aLargeDrawingWithoutEntitiesIsReadToItsEnd() {
    String path = "<path d=\"" + "M0 0".repeat(100_000) + "\"/>";
    assertThat(drawing(START + ">" + path + "<g/>".repeat(20_000) + "</svg>"))
        .isEqualTo(new Drawing.AsWritten());
  }

  private static String excess(String text) {
    return ((Drawing.Excessive) drawing(text)).what();
  }

  @Test
  void whatIsRememberedIsWhatWasFound(@TempDir Path cache) {
    Drawings drawings = new Drawings(new Memo(cache));
    for (String text :
        List.of(
            START + "/>",
            START + "><script/></svg>",
            "<svg>\n<g>",
            "<g/>",
            "<svg>" + "<g>".repeat(300))) {
      byte[] bytes = text.getBytes(UTF_8);
      assertThat(drawings.read(bytes)).isEqualTo(drawings.read(bytes)).isEqualTo(SafeSvg.of(bytes));
    }
  }
}
