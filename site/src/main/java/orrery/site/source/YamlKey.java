package orrery.site.source;

import java.util.List;

/**
 * A key that {@code site.yaml} or a front matter may have. The reader knows it from here, and so do
 * the reference and the schemas for editors.
 *
 * @param name as it is typed
 * @param kind of its value
 * @param purpose one sentence
 * @param example a value, as an author would type it
 */
public record YamlKey(String name, Kind kind, String purpose, String example) {

  /** The kinds of values. */
  public enum Kind {
    TEXT,
    DATE,
    TRUTH,
    TEXTS,
    MAP
  }

  /** The names of some keys. */
  public static List<String> names(List<YamlKey> keys) {
    return keys.stream().map(YamlKey::name).toList();
  }
}
