package orrery.site.math;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.engine.spec.Suggestion;

/** KaTeX's errors in our words: one clause, and the command that was probably meant. */
final class KatexMessage {
  private static final Pattern UNDEFINED = Pattern.compile("Undefined control sequence: (\\\\.*)");

  /** The message of the script where KaTeX has none. */
  private static final String FAILED = "this formula makes KaTeX fail";

  private static final String MONEY = "where a dollar is meant, write \\$";

  /** The commands that are typed most: among these a misspelt one is looked for. */
  private static final List<String> COMMON =
      List.of(
          ("alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu"
                  + " nu xi pi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta"
                  + " Lambda Xi Pi Sigma Upsilon Phi Psi Omega frac dfrac tfrac sqrt sum prod int"
                  + " iint oint lim limsup liminf sup inf max min argmax argmin log ln exp sin cos"
                  + " tan tanh det dim ker Pr left right big Big bigl bigr begin end text textbf"
                  + " mathrm mathbf mathbb mathcal mathfrak mathsf boldsymbol operatorname hat"
                  + " widehat tilde widetilde bar overline underline vec dot ddot partial nabla"
                  + " infty cdot cdots ldots dots vdots ddots times div pm mp circ otimes oplus"
                  + " leq geq neq approx sim simeq equiv propto ll gg subset subseteq supset in"
                  + " notin cup cap setminus emptyset forall exists neg land lor to mapsto"
                  + " rightarrow leftarrow Rightarrow Leftarrow Leftrightarrow iff implies"
                  + " langle rangle lvert rvert lVert rVert lfloor rfloor lceil rceil mid parallel"
                  + " perp top bot dagger star ell Re Im hbar quad qquad underbrace overbrace"
                  + " binom dbinom stackrel overset underset tag color textcolor not prime")
              .split(" "));

  private KatexMessage() {}

  static MathResult.Wrong wrong(String message, int position, int length) {
    Matcher undefined = UNDEFINED.matcher(message);
    String hint = undefined.matches() ? hint(undefined.group(1).substring(1)) : "";
    if (message.contains("function '$'")) {
      hint = MONEY;
    }
    if (message.equals(FAILED)) {
      hint = "write it in another way, or piece by piece to see where it fails";
    }
    String clause = message.strip();
    clause = clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
    String first = clause.substring(0, Math.min(1, clause.length()));
    boolean word = clause.length() > 1 && Character.isLowerCase(clause.charAt(1));
    clause = word ? first.toLowerCase(Locale.ROOT) + clause.substring(1) : clause;
    MathResult.Reason reason =
        undefined.matches() ? MathResult.Reason.UNKNOWN_COMMAND : MathResult.Reason.INVALID;
    return new MathResult.Wrong(reason, clause, position, Math.max(1, length), hint);
  }

  private static String hint(String name) {
    return Suggestion.nearest(name, COMMON).map(near -> "did you mean \\" + near + "?").orElse("");
  }
}
