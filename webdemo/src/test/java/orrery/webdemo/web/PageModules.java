package orrery.webdemo.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** The page's modules that need no page, run by GraalJS. */
final class PageModules implements AutoCloseable {
  private static final Path ASSETS = Path.of("target/assets");
  private static final Path BUNDLES = Path.of("target/bundles");

  /** Outputs of the build: modules of WebAssembly, styles and bundles of scripts. */
  private static final List<Path> FOLDERS =
      List.of(ASSETS, Path.of("target/modules"), Path.of("target/web"), BUNDLES);

  /** Not published: a part of bundles, and the script that draws when a site is built. */
  private static final List<String> UNPUBLISHED = List.of("d3.js", "twin.js");

  private final Path folder;
  private final Context context;

  /** Copies the modules into an empty folder. */
  PageModules(Path folder) throws IOException {
    this.folder = folder;
    for (Path source : Sources.all()) {
      Path copy = folder.resolve(Sources.TOP.relativize(source));
      Files.createDirectories(copy.getParent());
      Files.copy(source, copy);
    }
    Files.copy(ASSETS.resolve("d3.js"), folder.resolve("d3.js"));
    this.context =
        Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
  }

  /** Returns all files that a page with experiments may load. */
  static List<Path> assets() throws IOException {
    List<Path> assets = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !UNPUBLISHED.contains(file.getFileName().toString()))
            .filter(file -> !file.toString().endsWith(".inputs"))
            .sorted()
            .forEach(assets::add);
      }
    }
    return assets;
  }

  /** Returns the exports of a module, by its file name, which is unique. */
  Value exportsOf(String module) throws IOException {
    Path path =
        Sources.all().stream().filter(one -> one.endsWith(module)).findFirst().orElseThrow();
    return context.eval(
        Source.newBuilder("js", folder.resolve(Sources.TOP.relativize(path)).toFile())
            .mimeType("application/javascript+module")
            .build());
  }

  /** Returns the exports of a bundle. */
  Value bundled(String bundle) throws IOException {
    return context.eval(
        Source.newBuilder("js", BUNDLES.resolve(bundle).toFile())
            .mimeType("application/javascript+module")
            .build());
  }

  /**
   * Calls a function of a module with arguments in JavaScript, and returns its result as a text.
   */
  String call(String module, String function, String arguments) throws IOException {
    Value list = eval("[" + arguments + "]");
    return eval("(module, name, list) => { const it = module[name](...list);"
            + " return typeof it === 'object' ? JSON.stringify(it) : String(it); }")
        .execute(exportsOf(module), function, list)
        .asString();
  }

  /** Quotes a text as a string of JavaScript. */
  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }

  /** Parses JSON. */
  Value json(String text) {
    return context.eval("js", "JSON.parse").execute(text);
  }

  /** Evaluates an expression of JavaScript. */
  Value eval(String expression) {
    return context.eval("js", expression);
  }

  @Override
  public void close() {
    context.close();
  }
}
