package orrery.site.cli.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orrery.site.article.FrontMatterReader;
import orrery.site.cli.report.Json;
import orrery.site.source.Conventions;
import orrery.site.source.SiteSettings;
import orrery.site.source.YamlKey;

/**
 * JSON schemas, from which an editor completes and checks what is typed (json-schema.org, 2020-12).
 */
public final class Schema {
  private Schema() {}

  /** Returns the schema of {@code site.yaml}. */
  public static String ofSite() {
    return text("What site.yaml may say", SiteSettings.KEYS);
  }

  /** Returns the schema of the front matter of an article. */
  public static String ofArticle() {
    return text("What an article may say about itself", FrontMatterReader.KEYS);
  }

  private static String text(String title, List<YamlKey> keys) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key.name(), property(key)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return Json.of(schema).replace(",\"", ",\n\"") + "\n";
  }

  private static Map<String, Object> property(YamlKey key) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("description", key.purpose());
    switch (key.kind()) {
      case TRUTH -> property.put("type", "boolean");
      case TEXTS -> {
        property.put("type", List.of("array", "string"));
        property.put("items", Map.of("type", "string"));
      }
      case MAP -> {
        property.put("type", "object");
        property.put("additionalProperties", Map.of("type", "string"));
      }
      case DATE -> {
        property.put("type", "string");
        property.put("pattern", "^\\d{4}-\\d{2}-\\d{2}([T ].*)?$");
      }
      default -> property.put("type", List.of("string", "number"));
    }
    if (key.name().equals("citation-style")) {
      property.put("enum", Conventions.CITATION_STYLES);
    }
    return property;
  }
}
