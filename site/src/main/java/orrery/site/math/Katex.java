package orrery.site.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.licence.LicencesFile;
import orrery.site.licence.Notice;
import orrery.site.script.Library;

/** KaTeX from its WebJar: the script, the style sheet and the fonts, all of one version. */
public final class Katex {
  /** The version of KaTeX. */
  public static final String VERSION = "0.18.11";

  private static final String WEBJAR = "/META-INF/resources/webjars/katex/" + VERSION + "/";
  private static final String FOLDER = WEBJAR + "dist/";
  private static final String COMMENT =
      "/* KaTeX " + VERSION + ": see ../../" + LicencesFile.PATH + " */\n";
  private static final Pattern SOURCES = Pattern.compile("src:[^;}]*");
  private static final Pattern WOFF2 = Pattern.compile("url\\(fonts/([\\w-]+\\.woff2)\\)");

  private Katex() {}

  /** The library, with the function that sets one formula. */
  public static Library library() {
    Map<String, String> files =
        Map.of(
            "self.js",
            "globalThis.self = globalThis;",
            "katex.min.js",
            text(FOLDER + "katex.min.js"),
            "width.js",
            text("/orrery/site/math/width.js"),
            "set.js",
            text("/orrery/site/math/set.js"));
    return new Library("katex", files, "set.js").forAnyEngine();
  }

  /**
   * Returns the files that pages with formulas load, by their paths in one folder.
   *
   * @param more rules for the style sheet
   */
  public static SortedMap<String, byte[]> files(String more) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(
        "katex.css", (COMMENT + css() + "\n" + boxes() + more).getBytes(StandardCharsets.UTF_8));
    fonts().forEach((name, bytes) -> files.put("fonts/" + name, bytes));
    return files;
  }

  /** Returns the notices of what pages with formulas hold and load. */
  public static List<Notice> notices() {
    return List.of(
        new Notice(
            "KaTeX",
            VERSION,
            "the style sheet and the markup of formulas",
            text(WEBJAR + "LICENSE")),
        new Notice(
            "KaTeX fonts", VERSION, "the fonts of formulas", text("/orrery/site/math/fonts.txt")));
  }

  /** The style sheet, which asks for no other fonts than those of {@link #fonts}. */
  static String css() {
    String css = text(FOLDER + "katex.min.css");
    return SOURCES
        .matcher(css)
        .replaceAll(source -> Matcher.quoteReplacement(woff2(source.group())));
  }

  /** The rules for what is smaller than KaTeX wrote it. */
  private static String boxes() {
    return text("/orrery/site/math/boxes.css");
  }

  /** The fonts by file name, in the order of their names. */
  static Map<String, byte[]> fonts() {
    Map<String, byte[]> fonts = new TreeMap<>();
    Matcher urls = WOFF2.matcher(text(FOLDER + "katex.min.css"));
    while (urls.find()) {
      fonts.computeIfAbsent(urls.group(1), name -> bytes(FOLDER + "fonts/" + name));
    }
    return fonts;
  }

  private static String woff2(String source) {
    Matcher url = WOFF2.matcher(source);
    return url.find() ? "src:" + url.group() + " format(\"woff2\")" : source;
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Katex.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
