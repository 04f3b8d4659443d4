package orrery.webdemo.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * Prettier from its WebJar, run by GraalJS: formats scripts, styles and templates.
 *
 * <pre>{@code
 * prettier.format("a.js", "let a   = 1")   // "let a = 1;\n"
 * }</pre>
 */
final class Prettier implements AutoCloseable {
  static final String VERSION = "3.9.6";

  /** Changes of these check all files again. */
  static final String OPTIONS = "{ printWidth: 100, singleQuote: true }";

  private static final String FOLDER = "/META-INF/resources/webjars/prettier/" + VERSION + "/";
  private static final List<String> PLUGINS = List.of("babel", "estree", "postcss", "html");

  private static final String FORMAT =
      """
      (name, text, done, failed) => prettier
        .format(text, { ...%s, filepath: name, plugins: Object.values(prettierPlugins) })
        .then(done, (error) => failed(String(error.message)))
      """
          .formatted(OPTIONS);

  private final Context context =
      Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private final Value format;

  Prettier() throws IOException {
    load("standalone");
    for (String plugin : PLUGINS) {
      load("plugins/" + plugin);
    }
    this.format = context.eval("js", FORMAT);
  }

  private void load(String script) throws IOException {
    try (InputStream in = Prettier.class.getResourceAsStream(FOLDER + script + ".js")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      context.eval(Source.newBuilder("js", text, script).build());
    }
  }

  /**
   * Returns the formatted text.
   *
   * @param name says by its ending which language it is
   * @throws IllegalArgumentException if Prettier cannot read the text
   */
  String format(String name, String text) {
    Value answer = context.eval("js", "({})");
    Value put = context.eval("js", "(answer, key) => (value) => { answer[key] = value; }");
    format.executeVoid(name, text, put.execute(answer, "text"), put.execute(answer, "reason"));
    if (!answer.hasMember("text")) {
      throw new IllegalArgumentException(name + ": " + answer.getMember("reason"));
    }
    return answer.getMember("text").asString();
  }

  @Override
  public void close() {
    context.close();
  }
}
