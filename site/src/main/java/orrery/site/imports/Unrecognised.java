package orrery.site.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last rule: reports what no other rule recognised, and what an author has to bring along. Tags
 * become text, so that the article builds.
 */
final class Unrecognised implements ImportRule {
  private static final Pattern LIQUID =
      Pattern.compile(
          "\\{%(?:[^{%]|\\{(?!%)|%(?!\\}))*+%\\}|\\{\\{(?:[^{}]|\\{(?!\\{)|\\}(?!\\}))*+\\}\\}");
  private static final Pattern TAG =
      Pattern.compile("(?<!\\\\)<(?=/?[a-zA-Z])(?!https?:)(?![^<>\\s]++@)");
  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\[\\]]*+)\\]\\(<?([^)>\\s]++)");
  private static final Pattern CITED = Pattern.compile("\\[[^\\[\\]]*@([\\w:.#$%&+?<>~/-]*\\w)");

  @Override
  public String apply(int line, String piece, ImportReport report) {
    each(LIQUID, piece, found -> report.unknown(line, found.group()));
    each(IMAGE, piece, found -> image(line, found, report));
    each(
        CITED, piece, found -> report.left(line, "put " + found.group(1) + " into references.bib"));
    // A tag that no sign ends is none.
    int end = Math.max(0, piece.lastIndexOf('>'));
    Matcher tag = TAG.matcher(piece.substring(0, end));
    if (!tag.find()) {
      return piece;
    }
    report.unknown(line, "the tag in " + piece.strip());
    return tag.replaceAll("\\\\<") + piece.substring(end);
  }

  private static void image(int line, Matcher image, ImportReport report) {
    if (image.group(1).isBlank()) {
      report.left(line, "describe the image " + image.group(2));
    }
    if (!image.group(2).contains(":")) {
      report.left(line, "bring the image " + image.group(2) + " along");
    }
  }

  private static void each(
      Pattern pattern, String text, java.util.function.Consumer<Matcher> what) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      what.accept(found);
    }
  }
}
