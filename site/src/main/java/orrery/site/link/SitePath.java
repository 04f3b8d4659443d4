package orrery.site.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Paths between the files of a site. */
public final class SitePath {
  private static final String PLAIN = "-._~!$'()*+,;=@/";

  private SitePath() {}

  public static boolean hasScheme(String address) {
    int colon = address.indexOf(':');
    return colon >= 0 && address.substring(0, colon).chars().noneMatch(c -> "/?#".indexOf(c) >= 0);
  }

  /** Removes {@code .} and {@code ..}; a path that leaves its root keeps its first {@code ..}. */
  static String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** The path of a file from a folder. */
  static String relative(String folder, String file) {
    Iterator<String> up = List.of(folder.split("/")).iterator();
    String rest = file;
    while (up.hasNext()) {
      String part = up.next();
      if (!rest.startsWith(part + "/")) {
        StringBuilder back = new StringBuilder("../");
        up.forEachRemaining(more -> back.append("../"));
        return back + rest;
      }
      rest = rest.substring(part.length() + 1);
    }
    return rest;
  }

  public static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return path;
    }
  }

  /** Returns a path as it stands in an address. */
  static String encoded(String path) {
    StringBuilder address = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      address.append(plain ? String.valueOf(c) : "%" + Integer.toHexString(0x100 | c).substring(1));
    }
    return address.toString();
  }
}
