package orrery.site.math;

import java.util.Map;

/** Macros as the JSON object that KaTeX's options want. */
final class MacrosJson {
  private MacrosJson() {}

  /** One line, in the order of the map. */
  static String of(Map<String, String> macros) {
    StringBuilder json = new StringBuilder("{");
    for (Map.Entry<String, String> macro : macros.entrySet()) {
      json.append(json.length() > 1 ? "," : "");
      text(macro.getKey(), json);
      json.append(':');
      text(macro.getValue(), json);
    }
    return json.append('}').toString();
  }

  private static void text(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
