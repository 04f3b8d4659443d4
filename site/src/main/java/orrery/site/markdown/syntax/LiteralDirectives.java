package orrery.site.markdown.syntax;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directives whose content is not Markdown. Only fences of backticks or tildes hold them, and
 * nothing is looked for inside.
 */
public final class LiteralDirectives {
  public static final String EXPERIMENT = "experiment";
  public static final String MATH = "math";
  public static final String INCLUDED_CODE = "literalinclude";

  /** Names of code with options in MyST, Sphinx and Jupyter Book. */
  public static final List<String> CODE = List.of("code-block", "code", "sourcecode");

  /** All of their names. */
  public static final List<String> NAMES =
      Stream.concat(Stream.of(EXPERIMENT, MATH, INCLUDED_CODE), CODE.stream()).toList();

  private static final Pattern INFO = Pattern.compile("\\{([^}\\s]*)\\}\\s*(.*)");

  private LiteralDirectives() {}

  /** Matches the line that opens a directive: its first group is the name, the second the rest. */
  public static Matcher matcher(CharSequence info) {
    return INFO.matcher(info);
  }

  /** Returns the study that a fence names, if it is an experiment. */
  public static Optional<String> study(FencedCodeBlock fence) {
    Matcher directive = matcher(fence.getInfo().trim());
    return directive.matches() && directive.group(1).equals(EXPERIMENT)
        ? Optional.of(directive.group(2).strip())
        : Optional.empty();
  }
}
