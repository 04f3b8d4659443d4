package orrery.site.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TeX outside of formulas, as slides leave it behind: put into dollars. */
final class BareTex implements ImportRule {
  /** All subscripts and superscripts, or none where a word begins in the last. */
  private static final String SCRIPTS =
      "(?:(?:[_^](?:\\{[^{}]*+\\}|\\\\[a-zA-Z]++|[\\w*]))*+(?!\\w)|(?=\\^))";

  private static final Pattern TEX =
      Pattern.compile(
          "(?<![\\\\\\w`{@])(?:\\\\[a-zA-Z]+(?:\\{[^{}]*\\})++"
              + SCRIPTS
              + "|\\\\(?:alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|rho|sigma|phi|omega|infty|leq|geq|approx|ll|gg|nabla)"
              + SCRIPTS
              + "|(?<!\\[)[A-Za-z](?:_(?:\\{[^{}]*\\}|[a-z0-9]))?\\^(?:\\{[^{}]*\\}|[\\w*]))(?!\\w)");

  @Override
  public String apply(int line, String piece, ImportReport report) {
    Matcher tex = TEX.matcher(piece);
    StringBuilder changed = new StringBuilder();
    while (tex.find()) {
      report.changed(line, "put " + tex.group() + " into dollars");
      tex.appendReplacement(changed, Matcher.quoteReplacement("$" + tex.group() + "$"));
    }
    return tex.appendTail(changed).toString();
  }
}
