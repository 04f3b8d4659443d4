package orrery.site.output;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import orrery.engine.spec.Suggestion;
import orrery.site.link.BaseUrl;
import orrery.site.page.FinishedPage;
import orrery.site.problem.Code;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * Checks that every link between pages and files of a site has a target, down to the fragment, and
 * that every id is unique in its page.
 */
final class LinkCheck {
  /** The data of a figure is fetched by the scripts of its page. */
  private static final List<String> ADDRESSES = List.of("href", "src", "data-figure");

  /** One address of a {@code srcset}, with its width or density behind it. */
  private static final Pattern CHOICE = Pattern.compile("(?:^|,)\\s*([^\\s,]+)");

  private final SiteOutput site;
  private final BaseUrl base;
  private final Map<String, Set<String>> ids = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private LinkCheck(SiteOutput site, BaseUrl base) {
    this.site = site;
    this.base = base;
  }

  /** Returns all problems, page by page. */
  static List<Problem> check(SiteOutput site, List<FinishedPage> pages, BaseUrl base) {
    LinkCheck check = new LinkCheck(site, base);
    for (FinishedPage page : pages) {
      Guard.run(Place.file(page.path()), check.problems, () -> check.collect(page));
    }
    for (FinishedPage page : pages) {
      Guard.run(Place.file(page.path()), check.problems, () -> check.links(page));
    }
    return check.problems;
  }

  private void collect(FinishedPage page) {
    Set<String> seen = new HashSet<>();
    for (Element element : page.document().select("[id]")) {
      if (!seen.add(element.id())) {
        String message = "two elements have the id \"" + element.id() + "\"";
        problems.add(
            Problem.error(Code.DUPLICATE_ELEMENT, page.place(element), message, "rename one"));
      }
    }
    ids.put(page.path(), seen);
  }

  private void links(FinishedPage page) {
    for (Element element : page.document().select("[href], [src], [data-figure]")) {
      String attribute = ADDRESSES.stream().filter(element::hasAttr).findFirst().orElseThrow();
      String address = element.attr(attribute);
      if (!isElsewhere(address)) {
        link(page, element, address);
      }
    }
    for (Element element : page.document().select("[srcset]")) {
      Matcher choice = CHOICE.matcher(element.attr("srcset"));
      while (choice.find()) {
        link(page, element, choice.group(1));
      }
    }
  }

  private static boolean isElsewhere(String address) {
    int colon = address.indexOf(':');
    boolean scheme =
        colon >= 0 && address.substring(0, colon).chars().noneMatch(c -> "/?#".indexOf(c) >= 0);
    return address.startsWith("//") || scheme;
  }

  private void link(FinishedPage page, Element element, String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
    String path = hash < 0 ? address : address.substring(0, hash);
    path = decoded(path.replaceFirst("\\?.*", ""));
    String target = path.isEmpty() ? page.path() : resolve(page.path(), path);
    if (target == null) {
      dead(page, element, "this link leaves the site: " + address, "");
    } else if (!site.has(target)) {
      String hint = Suggestion.hint(target, nearest(target));
      dead(page, element, "there is no such page or file: " + address, hint);
    } else if (!fragment.isEmpty() && ids.containsKey(target)) {
      if (!ids.get(target).contains(fragment)) {
        dead(page, element, "the page has no such anchor: " + address, "");
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

  private void dead(FinishedPage page, Element element, String message, String hint) {
    problems.add(Problem.error(Code.DEAD_LINK, page.place(element), message, hint));
  }
}
