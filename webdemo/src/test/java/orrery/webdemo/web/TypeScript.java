package orrery.webdemo.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** TypeScript from its WebJar, run by GraalJS: checks modules by the types in their comments. */
final class TypeScript {
  static final String VERSION = "5.9.3";
  private static final String FOLDER =
      "/META-INF/resources/webjars/typescript/" + VERSION + "/lib/";

  /** The compiler recurses deeply. */
  private static final long STACK = 256L << 20;

  private TypeScript() {}

  /** Returns the script that calls the compiler: it has the options. */
  static String options() {
    return resource("/orrery/webdemo/web/types.js").orElseThrow();
  }

  /**
   * Checks files with the types of browsers.
   *
   * @param files modules and declarations, by path
   * @return findings as {@code path:line:column: message}
   */
  static List<String> check(Map<String, String> files) throws Exception {
    FutureTask<List<String>> task = new FutureTask<>(() -> compile(files));
    new Thread(null, task, "typescript", STACK).start();
    return task.get();
  }

  private static List<String> compile(Map<String, String> files) {
    try (Context context =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      context.eval("js", "var module = { exports: {} }; var exports = module.exports;");
      String compiler = resource(FOLDER + "typescript.js").orElseThrow();
      context.eval(Source.newBuilder("js", compiler, "typescript.js").buildLiteral());
      ProxyExecutable read = arguments -> read(files, arguments[0].asString()).orElse(null);
      Value check = context.eval("js", options());
      return check.execute(String.join("\n", files.keySet()), read).asString().lines().toList();
    }
  }

  private static Optional<String> read(Map<String, String> files, String path) {
    String library = "lib/";
    return path.startsWith(library)
        ? resource(FOLDER + path.substring(library.length()))
        : Optional.ofNullable(files.get(path));
  }

  private static Optional<String> resource(String path) {
    try (InputStream in = TypeScript.class.getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
