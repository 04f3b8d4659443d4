package orrery.site.imports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of another program, and what it is here.
 *
 * @param from the pattern
 * @param to the replacement, with {@code $1} for its groups
 */
record Replacement(Pattern from, String to) implements ImportRule {

  /** The beginning of what slides give a class. */
  private static final String CLASSED = "\\.(?:center|left|right|small|large|footnote)\\[";

  /** The constructs that Jekyll, Obsidian, bookdown, slides and HTML write in another way. */
  static final List<ImportRule> ALL =
      List.of(
          of("<!--\\s*more\\s*-->", "<!--break-->"),
          of("\\{\\{\\s*(?:site\\.baseurl|site\\.url|page\\.url)\\s*\\}\\}", ""),
          of("\\{%-?\\s*(?:end)?raw\\s*-?%\\}", ""),
          of("!\\[\\[([^\\[\\]|]++)\\|([^\\[\\]]++)\\]\\]", "![$2]($1)"),
          of("!\\[\\[([^\\[\\]|]++)\\]\\]", "![]($1)"),
          of("^[*+-]\\s+(?:TOC|toc)\\s*$", ""),
          of("%%(.+?)%%", "<!-- $1 -->"),
          of("==(\\S(?:[^=]*\\S)?)==", "**$1**"),
          of("\\(?\\\\@ref\\((eq:[\\w:.-]+)\\)\\)?", "{eq}`$1`"),
          of("\\\\@ref\\(([\\w:.-]+)\\)", "{ref}`$1`"),
          of("<(?:b|strong)>((?:[^<]|<(?!/?(?:b|strong)>))++)</(?:b|strong)>", "**$1**"),
          of("<(?:i|em)>((?:[^<]|<(?!/?(?:i|em)>))++)</(?:i|em)>", "*$1*"),
          of("<code>((?:[^<]|<(?!/?(?:code)>))++)</code>", "`$1`"),
          of("<(sup|sub|kbd)>((?:[^<]|<(?!/?\\1>))++)</\\1>", "{$1}`$2`"),
          of("<a\\s" + until("href") + "[^<>]*+>((?:[^<]|<(?!/?a[\\s>]))*+)</a>", "[$2]($1)"),
          of("<img\\s" + until("src") + until("alt") + "[^<>]*+>", "![$2]($1)"),
          of("<img\\s" + until("alt") + until("src") + "[^<>]*+>", "![$1]($2)"),
          of("<img\\s" + until("src") + "[^<>]*+>", "![]($1)"),
          of("<br\\s*/?>\\s*$", "\\\\"),
          of("</?(?:center|div|span|p|font|figure|u)(?:\\s[^<>]*+)?>", ""),
          of(CLASSED + "((?:[^.\\]]|(?!" + CLASSED + ")\\.)*+)\\]", "$1"),
          of("^\\{:\\s*toc\\s*\\}\\s*$", "[TOC]"),
          of("(?<!\\s)\\s*+\\{:[^{}]*+\\}", ""));

  /** A tag up to the end of an attribute, whose value is a group. */
  private static String until(String attribute) {
    String start = attribute + "=[\"']";
    return "(?:(?!" + start + ")[^<>])*+" + start + "([^\"']*+)[\"']";
  }

  private static Replacement of(String from, String to) {
    return new Replacement(Pattern.compile(from), to);
  }

  @Override
  public String apply(int line, String piece, ImportReport report) {
    return from.matcher(piece)
        .replaceAll(
            found -> {
              String now = from.matcher(found.group()).replaceFirst(to);
              String was = found.group().strip();
              report.changed(line, was + (now.isBlank() ? " was left out" : " is " + now));
              return Matcher.quoteReplacement(now);
            });
  }
}
