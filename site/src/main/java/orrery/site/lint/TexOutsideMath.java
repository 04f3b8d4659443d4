package orrery.site.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.problem.Code;

/**
 * Finds words with commands, subscripts or superscripts of TeX: they are printed as they are typed.
 */
final class TexOutsideMath implements Lint {
  /** Commands that are nothing else: a backslash before any other word may be a path. */
  private static final String COMMANDS =
      "alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho"
          + "|sigma|tau|upsilon|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi"
          + "|Psi|Omega|[dt]?frac|sqrt|sum|prod|int|oint|lim|log|exp|max|min|sup|inf|arg"
          + "|math(?:bb|cal|bf|rm|it|sf|tt|frak|scr)|operatorname|text(?:bf|it|tt|sc|rm)|emph|left"
          + "|right|cdot|times|leq?|geq?|neq|approx|sim|equiv|infty|partial|nabla|begin|end|hat"
          + "|tilde|bar|vec|over(?:line|brace)|under(?:line|brace)|subset(?:eq)?|cup|cap|forall"
          + "|exists|mapsto|(?:long)?rightarrow|Rightarrow|[lcv]?dots|q?quad|[lr]Vert|[lr]vert"
          + "|[lr]angle|mid|pm|cite[pt]?|footnote|item|(?:sub)*section";

  private static final Pattern TEX =
      Pattern.compile(
          "(?<![\\w\\\\:])\\\\(?:"
              + COMMANDS
              + ")(?![a-zA-Z])"
              + "|(?<![\\w\\\\])\\w[_^]\\{[^{}\\n]{1,40}\\}"
              + "|(?<![\\w\\\\^])[A-Za-z]\\^(?:\\*|\\w{1,2})(?!\\w)");

  @Override
  public Code code() {
    return Code.TEX_OUTSIDE_MATH;
  }

  @Override
  public void check(LintContext context) {
    List<Inline> inlines = context.contents().inlines();
    Set<Inline> addresses = new HashSet<>();
    inlines.forEach(inline -> addAddress(inline, addresses));
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text && !addresses.contains(text)) {
        String written = context.text(text.span());
        Matcher tex = TEX.matcher(written);
        if (hasSign(written) && tex.find()) {
          int start = text.span().start();
          Span found = new Span(start + tex.start(), start + tex.end());
          String hint = "put it between dollars: $...$";
          context.warn(found, "this is TeX outside of a formula: " + tex.group(), hint);
        }
      }
    }
  }

  /** Returns whether a text has a sign without which there is no TeX: few texts have any. */
  private static boolean hasSign(String text) {
    return text.indexOf('\\') >= 0 || text.indexOf('_') >= 0 || text.indexOf('^') >= 0;
  }

  /** The text of a link may be its address, in which such signs are no TeX. */
  private static void addAddress(Inline inline, Set<Inline> addresses) {
    if (inline instanceof Inline.Link link
        && link.children().size() == 1
        && link.children().get(0) instanceof Inline.Text text
        && link.target().endsWith(text.text())) {
      addresses.add(text);
    }
  }
}
