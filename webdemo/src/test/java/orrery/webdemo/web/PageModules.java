package orrery.webdemo.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** The page's modules that need no page, run by GraalJS. */
final class PageModules implements AutoCloseable {
  /** What the build makes, and what is written by hand, without comments: published as one. */
  static final List<Path> FOLDERS = List.of(Path.of("target/assets"), Path.of("target/web"));

  private final Path folder;
  private final Context context;

  /** Lays the assets out in an empty folder. */
  PageModules(Path folder) throws IOException {
    this.folder = folder;
    for (Path asset : assets()) {
      Files.copy(asset, folder.resolve(asset.getFileName()));
    }
    this.context =
        Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
  }

  /** Every file that a page with experiments may load. */
  static List<Path> assets() throws IOException {
    try (Stream<Path> made = Files.list(FOLDERS.get(0));
        Stream<Path> written = Files.list(FOLDERS.get(1))) {
      return Stream.concat(made, written).filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** What a module exports. */
  Value exportsOf(String module) throws IOException {
    return context.eval(
        Source.newBuilder("js", folder.resolve(module).toFile())
            .mimeType("application/javascript+module")
            .build());
  }

  /** What a function of a module makes of arguments, written as in JavaScript: as a text. */
  String call(String module, String function, String arguments) throws IOException {
    Value list = eval("[" + arguments + "]");
    return eval("(module, name, list) => { const it = module[name](...list);"
            + " return typeof it === 'object' ? JSON.stringify(it) : String(it); }")
        .execute(exportsOf(module), function, list)
        .asString();
  }

  /** A text as JavaScript writes it. */
  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }

  /** A value written as JSON. */
  Value json(String text) {
    return context.eval("js", "JSON.parse").execute(text);
  }

  /** A value of JavaScript. */
  Value eval(String expression) {
    return context.eval("js", expression);
  }

  @Override
  public void close() {
    context.close();
  }
}
