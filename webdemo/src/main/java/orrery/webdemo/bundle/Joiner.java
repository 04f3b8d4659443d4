package orrery.webdemo.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * Turns modules into bodies of functions, with acorn in GraalJS.
 *
 * <pre>{@code
 * joiner.function("a.js", "import { b } from './b.js';\nexport const a = b; // So it is.")
 *     // const { b } = require('./b.js');
 *     // const a = b;
 *     // Object.assign(exports, { a });
 * }</pre>
 */
final class Joiner implements AutoCloseable {
  private static final String ACORN = "/META-INF/resources/webjars/acorn/8.18.0/dist/acorn.js";

  private final Context context =
      Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private final Value join;

  Joiner() throws IOException {
    context.eval(source(ACORN));
    this.join = context.eval(source("/orrery/webdemo/bundle/join.js"));
  }

  /**
   * A module as a function of {@code exports}.
   *
   * @param code its body, without comments
   * @param imports what it imports, as it is written there
   */
  record Function(String code, List<String> imports) {}

  /**
   * Returns a module as a function.
   *
   * @throws IllegalArgumentException if it is no module, or exports in a way that is not known here
   */
  Function function(String name, String text) {
    try {
      Value made = join.execute(text);
      List<?> imports = made.getMember("imports").as(List.class);
      return new Function(
          made.getMember("code").asString(), imports.stream().map(String::valueOf).toList());
    } catch (PolyglotException wrong) {
      throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
    }
  }

  private static Source source(String path) throws IOException {
    try (InputStream in = Joiner.class.getResourceAsStream(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("js", text, path).build();
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
