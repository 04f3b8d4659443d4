package orrery.site.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orrery.engine.spec.Suggestion;
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
  private final Map<String, PageFacts> pages = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private LinkCheck(SiteOutput site) {
    this.site = site;
  }

  /**
   * Returns all problems, page by page.
   *
   * @param known where links of pages lead
   */
  static List<Problem> check(SiteOutput site, List<PageFacts> pages, KnownLinks known) {
    LinkCheck check = new LinkCheck(site);
    for (PageFacts page : pages) {
      check.problems.addAll(page.duplicates());
      check.pages.put(page.path(), page);
    }
    for (PageFacts page : pages) {
      Guard.run(Place.file(page.path()), check.problems, () -> check.links(page, known));
    }
    return check.problems;
  }

  private void links(PageFacts page, KnownLinks known) {
    List<LinkTarget> targets = known.of(page);
    for (int i = 0; i < targets.size(); i++) {
      link(page, page.links().get(i), targets.get(i));
    }
  }

  private void link(PageFacts page, PageFacts.Link link, LinkTarget to) {
    String address = link.address();
    String target = to.path();
    String fragment = to.fragment();
    if (target.isEmpty()) {
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

  private List<String> nearest(String target) {
    String folder = target.substring(0, target.indexOf('/') + 1);
    return site.files().keySet().stream()
        .filter(file -> file.startsWith(folder))
        .limit(40)
        .toList();
  }

  private void dead(PageFacts page, PageFacts.Link link, String message, String hint) {
    problems.add(Problem.error(Code.DEAD_LINK, page.place(link), message, hint));
  }
}
