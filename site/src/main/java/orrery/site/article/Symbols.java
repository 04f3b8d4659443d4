package orrery.site.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The symbols whose meaning an author gives, in the order of the text.
 *
 * <pre>{@code
 * $\define{\eta}{the learning rate}$      // prints the symbol, and puts it into the notation
 * }</pre>
 */
public final class Symbols {
  private static final Pattern BOUND = Pattern.compile("\\\\param\\s*\\{(.*)\\}\\s*\\{[^{}]*\\}");

  /** The commands whose argument is words, and no symbols. */
  private static final Set<String> WORDS =
      Set.of(
          "text",
          "mathrm",
          "operatorname",
          "operatorname*",
          "begin",
          "end",
          "label",
          "ref",
          "eqref",
          "tag",
          "param",
          "textbf",
          "textit",
          "mathop",
          "color",
          "textcolor");

  private Symbols() {}

  /**
   * A symbol and what it stands for.
   *
   * @param tex the symbol
   * @param meaning in words
   * @param formula that defines it
   * @param position in that formula
   */
  public record Symbol(String tex, String meaning, Inline.Formula formula, int position) {}

  /** Returns all symbols that an article defines. */
  public static List<Symbol> of(Contents contents) {
    List<Symbol> symbols = new ArrayList<>();
    for (Inline.Formula formula : contents.formulas()) {
      TexCommands commands = new TexCommands(formula.tex());
      while (commands.next()) {
        if (commands.name().equals("define")) {
          Optional<Equation.Part> symbol = commands.argument();
          Optional<Equation.Part> meaning = commands.argument();
          if (symbol.isPresent() && meaning.isPresent()) {
            String tex = plain(symbol.get().text());
            symbols.add(
                new Symbol(tex, meaning.get().text().strip(), formula, symbol.get().textStart()));
          }
        }
      }
    }
    return symbols;
  }

  private static String plain(String tex) {
    Matcher bound = BOUND.matcher(tex.strip());
    return bound.matches() ? bound.group(1).strip() : tex.strip();
  }

  /** Returns the first position where a formula uses a symbol, if it does. */
  public static Optional<Integer> use(String tex, String symbol) {
    int at = 0;
    while (at < tex.length()) {
      if (tex.startsWith(symbol, at) && ends(tex, symbol, at + symbol.length())) {
        return Optional.of(at);
      }
      at = tex.charAt(at) == '\\' ? afterCommand(tex, at) : at + 1;
    }
    return Optional.empty();
  }

  private static boolean ends(String tex, String symbol, int end) {
    boolean command = symbol.matches(".*\\\\[a-zA-Z]+");
    return !command || end >= tex.length() || !Character.isLetter(tex.charAt(end));
  }

  private static int afterCommand(String tex, int at) {
    TexCommands commands = new TexCommands(tex.substring(at));
    if (!commands.next()) {
      return tex.length();
    }
    if (commands.name().equals("define")) {
      commands.argument();
      commands.argument();
    } else if (WORDS.contains(commands.name())) {
      commands.argument();
    }
    return at + commands.end();
  }
}
