package orrery.site.article;

import java.util.Optional;

/**
 * The commands of a formula, one after the other, without those in comments.
 *
 * <pre>{@code
 * TexCommands commands = new TexCommands("a \\label{x}");
 * commands.next();        // true
 * commands.name();        // "label"
 * commands.argument();    // Part[start=2, textStart=9, text=x]
 * }</pre>
 */
public final class TexCommands {
  private final String tex;
  private int start;
  private int end;
  private int braces;
  private String name = "";

  /** The commands of some TeX. */
  public TexCommands(String tex) {
    this.tex = tex;
  }

  /** Goes to the next command; says whether there is one. */
  public boolean next() {
    int at = end;
    while (at < tex.length()) {
      char c = tex.charAt(at);
      if (c == '\\' && at + 1 < tex.length()) {
        start = at;
        end = nameEnd(at + 1);
        name = tex.substring(at + 1, end);
        return true;
      }
      if (c == '%') {
        at = lineEnd(at);
      }
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      at++;
    }
    end = tex.length();
    return false;
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < tex.length() && isLetter(tex.charAt(at))) {
      at++;
    }
    boolean starred = at > from && at < tex.length() && tex.charAt(at) == '*';
    return at == from ? from + 1 : starred ? at + 1 : at;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int lineEnd(int from) {
    int newline = tex.indexOf('\n', from);
    return newline < 0 ? tex.length() : newline;
  }

  /** Returns its name without the backslash; a star that follows belongs to it. */
  public String name() {
    return name;
  }

  /** Returns the start of the command. */
  public int start() {
    return start;
  }

  /** Returns the end of the command, or of what was read behind it. */
  public int end() {
    return end;
  }

  /** Returns the number of open braces around it. */
  public int braces() {
    return braces;
  }

  /** Returns the length of the formula. */
  int length() {
    return tex.length();
  }

  /** Reads the argument in braces behind the command; the next command is looked for behind it. */
  public Optional<Equation.Part> argument() {
    int open = end;
    while (open < tex.length() && Character.isWhitespace(tex.charAt(open))) {
      open++;
    }
    int close = open < tex.length() && tex.charAt(open) == '{' ? closing(open) : -1;
    if (close < 0) {
      return Optional.empty();
    }
    end = close + 1;
    return Optional.of(new Equation.Part(start, open + 1, tex.substring(open + 1, close)));
  }

  private int closing(int open) {
    int deep = 0;
    for (int i = open; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        deep++;
      } else if (c == '}' && --deep == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Looks for the next command from a place on. */
  public void continueAt(int at) {
    end = at;
  }

  /** Returns whether a part is white space and comments. */
  boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tex.charAt(i) == '%') {
        i = lineEnd(i);
      } else if (!Character.isWhitespace(tex.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Goes past what may follow the end of a row: a star, and a distance in brackets. */
  void skipDistance() {
    if (end < tex.length() && tex.charAt(end) == '*') {
      end++;
    }
    int close = end < tex.length() && tex.charAt(end) == '[' ? tex.indexOf(']', end) : -1;
    end = close < 0 ? end : close + 1;
  }
}
