package orrery.site.highlight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import orrery.site.script.Library;

/**
 * highlight.js from its WebJar. Its common languages are one library; each further one is another,
 * so that a site pays for the languages that it shows.
 */
public final class HighlightJs {
  /** The version of highlight.js. */
  public static final String VERSION = "11.11.1";

  private static final String FOLDER = "/META-INF/resources/webjars/highlightjs/" + VERSION + "/";
  private static final String CALL = "/orrery/site/highlight/colour.js";
  private static final String NEAR = "/orrery/site/highlight/near.js";

  /** The call that runs all expressions of a mode at once. */
  private static final String EXEC = "this.matcherRe.exec(s)";

  private HighlightJs() {}

  static Library library(List<String> grammars) {
    Map<String, String> files = new HashMap<>();
    // Declarations of a module are its own: grammars look for the library among the globals.
    files.put("near.js", text(NEAR));
    files.put("highlight.js", source() + "\nglobalThis.hljs = hljs;\n");
    StringBuilder imports = new StringBuilder();
    for (String grammar : grammars) {
      String file = grammar + ".min.js";
      files.put(file, text(FOLDER + "languages/" + file));
      imports.append("import './").append(file).append("';\n");
    }
    files.put("grammars.js", imports.toString());
    files.put("colour.js", text(CALL));
    String name = "highlight " + String.join(" ", grammars);
    return new Library(name, files, "colour.js").forAnyEngine();
  }

  /** The library, whose joined expressions see only what is near. */
  private static String source() {
    String source = text(FOLDER + "highlight.js");
    if (source.split(Pattern.quote(EXEC), -1).length != 2) {
      throw new IllegalStateException("this highlight.js has not this line once: " + EXEC);
    }
    return source.replace(EXEC, "execNear(this.matcherRe, s)");
  }

  private static String text(String resource) {
    try (InputStream in = HighlightJs.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
