package orrery.site.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The address at which the site is published: an origin, and the path under it that every address
 * starts with.
 *
 * <pre>{@code
 * BaseUrl base = BaseUrl.parse("https://example.org/notes").orElseThrow();
 * base.path("tags/");      // "/notes/tags/"
 * base.absolute("tags/");  // "https://example.org/notes/tags/"
 * }</pre>
 *
 * @param origin such as {@code https://example.org}, or empty where it is not known
 * @param root starts and ends with {@code /}
 */
public record BaseUrl(String origin, String root) {
  private static final int MAX_PORT = 65_535;

  /** A site at the root of a host that is not known. */
  public static final BaseUrl UNKNOWN = new BaseUrl("", "/");

  /**
   * Reads an address with {@code http} or {@code https}, a host, and neither query nor fragment.
   */
  public static Optional<BaseUrl> parse(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean plain =
          uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getUserInfo() == null;
      if (!web
          || !plain
          || uri.getHost() == null
          || uri.getPort() > MAX_PORT
          || uri.getRawPath().contains("/.")) {
        return Optional.empty();
      }
      String path = uri.getRawPath();
      String root = path.endsWith("/") ? path : path + "/";
      return Optional.of(new BaseUrl(scheme + "://" + uri.getRawAuthority(), root));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Returns whether the host is known, so that there can be absolute addresses. */
  public boolean isKnown() {
    return !origin.isEmpty();
  }

  /** The address of a page or file on its host. */
  public String path(String sitePath) {
    return root + sitePath;
  }

  /** The whole address of a page or file. */
  public String absolute(String sitePath) {
    return origin + root + sitePath;
  }
}
