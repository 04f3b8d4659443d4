package orrery.site.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import orrery.engine.figure.JsonText;

/**
 * Modules of the page that need no page, run by GraalJS. Arguments and results are JSON.
 *
 * <pre>{@code
 * WebModules.call("settings/fragment.js", "({ parse }, hash) => parse(hash)", "\"#a?b=1\"")
 * }</pre>
 */
final class WebModules {
  private static final Path SOURCES = Path.of("../webdemo/src/main/web");
  private static final Path D3 = Path.of("../webdemo/target/assets/d3.js");
  private static final Path FOLDER = copied();
  private static final Context CONTEXT =
      Context.newBuilder("js")
          .allowIO(IOAccess.ALL)
          .allowExperimentalOptions(true)
          .option("js.esm-eval-returns-exports", "true")
          .option("engine.WarnInterpreterOnly", "false")
          .build();

  private final Value function;

  private WebModules(Value function) {
    this.function = function;
  }

  /** Copies the modules into a folder with the library that the build adds to them. */
  private static Path copied() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Path folder = Files.createTempDirectory("orrery-modules");
      for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
        Path copy = folder.resolve(SOURCES.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      Files.copy(D3, folder.resolve("d3.js"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a function of a module's exports and of arguments that are given as JSON. */
  static WebModules function(String module, String script) {
    try {
      Source source =
          Source.newBuilder("js", FOLDER.resolve(module).normalize().toFile())
              .mimeType("application/javascript+module")
              .build();
      Value wrapped =
          CONTEXT.eval(
              "js",
              "(exports, f) => (...list) =>"
                  + " JSON.stringify(f(exports, ...list.map((one) => JSON.parse(one))))");
      return new WebModules(wrapped.execute(CONTEXT.eval(source), CONTEXT.eval("js", script)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the result of the function as JSON. */
  String call(Object... arguments) {
    return function.execute(arguments).asString();
  }

  /** Returns a text as JSON. */
  static String json(String text) {
    StringBuilder json = new StringBuilder();
    JsonText.append(json, text);
    return json.toString();
  }
}
