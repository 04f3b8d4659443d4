package orrery.site.fuzz;

import java.util.List;

/** A drawing of choices: mostly well-formed, with parts that are allowed and parts that are not. */
final class SvgText {
  private static final int MAX_DEPTH = 6;

  private static final List<String> TYPES =
      """

      <?xml version='1.0'?>
      <?xml version='1.1'?>
      <?xml version='1.0' encoding='ISO-8859-1'?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x/y.dtd">
      <!DOCTYPE svg [<!ENTITY e "<script>1</script>"><!ENTITY j "java">]>
      <!DOCTYPE svg [<!ATTLIST g onclick CDATA "x()"><!ATTLIST path fill CDATA "red">]>
      <?xml-stylesheet href='a.css'?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://x/y.dtd">
      """
          .lines()
          .toList();

  private static final List<String> NAMES =
      List.of(
          """
          g path rect text a use image style set animate script foreignObject h:b h:script
          s:script s:g i:grid feImage svg metadata title handler SCRIPT linearGradient x:href
          defs
          """
              .strip()
              .split("\\s+", -1));

  private static final List<String> KEYS =
      List.of(
          """
          id d fill style href x:href src onclick onload xml:base xml:space attributeName to
          values mask class data-a i:label ev:event ONLOAD from h:href transform xmlns xmlns:h
          filter
          """
              .strip()
              .split("\\s+", -1));

  private static final List<String> VALUES =
      """
      a
      #a
      M0 0
      javascript:alert(1)
      java&#10;script:x
      &#x6a;avascript:x
      https://example.org/a
      //example.org/a
      data:image/png;base64,AA
      data:text/html,x
      url(#a)
      url(https://x.org/a)
      u\\72l(//x.org)
      href
      xlink:href
       onclick
      url( ' #a')
      @import 'x'

      &e;
      &j;script:x
      url(data:image/png;base64,AA)
      image-set('a.png' 1x)
      &#1;
      &lt;&amp;&quot;
      http://www.w3.org/2000/svg
      http://www.w3.org/1999/xhtml
      \u00e9\ud83c\udf0d
      data:image/svg+xml,<svg/>
      url(a.svg#b)
      url(\\b http://x.org)
      u\\72&#13;&#10;l(//x.org)
      url&lpar;//x.org)
      &#x7f;#a
      fill:url("&#xa0;#a")
      image('//x.org')
      \\alpha(x)
      mask
      """
          .lines()
          .toList();

  private static final List<String> TEXTS =
      """
      x
      <!-- x -->
      <![CDATA[<b>]]>
      &e;
      &lt;script&gt;
      a{fill:url(#g)}
      @import 'a.css';
      ]]&gt;
      &#13;\t
      <?php x?>
      a{fill:u\\rl(//x)}
      \ud83d\ude00
      @font-face{src:url(data:font/woff2;base64,AA)}
      \\
      a{fill:url(\\b //x)}
      @\\69&#13;&#10;mport '//x';
      url&lpar;//x)
      a{fill:ur
      l(//x)}
      a{fill:src('//x')}
      &nbsp;
      """
          .lines()
          .toList();

  private final Choices choices;
  private final StringBuilder text = new StringBuilder();

  SvgText(Choices choices) {
    this.choices = choices;
    text.append(choices.one(TYPES));
    boolean named = !choices.rarely();
    text.append(named ? "<svg xmlns='http://www.w3.org/2000/svg'" : "<svg");
    text.append(" xmlns:x='http://www.w3.org/1999/xlink' xmlns:h='http://www.w3.org/1999/xhtml'")
        .append(" xmlns:s='http://www.w3.org/2000/svg' xmlns:i='http://www.inkscape.org/ns'")
        .append(" xmlns:ev='http://www.w3.org/2001/xml-events'");
    attributes();
    text.append('>');
    content(0);
    text.append("</svg>");
  }

  String text() {
    return text.toString();
  }

  private void attributes() {
    int count = choices.below(3);
    for (int i = 0; i < count; i++) {
      String value = choices.rarely() ? escaped(choices.text(8)) : choices.one(VALUES);
      text.append(' ').append(choices.one(KEYS)).append("=\"");
      text.append(value.replace("<", "&lt;")).append('"');
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;");
  }

  private void content(int depth) {
    int count = choices.below(4);
    for (int i = 0; i < count; i++) {
      if (depth == MAX_DEPTH || choices.below(3) == 0) {
        text.append(choices.one(TEXTS));
      } else {
        element(depth + 1);
      }
    }
  }

  private void element(int depth) {
    String name = choices.one(NAMES);
    text.append('<').append(name);
    attributes();
    text.append('>');
    content(depth);
    text.append("</").append(name).append('>');
  }
}
