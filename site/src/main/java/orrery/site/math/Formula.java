package orrery.site.math;

import java.util.Map;
import java.util.TreeMap;

/**
 * A formula to set.
 *
 * @param tex its source, byte for byte as the author typed it
 * @param display on lines of its own
 * @param macros TeX macros by name with the backslash, such as {@code \R} to {@code \mathbb{R}}
 */
public record Formula(String tex, boolean display, Map<String, String> macros) {
  public Formula {
    macros = new TreeMap<>(macros);
  }
}
