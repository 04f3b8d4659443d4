package orrery.site.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of a {@code _headers} file, by the manuals of Netlify and Cloudflare Pages: a line with
 * an address, which may end in a star, and below it headers. Of a header that several rules set,
 * all values are sent.
 */
record HeaderRules(List<Rule> rules) {

  private record Rule(String address, String header, String value) {
    boolean fits(String path) {
      return address.endsWith("*")
          ? path.startsWith(address.substring(0, address.length() - 1))
          : path.equals(address);
    }
  }

  static HeaderRules parse(List<String> lines) {
    List<Rule> rules = new ArrayList<>();
    String address = "";
    for (String line : lines) {
      if (line.startsWith("  ")) {
        String[] pair = line.strip().split(":\\s*", 2);
        rules.add(new Rule(address, pair[0], pair[1]));
      } else {
        address = line;
      }
    }
    return new HeaderRules(rules);
  }

  /** The headers for the path of a request. */
  SortedMap<String, String> headers(String path) {
    SortedMap<String, String> headers = new TreeMap<>();
    for (Rule rule : rules) {
      if (rule.fits(path)) {
        headers.merge(rule.header(), rule.value(), (one, other) -> one + ", " + other);
      }
    }
    return headers;
  }
}
