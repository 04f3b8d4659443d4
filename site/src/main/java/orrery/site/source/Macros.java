package orrery.site.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import orrery.site.problem.Code;

/** The field {@code macros}: TeX macros by name, each with its backslash. */
public final class Macros {
  private static final Pattern NAME = Pattern.compile("\\\\([a-zA-Z]+|[^a-zA-Z0-9\\s])");

  private Macros() {}

  /** The macros of some fields; a name that TeX would not read as one is a problem. */
  public static Map<String, String> of(YamlFields fields) {
    Map<String, String> macros = new LinkedHashMap<>();
    fields
        .map("macros")
        .forEach(
            (name, body) -> {
              if (NAME.matcher(name).matches()) {
                macros.put(name, body);
              } else {
                String hint = "write it as '\\name': text";
                fields.report(Code.WRONG_MACRO, "macros", "not the name of a macro: " + name, hint);
              }
            });
    return macros;
  }
}
