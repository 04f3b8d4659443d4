package orrery.webdemo.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Modules by their paths, such as {@code page/part.js}, and those that each imports.
 *
 * <pre>{@code
 * modules.neededBy("worker/worker.js")   // worker/loader.js, worker/engine.js, ..., worker/worker.js
 * }</pre>
 */
final class Modules {
  private final Map<String, String> texts;
  private final Joiner joiner;
  private final Map<String, Joiner.Function> functions = new TreeMap<>();

  Modules(Map<String, String> texts, Joiner joiner) {
    this.texts = texts;
    this.joiner = joiner;
  }

  /** Reads the modules of a folder and of the folders in it. */
  static SortedMap<String, String> in(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(one -> one.toString().endsWith(".js")).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  /**
   * Returns a module and all that it imports, directly or not, each after its imports.
   *
   * @param libraries paths at which the search ends
   * @throws IllegalArgumentException if one of them is not there
   */
  Map<String, Joiner.Function> neededBy(String entry, Map<String, String> libraries) {
    Map<String, Joiner.Function> needed = new LinkedHashMap<>();
    add(entry, libraries, needed);
    return needed;
  }

  private void add(
      String name, Map<String, String> libraries, Map<String, Joiner.Function> needed) {
    if (needed.containsKey(name) || libraries.containsKey(name)) {
      return;
    }
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("there is no module " + name);
    }
    Joiner.Function function = functions.computeIfAbsent(name, one -> joiner.function(name, text));
    for (String imported : function.imports()) {
      add(resolve(name, imported), libraries, needed);
    }
    needed.put(name, function);
  }

  /** Returns the path that an import of a module means: {@code ../d3.js} is {@code d3.js}. */
  static String resolve(String module, String imported) {
    return Path.of(module).resolveSibling(imported).normalize().toString().replace('\\', '/');
  }
}
