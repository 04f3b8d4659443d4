package orrery.site.math;

/** The nesting depth of TeX, checked before anything recursive sees it. */
final class Nesting {
  private Nesting() {}

  /** The index of the first brace or environment that is nested deeper, or -1. */
  static int firstDeeperThan(int limit, String tex) {
    int depth = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\\') {
        if (tex.startsWith("\\begin{", i) || tex.startsWith("\\left", i)) {
          depth++;
        } else if (tex.startsWith("\\end{", i) || tex.startsWith("\\right", i)) {
          depth--;
        }
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      }
      if (depth > limit) {
        return i;
      }
    }
    return -1;
  }
}
