package orrery.site.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Inline.Cite;
import orrery.site.article.Span;

/**
 * The text between the brackets of a citation.
 *
 * <pre>{@code
 * see @belkin2019, pp. 3-5 and others; -@lee2020     // two works, the second without its authors
 * }</pre>
 */
final class CiteText {
  /** A key begins with a letter or digit, and does not end with punctuation. */
  private static final String NAME =
      "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:.#$%&\\-+?<>~/]*[\\p{L}\\p{N}_])?";

  static final Pattern KEY =
      Pattern.compile("@(?:\\{(?<braced>[^{}\\s]+)\\}|(?<plain>" + NAME + "))");

  private static final Pattern WORK =
      Pattern.compile(
          "(?<prefix>.*?)(?<![\\p{L}\\p{N}_@/.])(?<minus>-?)" + KEY + "(?<rest>.*)",
          Pattern.DOTALL);
  private static final Pattern LOCATOR =
      Pattern.compile(
          "\\s*+,?+\\s*+(?<unit>[\\p{L}§¶]++\\.?+(?=[\\s\\d]))?+\\s*+"
              + "(?<number>\\d[\\p{L}\\d.]*+(?:\\s*+[-\u2013\u2014,]++\\s*+\\d[\\p{L}\\d.]*+)*+)(?<suffix>.*+)",
          Pattern.DOTALL);

  private CiteText() {}

  /**
   * Returns the works in a text that starts somewhere in the file; empty where it is no citation.
   */
  static List<Cite> parse(String text, int start) {
    List<Cite> cites = new ArrayList<>();
    int from = 0;
    for (String part : text.split(";", -1)) {
      Matcher work = WORK.matcher(part);
      if (!work.matches()) {
        return List.of();
      }
      cites.add(cite(work, start + from));
      from += part.length() + 1;
    }
    return cites;
  }

  private static Cite cite(Matcher work, int start) {
    boolean braced = work.group("braced") != null;
    String key = braced ? work.group("braced") : work.group("plain");
    int at = start + work.end("minus");
    int end = at + 1 + key.length() + (braced ? 2 : 0);
    String prefix = spaced(work.group("prefix")).stripLeading();
    return located(
        new Span(at, end), key, !work.group("minus").isEmpty(), prefix, work.group("rest"));
  }

  /** A work with what stands behind its key: a page, a chapter, or any words. */
  static Cite located(Span span, String key, boolean without, String prefix, String rest) {
    Matcher locator = LOCATOR.matcher(rest);
    String unit = locator.matches() ? unit(locator.group("unit")) : "";
    if (unit.isEmpty()) {
      return new Cite(span, key, without, prefix, "", "", spaced(rest).stripTrailing());
    }
    String number = locator.group("number");
    int end = number.endsWith(".") ? number.length() - 1 : number.length();
    String suffix = number.substring(end) + spaced(locator.group("suffix")).stripTrailing();
    return new Cite(span, key, without, prefix, unit, number.substring(0, end), suffix);
  }

  /** The end of a line is a space. */
  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /**
   * Returns the unit of a locator, as the Citation Style Language calls it; empty where it is
   * unknown.
   */
  private static String unit(String word) {
    return switch (word == null ? "p" : word.replace(".", "")) {
      case "p", "pp", "page", "pages", "S" -> "page";
      case "chap", "chaps", "ch", "chapter", "chapters", "Kap" -> "chapter";
      case "sec", "secs", "section", "sections", "§", "§§" -> "section";
      case "fig", "figs", "figure", "figures", "Abb" -> "figure";
      case "vol", "vols", "volume", "volumes", "Bd" -> "volume";
      case "para", "paras", "paragraph", "¶" -> "paragraph";
      case "pt", "pts", "part", "parts" -> "part";
      case "n", "nn", "note", "notes" -> "note";
      case "l", "ll", "line", "lines" -> "line";
      default -> "";
    };
  }
}
