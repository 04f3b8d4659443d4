package orrery.webdemo.bundle;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file that a page loads in place of many: a module of the page with all that it imports. Each
 * module is a function in it, under its path, so that a debugger shows it as it was written.
 *
 * @param entry the module that is run when the file is loaded
 * @param exported names that the file exports from the entry
 */
record Bundle(String entry, List<String> exported) {
  private static final Pattern REQUIRE = Pattern.compile("\\brequire\\('(\\.[^']+)'\\)");

  /** An import of another bundle, which is in the same folder. */
  private static final Pattern IMPORT = Pattern.compile("\\bimport\\('\\.[^']*?([^/']+)'\\)");

  private static final String REQUIRING =
      """
      };
      const loaded = {};
      function require(name) {
        if (!loaded[name]) {
          loaded[name] = {};
          modules[name](loaded[name]);
        }
        return loaded[name];
      }
      """;

  /** A file that is run for what it does. */
  Bundle(String entry) {
    this(entry, List.of());
  }

  /** Returns the name of the file. */
  String file() {
    return entry.substring(entry.lastIndexOf('/') + 1);
  }

  /**
   * Writes the file.
   *
   * @param libraries scripts by path, of which those that are imported are run first, as they are
   */
  String text(Modules modules, Map<String, String> libraries) {
    Map<String, Joiner.Function> needed = modules.neededBy(entry, libraries);
    StringBuilder text = new StringBuilder();
    libraries.forEach(
        (path, script) -> {
          if (isImported(path, needed)) {
            text.append(script).append('\n');
          }
        });
    text.append("const modules = {\n");
    needed.forEach((name, made) -> text.append(function(name, made.code(), libraries)));
    text.append(REQUIRING);
    if (!exported.isEmpty()) {
      text.append("export const { ").append(String.join(", ", exported)).append(" } = ");
    }
    return text.append("require('").append(entry).append("');\n").toString();
  }

  private static boolean isImported(String library, Map<String, Joiner.Function> modules) {
    return modules.entrySet().stream()
        .anyMatch(
            module ->
                module.getValue().imports().stream()
                    .map(path -> Modules.resolve(module.getKey(), path))
                    .anyMatch(library::equals));
  }

  private static String function(String name, String code, Map<String, String> libraries) {
    String required =
        REQUIRE
            .matcher(code)
            .replaceAll(
                found -> {
                  String path = Modules.resolve(name, found.group(1));
                  return libraries.containsKey(path) ? "globalThis" : "require('" + path + "')";
                });
    String beside = IMPORT.matcher(required).replaceAll("import('./$1')");
    return "'" + name + "': (exports) => {\n" + beside + "},\n";
  }
}
