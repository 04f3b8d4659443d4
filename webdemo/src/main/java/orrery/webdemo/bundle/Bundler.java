package orrery.webdemo.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Joins the page's modules when this program is built: {@code Bundler SOURCES D3 OUTPUT}. If
 * neither they nor this package changed, the existing files stay.
 */
public final class Bundler {
  /**
   * Bundles for pages, each loaded at one time, and the one that draws figures for the generator.
   */
  private static final List<Bundle> BUNDLES =
      List.of(
          new Bundle("element/start.js"),
          new Bundle("element/experiment.js"),
          new Bundle("prose/prose.js"),
          new Bundle("worker/worker.js"),
          new Bundle("worker/pool-worker.js"),
          new Bundle("worker/gpu-worker.js"),
          new Bundle("figure/twin.js", List.of("call")));

  private static final List<String> OURS =
      List.of("Bundle.class", "Bundler.class", "Joiner.class", "Modules.class", "join.js");

  private Bundler() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> texts = Modules.in(Path.of(arguments[0]));
    String d3 = Files.readString(Path.of(arguments[1]));
    Path output = Path.of(arguments[2]);
    Path seen = Path.of(arguments[2] + ".digest");
    String digest = digest(texts, d3);
    if (Files.exists(seen) && Files.readString(seen).equals(digest)) {
      return;
    }
    Files.createDirectories(output);
    try (Joiner joiner = new Joiner()) {
      Modules modules = new Modules(texts, joiner);
      for (Bundle bundle : BUNDLES) {
        String text = bundle.text(modules, Map.of("d3.js", d3));
        Files.writeString(output.resolve(bundle.file()), text);
      }
    }
    Files.writeString(seen, digest);
  }

  private static String digest(Map<String, String> texts, String d3) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((texts + d3).getBytes(StandardCharsets.UTF_8));
      for (String ours : OURS) {
        try (InputStream in = Bundler.class.getResourceAsStream(ours)) {
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
