package orrery.site.math;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A formula to set.
 *
 * <pre>{@code
 * new Formula("E = mc^2 \\label{energy}", true, macros, List.of(Edit.tag(9, 23, "energy", "3")))
 * }</pre>
 *
 * @param tex its source, byte for byte as the author typed it
 * @param display on lines of its own
 * @param macros TeX macros by name with the backslash, such as {@code \R} to {@code \mathbb{R}}
 * @param edits the replacements of what the author typed, for KaTeX: in order, and apart
 */
public record Formula(String tex, boolean display, Map<String, String> macros, List<Edit> edits) {
  public Formula {
    macros = new TreeMap<>(macros);
    edits = List.copyOf(edits);
  }

  /** A formula that KaTeX gets as it was typed. */
  public Formula(String tex, boolean display, Map<String, String> macros) {
    this(tex, display, macros, List.of());
  }

  /** Returns the same without ids. */
  public Formula withoutIds() {
    return new Formula(tex, display, macros, edits.stream().map(Edit::withoutId).toList());
  }

  /** Returns the same without links. */
  public Formula withoutLinks() {
    return new Formula(tex, display, macros, edits.stream().map(Edit::withoutLink).toList());
  }

  /** Returns the TeX that KaTeX gets. */
  String edited() {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      text.append(tex, at, edit.start()).append(edit.text());
      at = edit.end();
    }
    return text.append(tex, at, tex.length()).toString();
  }

  /** Returns the position in the author's text of a position that KaTeX reports. */
  int typed(int position) {
    int moved = 0;
    for (Edit edit : edits) {
      int start = edit.start() + moved;
      if (position < start) {
        break;
      }
      if (position < start + edit.text().length()) {
        return edit.start();
      }
      moved += edit.text().length() - (edit.end() - edit.start());
    }
    return position - moved;
  }
}
