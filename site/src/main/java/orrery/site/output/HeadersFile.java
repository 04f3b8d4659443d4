package orrery.site.output;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.page.ContentPolicy;

/**
 * The file {@code _headers}, as Netlify and Cloudflare Pages read it: the policy of every page, and
 * how long each file may be kept. Where two rules fit an address, hosts send the values of both, so
 * that the rules about caching never overlap.
 */
final class HeadersFile {
  private HeadersFile() {}

  /**
   * The text of the file.
   *
   * @param paths of all files of the site
   * @param base the address of the site: rules are about addresses
   */
  static String of(Collection<String> paths, BaseUrl base) {
    StringBuilder text = new StringBuilder(ContentPolicy.headersFile());
    rules(paths, true).forEach(rule -> add(text, base.path(rule), ContentPolicy.KEPT));
    rules(paths, false).forEach(rule -> add(text, base.path(rule), ContentPolicy.ASKED_FOR));
    return text.toString();
  }

  private static void add(StringBuilder text, String rule, String value) {
    text.append(rule).append("\n  Cache-Control: ").append(value).append('\n');
  }

  /**
   * Returns the paths of the rules: files at the top, else folders, as long as nothing in them is
   * kept for good.
   */
  private static Set<String> rules(Collection<String> paths, boolean fixed) {
    Set<String> withFixed = new TreeSet<>();
    paths.stream().filter(AssetFolders::isFixed).forEach(path -> withFixed.add(folder(path, 1)));
    Set<String> rules = new TreeSet<>();
    for (String path : paths) {
      if (AssetFolders.isFixed(path) == fixed) {
        String rule = folder(path, withFixed.contains(folder(path, 1)) ? 2 : 1);
        rules.add(rule.equals("index.html") ? "" : rule);
      }
    }
    return rules;
  }

  /** The outermost folders of a path, with a star behind them, or the path where it has no more. */
  private static String folder(String path, int depth) {
    int end = -1;
    for (int i = 0; i < depth; i++) {
      int next = path.indexOf('/', end + 1);
      if (next < 0) {
        return path;
      }
      end = next;
    }
    return path.substring(0, end + 1) + "*";
  }
}
