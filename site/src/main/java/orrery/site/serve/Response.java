package orrery.site.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import orrery.site.output.MediaType;
import orrery.site.output.SiteOutput;

/**
 * The response to a request for a path.
 *
 * @param status of HTTP
 * @param type of the bytes
 * @param bytes the whole of it
 * @param location the address to go to instead, or empty
 */
record Response(int status, String type, byte[] bytes, String location) {
  /** The folder of what belongs to the server and not to the site. */
  static final String OWN = "~orrery/";

  private static final Map<String, byte[]> OWN_FILES =
      Map.of(
          "live.js", LiveReload.resource("live.js"), "live.css", LiveReload.resource("live.css"));

  /**
   * The answer for a path. It is looked up in the site and nowhere else.
   *
   * @param path decoded, with a leading {@code /}
   */
  static Response of(String path, ServedState shown) {
    String root = shown.root();
    if (!path.startsWith(root)) {
      return path.equals("/") || (path + "/").equals(root) ? redirect(root) : notFound(shown);
    }
    String inSite = path.substring(root.length());
    if (inSite.startsWith(OWN)) {
      String name = inSite.substring(OWN.length());
      return OWN_FILES.containsKey(name) ? file(name, OWN_FILES.get(name), 200) : notFound(shown);
    }
    if (shown.site().isEmpty()) {
      return html(500, LiveReload.problemPage(shown));
    }
    return inSite(inSite, shown, shown.site().get());
  }

  private static Response inSite(String inSite, ServedState shown, SiteOutput site) {
    String name = inSite.isEmpty() || inSite.endsWith("/") ? inSite + "index.html" : inSite;
    Optional<byte[]> found = site.file(name);
    if (found.isPresent()) {
      boolean page = name.endsWith(".html");
      return file(name, page ? LiveReload.in(found.get(), shown) : found.get(), 200);
    }
    return site.has(name + "/index.html") ? redirect(shown.root() + name + "/") : notFound(shown);
  }

  private static Response notFound(ServedState shown) {
    Optional<byte[]> page = shown.site().flatMap(site -> site.file("404.html"));
    return page.isPresent()
        ? file("404.html", LiveReload.in(page.get(), shown), 404)
        : new Response(404, MediaType.of("x.txt"), "not found\n".getBytes(UTF_8), "");
  }

  private static Response html(int status, String text) {
    return file("index.html", text.getBytes(UTF_8), status);
  }

  private static Response file(String name, byte[] bytes, int status) {
    return new Response(status, MediaType.of(name), bytes, "");
  }

  private static Response redirect(String location) {
    return new Response(302, MediaType.of("x.txt"), new byte[0], location);
  }
}
