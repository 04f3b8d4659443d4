package orrery.site.page;

import java.util.Map;
import java.util.TreeMap;

/**
 * The content security policy of a page: the same words in the page itself and in a server's
 * headers.
 */
public final class ContentPolicy {
  /** The value of {@code Content-Security-Policy} in a page. */
  public static final String CSP =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
          + "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

  /** The pages that may show this one in a frame, which browsers heed in headers only. */
  private static final String FRAMES = "; frame-ancestors 'self'";

  /**
   * The value of {@code Cache-Control} for files whose address changes with their bytes: a year.
   */
  public static final String KEPT = "public, max-age=31536000, immutable";

  /** The value for all others: they may be kept, but a browser asks each time. */
  public static final String ASKED_FOR = "no-cache";

  private ContentPolicy() {}

  /** The headers that every file is served with, by name. */
  public static Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Security-Policy", CSP + FRAMES);
    headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.put("X-Content-Type-Options", "nosniff");
    return headers;
  }

  /**
   * The headers of a server for one person: no page of another site may load anything from it.
   * Published sites do without that, since readers of feeds show their images.
   */
  public static Map<String, String> privateHeaders() {
    Map<String, String> headers = headers();
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    return headers;
  }

  /**
   * The headers of every file as the rule of a {@code _headers} file, as Netlify and Cloudflare
   * Pages read it.
   */
  public static String headersFile() {
    StringBuilder text = new StringBuilder("/*\n");
    headers().forEach((name, value) -> text.append("  " + name + ": " + value + "\n"));
    return text.toString();
  }
}
