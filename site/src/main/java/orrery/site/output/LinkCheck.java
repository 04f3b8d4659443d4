package orrery.site.output;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orrery.engine.spec.Suggestion;
import orrery.site.link.BaseUrl;
import orrery.site.problem.Code;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * Checks that every link between pages and files of a site has a target, down to the fragment, and
 * that every id is unique in its page.
 */
final class LinkCheck {
  private final SiteOutput site;
  private final BaseUrl base;
  private final Map<String, PageFacts> pages = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private LinkCheck(SiteOutput site, BaseUrl base) {
    this.site = site;
    this.base = base;
  }

  /** Returns all problems, page by page. */
  static List<Problem> check(SiteOutput site, List<PageFacts> pages, BaseUrl base) {
    LinkCheck check = new LinkCheck(site, base);
    for (PageFacts page : pages) {
      check.problems.addAll(page.duplicates());
      check.pages.put(page.path(), page);
    }
    for (PageFacts page : pages) {
      Guard.run(
          Place.file(page.path()),
          check.problems,
          () -> page.links().forEach(link -> check.link(page, link)));
    }
    return check.problems;
  }

  private void link(PageFacts page, PageFacts.Link link) {
    String address = link.address();
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
    String path = hash < 0 ? address : address.substring(0, hash);
    path = decoded(path.replaceFirst("\\?.*", ""));
    String target = path.isEmpty() ? page.path() : resolve(page.path(), path);
    if (target == null) {
      dead(page, link, "this link leaves the site: " + address, "");
    } else if (!site.has(target)) {
      String hint = Suggestion.hint(target, nearest(target));
      dead(page, link, "there is no such page or file: " + address, hint);
    } else if (!fragment.isEmpty() && pages.containsKey(target)) {
      if (!pages.get(target).ids().contains(fragment)) {
        dead(page, link, "the page has no such anchor: " + address, "");
      }
    }
  }

  /** The file that a server would send, or null where the address is not of this site. */
  private String resolve(String from, String path) {
    String inSite;
    if (path.startsWith("/")) {
      if (!path.startsWith(base.root())) {
        return null;
      }
      inSite = path.substring(base.root().length());
    } else {
      inSite = from.substring(0, from.lastIndexOf('/') + 1) + path;
    }
    List<String> parts = new ArrayList<>();
    for (String part : inSite.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return null;
        }
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".")) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return joined.isEmpty() || joined.endsWith("/") ? joined + "index.html" : joined;
  }

  private List<String> nearest(String target) {
    String folder = target.substring(0, target.indexOf('/') + 1);
    return site.files().keySet().stream()
        .filter(file -> file.startsWith(folder))
        .limit(40)
        .toList();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private void dead(PageFacts page, PageFacts.Link link, String message, String hint) {
    problems.add(Problem.error(Code.DEAD_LINK, page.place(link), message, hint));
  }
}
