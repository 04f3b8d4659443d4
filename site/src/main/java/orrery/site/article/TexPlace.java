package orrery.site.article;

/** The position in a file of a position in a formula. */
public final class TexPlace {
  private TexPlace() {}

  /**
   * The offset in the file. The lines of a formula in a quote or a list start further right there.
   *
   * @param file the text of the file
   * @param tex the formula, without the marks of what is around it
   * @param texStart its start in the file
   * @param position in the formula
   */
  public static int offset(String file, String tex, int texStart, int position) {
    int fileLine = texStart;
    int texLine = 0;
    for (int i = 0; i < Math.min(position, tex.length()); i++) {
      if (tex.charAt(i) == '\n') {
        texLine = i + 1;
        fileLine = file.indexOf('\n', fileLine) + 1;
      }
    }
    int texEnd = tex.indexOf('\n', texLine);
    String line = tex.substring(texLine, texEnd < 0 ? tex.length() : texEnd);
    int found = file.indexOf(line, fileLine);
    return (found < 0 ? fileLine : found) + position - texLine;
  }
}
