package orrery.site.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import orrery.site.cli.reference.Schema;

/** The files of a new site: those of the program, with a few words filled in. */
final class Starter {
  private static final Map<String, String> FILES = files();

  private Starter() {}

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("README.md", "README.md");
    files.put(".gitignore", "gitignore");
    files.put("content/site.yaml", "site.yaml");
    files.put("content/references.bib", "references.bib");
    files.put("content/posts/first-figure/index.md", "first-figure.md");
    files.put("content/posts/first-figure/crossing.svg", "crossing.svg");
    files.put("content/posts/a-note.md", "a-note.md");
    files.put(".vscode/settings.json", "settings.json");
    files.put("templates/README.md", "templates.md");
    files.put("templates/assets/own.css", "own.css");
    return files;
  }

  /** The text of every file of a new site, by its path. */
  static Map<String, String> site(Map<String, String> words) {
    Map<String, String> site = new LinkedHashMap<>();
    FILES.forEach((path, resource) -> site.put(path, filled(resource, words)));
    site.put("schemas/site.json", Schema.ofSite());
    site.put("schemas/article.json", Schema.ofArticle());
    return site;
  }

  private static String filled(String resource, Map<String, String> words) {
    String text = text(resource);
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    return text;
  }

  private static String text(String resource) {
    try (InputStream in = Starter.class.getResourceAsStream("starter/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
