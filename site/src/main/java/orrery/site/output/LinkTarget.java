package orrery.site.output;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import orrery.site.link.BaseUrl;

/**
 * Where an address in a page leads.
 *
 * @param path of the file that a server would send; empty where the address is not of this site
 * @param fragment decoded, or empty
 */
record LinkTarget(String path, String fragment) {

  /** Returns where an address leads from a page. */
  static LinkTarget of(String page, String address, BaseUrl base) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
    String path = hash < 0 ? address : address.substring(0, hash);
    int query = path.indexOf('?');
    path = decoded(query < 0 ? path : path.substring(0, query));
    return new LinkTarget(path.isEmpty() ? page : resolve(page, path, base), fragment);
  }

  private static String resolve(String from, String path, BaseUrl base) {
    String inSite;
    if (path.startsWith("/")) {
      if (!path.startsWith(base.root())) {
        return "";
      }
      inSite = path.substring(base.root().length());
    } else {
      inSite = from.substring(0, from.lastIndexOf('/') + 1) + path;
    }
    List<String> parts = new ArrayList<>();
    for (String part : inSite.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".")) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return joined.isEmpty() || joined.endsWith("/") ? joined + "index.html" : joined;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
