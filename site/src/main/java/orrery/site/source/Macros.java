package orrery.site.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import orrery.site.problem.Code;

/** The field {@code macros}: TeX macros by name, each with its backslash. */
public final class Macros {
  private static final Pattern NAME = Pattern.compile("\\\\([a-zA-Z]+|[^a-zA-Z0-9\\s])");

  private Macros() {}

  /** The macros of some fields; one that TeX or KaTeX would not read as one is a problem. */
  public static Map<String, String> of(YamlFields fields) {
    Map<String, String> macros = new LinkedHashMap<>();
    fields
        .map("macros")
        .forEach(
            (name, body) -> {
              if (NAME.matcher(name).matches()) {
                macros.put(name, body(fields, name, body));
              } else {
                String message = "not the name of a macro: " + name;
                report(fields, name, message, "write it as '\\name': text");
              }
            });
    return macros;
  }

  /** Returns the text of a macro; one with a mistake stands for nothing, and is told once. */
  private static String body(YamlFields fields, String name, String body) {
    Optional<MacroBody.Mistake> mistake = MacroBody.mistake(name, body);
    mistake.ifPresent(found -> report(fields, name, found.message(), found.hint()));
    return mistake.isPresent() ? "{}" : body;
  }

  private static void report(YamlFields fields, String name, String message, String hint) {
    fields.report(Code.WRONG_MACRO, "macros", name, message, hint);
  }
}
